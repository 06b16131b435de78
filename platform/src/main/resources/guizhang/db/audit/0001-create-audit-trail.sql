--liquibase formatted sql

--changeset guizhang:audit-0001
create table audit_event (
  tenant_id uuid not null references tenant,
  seq bigint not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject text not null,
  before text,
  after text,
  previous text not null,
  hash text not null,
  primary key (tenant_id, seq)
);
comment on table audit_event is 'Append-only, chained by hash per tenant; before and after are canonical JSON.';

alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy tenant_wall on audit_event
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert on audit_event to ${runtimeRole};
