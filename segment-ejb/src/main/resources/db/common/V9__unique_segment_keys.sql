alter table segment add constraint segment_name unique (program_id, name_key);
