-- Long lists of partners by the partners' keys: numbers are found several times as fast as the IDs that people read.
create table value_list_partner (
  program_id  integer not null,
  list_id     bigint  not null,
  partner_key bigint  not null,
  primary key (${program_first}list_id, partner_key${program_last}),
  foreign key (program_id, list_id) references value_list (program_id, id) on delete cascade
);

-- The lists so far; each is written again when it is asked for.
delete from value_list;
