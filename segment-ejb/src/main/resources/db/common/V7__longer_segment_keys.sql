-- The key of a segment's name becomes its normal form with accents, which can be longer than the name. Migration 8 writes the new keys: until
-- then one segment's new key may be another's old one. Migration 9 makes the keys unique again.
alter table segment drop constraint segment_name;
alter table segment alter column name_key set data type varchar(600);
