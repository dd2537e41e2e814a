-- A key that a caller chose for a segment. Most segments have none, and both databases allow any number of nulls.
alter table segment add column segment_key varchar(120);
alter table segment add constraint segment_key unique (program_id, segment_key);
