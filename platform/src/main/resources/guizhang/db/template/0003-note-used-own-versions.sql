--liquibase formatted sql

--changeset guizhang:template-0003 splitStatements:false
alter table own_template_version add column used boolean not null default false;
comment on column own_template_version.used is 'Whether a module was ever made of it or told to follow it: then drafts, editions and upgrades may go back to it, and it stays.';
-- Which of them earlier modules were on is not known any more. The owner passes the walls for this statement.
alter table own_template_version no force row level security;
alter table module no force row level security;
update own_template_version v set used = true
  where exists (select 1 from module m where m.tenant_id = v.tenant_id and m.own_template = v.template_id);
alter table own_template_version force row level security;
alter table module force row level security;

create function note_own_template_version(tenant uuid, template text, called text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update own_template_version set used = true
    where tenant_id = note_own_template_version.tenant and template_id = note_own_template_version.template
      and version = note_own_template_version.called and not used
$$;
revoke execute on function note_own_template_version(uuid, text, text) from public;

create function note_module_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_own_template_version(new.tenant_id, new.own_template, new.template_version);
  return null;
end $$;
create trigger note_version after insert or update on module
  for each row when (new.own_template is not null) execute function note_module_version();

create function note_followed_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_own_template_version(m.tenant_id, m.own_template, new.to_version)
    from module m where m.tenant_id = new.tenant_id and m.id = new.module_id and m.own_template is not null;
  return null;
end $$;
create trigger note_version after insert on follow_task for each row execute function note_followed_version();
