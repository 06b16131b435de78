--liquibase formatted sql

--changeset guizhang:tenant-0022
create table business_profile (
  tenant_id uuid primary key references tenant,
  credit_code text,
  contact text,
  phone text,
  email text,
  address text,
  revision integer not null
);
comment on table business_profile is 'Who a business is beside its name; no row until somebody enters it.';

create table former_identity (
  tenant_id uuid not null references tenant,
  until timestamptz not null,
  name text not null,
  credit_code text,
  primary key (tenant_id, until)
);
comment on table former_identity is 'Append-only: what a business was called until when, for papers of that time.';

alter table business_profile enable row level security;
alter table business_profile force row level security;
create policy tenant_wall on business_profile
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

alter table former_identity enable row level security;
alter table former_identity force row level security;
create policy tenant_wall on former_identity
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update on business_profile to ${runtimeRole};
grant select, insert on former_identity to ${runtimeRole};
