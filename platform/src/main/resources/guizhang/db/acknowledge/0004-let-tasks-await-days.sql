--liquibase formatted sql

--changeset guizhang:acknowledge-0004
-- The owner passes the walls for these statements. Whom to remind when is worked out at the first look.
alter table signing_due no force row level security;
alter table signing_request no force row level security;
alter table task no force row level security;
insert into task (tenant_id, kind, subject, due_at)
  select tenant_id, 'settle', to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), due_at
  from signing_due on conflict do nothing;
insert into task (tenant_id, kind, subject, due_at)
  select distinct tenant_id, 'remind', '', now() from signing_request where state = 'OPEN' on conflict do nothing;
alter table signing_request force row level security;
alter table task force row level security;

drop table signing_due;
drop function if exists tenants_with_signing_due(timestamptz);
drop policy if exists own_job on signing_request;
drop policy if exists own_job on signing_setting;
drop function if exists tenants_to_remind(timestamptz, integer);
