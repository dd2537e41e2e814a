-- Long lists of values that conditions name, kept as rows: a statement takes at most 65,535 parameters, and both databases are slow long before.
-- A list is found by the digest of its values, so that each list stands here once. It is a cache: what is missing is written again.
create sequence value_list_seq start with 1 increment by 1;

create table value_list (
  program_id integer     not null references program,
  id         bigint      not null,
  digest     varchar(64) not null,
  used_on    date        not null,
  primary key (${program_first}id${program_last}),
  constraint value_list_digest unique (program_id, digest)
);

create table value_list_entry (
  program_id integer     not null,
  list_id    bigint      not null,
  list_value varchar(64) not null,
  primary key (${program_first}list_id, list_value${program_last}),
  foreign key (program_id, list_id) references value_list (program_id, id) on delete cascade
);
