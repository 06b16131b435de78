--liquibase formatted sql

--changeset guizhang:record-0007
create table record_import (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  form text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  primary key (tenant_id, module_id, form, digest),
  foreign key (tenant_id, module_id) references module (tenant_id, id)
);
comment on table record_import is 'Lists of records that were handed in, by the digest of their site and rows: the same list once more is a mistake.';

alter table record_import enable row level security;
alter table record_import force row level security;
create policy tenant_wall on record_import
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert on record_import to ${runtimeRole};
