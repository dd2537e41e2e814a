-- "Name contains" reads a few hundred rows by this index instead of all. It needs PostgreSQL's own module pg_trgm (package postgresql-contrib);
-- where that is not installed, or may not be created, everything works without it, slower.
do $$
begin
  create extension if not exists pg_trgm;
  create index partner_by_trigram on partner using gin (name_normal gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    raise warning 'no index for "name contains": %', sqlerrm;
end
$$;
