-- H2's "text" is a varchar of at most a million characters; a condition may hold 100,000 IDs.
alter table segment alter column condition_json character large object;

-- Two facts about H2's planner decide which indexes there are. It uses an IN list only on the first column of an index; and
-- where it does, it uses nothing but the list, although it counts the index's other columns in its favour. So
--   * what is looked up by a list of keys needs an index that begins with the key, and none that begins with the program;
--   * an index by stage, term or group would be chosen for "the partner has a contract whose stage is one of", and then all
--     contracts of these stages would be read for each partner. There is none, and no foreign key that makes one.
create unique index partner_by_id on partner (partner_id, program_id);
create index contract_by_partner on contract (partner_key, program_id, stage, template_term_id);
create index partner_by_name on partner (program_id, name_normal, partner_key);
create index partner_by_revision on partner (program_id, revision);
create index segment_by_name on segment (program_id, name_normal, id);
create index segment_by_update on segment (program_id, updated_at, id);

-- H2 makes an index for a foreign key, with its columns in this order: the key must lead here, too.
alter table contract add foreign key (partner_key, program_id) references partner (partner_key, program_id);
alter table group_membership add foreign key (partner_key, program_id) references partner (partner_key, program_id);
