-- Every key and every index has the program, and no constraint crosses programs: the tables can be distributed or
-- partitioned by program without a change to the code. "${program_first}" and "${program_last}" stand for the program in a
-- primary key: on PostgreSQL it leads, on H2 it comes last (db/h2/V2 says why).

create sequence program_seq start with 1 increment by 1;
create sequence segment_seq start with 1 increment by 1;

create table program (
  id          integer      not null primary key,
  program_key varchar(40)  not null unique,
  name        varchar(120) not null,
  time_zone   varchar(64)  not null,
  revision    bigint       not null
);

create table program_grant (
  program_id integer      not null references program,
  principal  varchar(255) not null,
  role_name  varchar(20)  not null,
  primary key (program_id, principal, role_name)
);
-- "Which programs does this principal see" is asked across programs, once a login.
create index program_grant_principal on program_grant (principal);

create table partner_group (
  program_id  integer      not null references program,
  id          varchar(64)  not null,
  name        varchar(255) not null,
  name_normal varchar(600) not null,
  archived    boolean      not null,
  primary key (${program_first}id${program_last})
);

create table template_term (
  program_id  integer      not null references program,
  id          varchar(64)  not null,
  name        varchar(255) not null,
  name_normal varchar(600) not null,
  archived    boolean      not null,
  primary key (${program_first}id${program_last})
);

-- partner_key is the partner ID's number minus 2^63: 19 digits fit, and its order is the order of the IDs.
create table partner (
  program_id        integer      not null references program,
  partner_key       bigint       not null,
  partner_id        varchar(19)  not null,
  name              varchar(255) not null,
  name_normal       varchar(600) not null,
  prospecting_stage varchar(40),
  revision          bigint       not null,
  primary key (${program_first}partner_key${program_last})
);

create table contract (
  program_id       integer     not null,
  contract_id      varchar(64) not null,
  partner_key      bigint      not null,
  stage            varchar(40) not null,
  template_term_id varchar(64),
  start_date       date,
  end_date         date,
  primary key (${program_first}contract_id${program_last})
);

create table group_membership (
  program_id  integer     not null,
  partner_key bigint      not null,
  group_id    varchar(64) not null,
  primary key (${program_first}partner_key, group_id${program_last})
);

create table partner_tombstone (
  program_id  integer not null references program,
  partner_key bigint  not null,
  revision    bigint  not null,
  primary key (${program_first}partner_key${program_last})
);

create table segment (
  program_id  integer       not null references program,
  id          bigint        not null,
  name        varchar(120)  not null,
  name_key    varchar(240)  not null,
  name_normal varchar(600)  not null,
  description varchar(2000) not null,
  condition_json text       not null,
  version     bigint        not null,
  created_at  timestamp(6) with time zone not null,
  created_by  varchar(255)  not null,
  updated_at  timestamp(6) with time zone not null,
  updated_by  varchar(255)  not null,
  primary key (${program_first}id${program_last}),
  constraint segment_name unique (program_id, name_key)
);
