-- Texts are compared byte by byte: prefixes and keyset pages can then use the index, and no server's locale has a say.
alter table partner
  alter column partner_id type varchar(19) collate "C",
  alter column name_normal type varchar(600) collate "C";
alter table partner_group
  alter column name_normal type varchar(600) collate "C";
alter table template_term
  alter column name_normal type varchar(600) collate "C";
alter table contract
  alter column contract_id type varchar(64) collate "C";
alter table segment
  alter column name_normal type varchar(600) collate "C";

-- What conditions, look-ups and pages ask by.
create unique index partner_by_id on partner (program_id, partner_id);
create index partner_by_prospecting_stage on partner (program_id, prospecting_stage, partner_key);
create index contract_by_partner on contract (program_id, partner_key, stage, template_term_id);
create index contract_by_stage on contract (program_id, stage, partner_key);
create index contract_by_term on contract (program_id, template_term_id, partner_key);
create index group_membership_by_group on group_membership (program_id, group_id, partner_key);
create index partner_by_name on partner (program_id, name_normal, partner_key);
create index partner_by_revision on partner (program_id, revision);
create index segment_by_name on segment (program_id, name_normal, id);
create index segment_by_update on segment (program_id, updated_at, id);

alter table contract add foreign key (program_id, partner_key) references partner (program_id, partner_key);
alter table group_membership add foreign key (program_id, partner_key) references partner (program_id, partner_key);
alter table contract add foreign key (program_id, template_term_id) references template_term (program_id, id);
alter table group_membership add foreign key (program_id, group_id) references partner_group (program_id, id);
