-- A server's index of a program reads what has changed since the revision that it knows. Rows from before have revision 0: who reads them for the
-- first time reads all.
alter table partner_group add column revision bigint default 0 not null;
alter table template_term add column revision bigint default 0 not null;
create index partner_tombstone_by_revision on partner_tombstone (program_id, revision);

-- No database needs lists of values as rows any more.
drop table value_list_partner;
drop table value_list_entry;
drop table value_list;
drop sequence value_list_seq;
