-- H2 finds a row by an index and then reads it by its row number, which costs more than the index: so the indexes hold all that lists and conditions ask of a row.
drop index partner_by_name;
create index partner_by_name on partner (program_id, name_normal, partner_key, partner_id, name, prospecting_stage);
create index contract_by_partner_and_id on contract (partner_key, program_id, stage, template_term_id, contract_id);
drop index contract_by_partner;
alter index contract_by_partner_and_id rename to contract_by_partner;

-- A foreign key brings an index of its own, here of the program alone. It would be preferred to the one by name, and a page would be sorted instead of read in
-- order. (Programs are never deleted.)
execute immediate (select 'alter table partner drop constraint "' || constraint_name || '"' from information_schema.table_constraints where table_name = 'partner' and constraint_type = 'FOREIGN KEY');
