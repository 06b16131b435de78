--liquibase formatted sql

--changeset guizhang:checklist-0004 splitStatements:false
create table occurrence_horizon (
  tenant_id uuid primary key references tenant,
  until timestamptz not null
);
comment on table occurrence_horizon is 'Up to which opening a business has its occurrences, so that none is left out after a standstill.';
alter table occurrence_horizon enable row level security;
alter table occurrence_horizon force row level security;
create policy tenant_wall on occurrence_horizon
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on occurrence_horizon to ${runtimeRole};

-- Businesses that have published before there were occurrences. The owner passes the walls for these statements.
alter table edition no force row level security;
alter table task no force row level security;
insert into task (tenant_id, kind, subject, due_at)
  select distinct tenant_id, 'occurrences', '', now() from edition on conflict do nothing;
alter table edition force row level security;
alter table task force row level security;
