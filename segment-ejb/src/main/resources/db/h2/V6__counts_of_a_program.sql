-- A count that begins with contracts or memberships would read those of all programs: their keys lead with the partner. These two
-- indexes lead with the program, and are safe from what V2 says of the planner: where the partner is given, by a list or by its
-- key, the indexes of before cost the same, and of equals H2 takes the older one.
create index contract_by_program on contract (program_id, partner_key, stage, template_term_id, contract_id);
create index group_membership_by_group on group_membership (program_id, group_id, partner_key);
