--liquibase formatted sql

--changeset guizhang:policy-0007
alter table module add column follow text not null default 'OFF';
alter table module add column followed_by uuid;
comment on column module.follow is 'What happens when the template has a newer version: OFF, DRAFT or PUBLISH.';
comment on column module.followed_by is 'The account in whose name it is followed: that of whoever has chosen so.';
create index module_following on module (template_id, template_version) where follow <> 'OFF';

create table follow_task (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  to_version text not null,
  state text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (tenant_id, module_id, to_version),
  foreign key (tenant_id, module_id) references module (tenant_id, id)
);
comment on table follow_task is 'One module on its way to one version: its row is locked while it is worked on.';
create index follow_task_waiting on follow_task (created_at, tenant_id) where state = 'WAITING';

alter table follow_task enable row level security;
alter table follow_task force row level security;
create policy tenant_wall on follow_task
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- The job that follows sees, of all tenants, which modules wait for a version, and nothing of what is in them.
create policy follow_job on follow_task
  using (current_setting('app.job', true) = 'follow');
create policy follow_job on module for select
  using (current_setting('app.job', true) = 'follow' and follow <> 'OFF');

grant select, insert, update on follow_task to ${runtimeRole};
