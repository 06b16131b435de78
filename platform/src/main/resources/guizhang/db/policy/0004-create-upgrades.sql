--liquibase formatted sql

--changeset guizhang:policy-0004
create table upgrade (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  from_version text not null,
  to_version text not null,
  decisions text not null,
  before text,
  after text,
  changed_at timestamptz not null,
  changer_name text not null,
  version integer not null,
  primary key (tenant_id, module_id),
  foreign key (tenant_id, module_id) references module (tenant_id, id)
);
comment on table upgrade is 'The latest upgrade of a module: decisions so far; once applied, the draft before and after it.';

alter table upgrade enable row level security;
alter table upgrade force row level security;
create policy tenant_wall on upgrade
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update, delete on upgrade to ${runtimeRole};
