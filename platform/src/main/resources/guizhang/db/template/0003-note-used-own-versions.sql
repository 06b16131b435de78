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

grant update (used) on own_template_version to ${runtimeRole};

create function note_module_version() returns trigger language plpgsql as $$
begin
  update own_template_version set used = true
    where tenant_id = new.tenant_id and template_id = new.own_template and version = new.template_version and not used;
  return null;
end $$;
create trigger note_version after insert or update on module
  for each row when (new.own_template is not null) execute function note_module_version();

create function note_followed_version() returns trigger language plpgsql as $$
begin
  update own_template_version v set used = true from module m
    where m.tenant_id = new.tenant_id and m.id = new.module_id and v.tenant_id = m.tenant_id
      and v.template_id = m.own_template and v.version = new.to_version and not v.used;
  return null;
end $$;
create trigger note_version after insert on follow_task for each row execute function note_followed_version();
