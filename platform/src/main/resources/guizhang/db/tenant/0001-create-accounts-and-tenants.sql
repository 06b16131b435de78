--liquibase formatted sql

--changeset guizhang:tenant-0001
create table account (
  id uuid primary key,
  login text not null,
  password_hash text not null,
  password_temporary boolean not null,
  language text not null check (language in ('zh', 'en')),
  created_at timestamptz not null,
  constraint account_login unique (login)
);
comment on table account is 'One per person across tenants; belongs to no tenant.';
grant select, insert, update on account to ${runtimeRole};

create table tenant (
  id uuid primary key,
  name text not null,
  trade text not null,
  created_at timestamptz not null
);
comment on table tenant is 'A business. Its own id is its tenant.';

create table tenant_head (
  tenant_id uuid primary key references tenant,
  audit_seq bigint not null default 0,
  audit_hash text not null default repeat('0', 64),
  change_seq bigint not null default 0
);
comment on table tenant_head is 'The counters of a tenant, locked to the end of a transaction: numbers follow commits and have no gaps.';

create table person (
  tenant_id uuid not null references tenant,
  id uuid not null,
  account_id uuid not null references account,
  name text not null,
  login text not null,
  role text not null check (role in ('OWNER', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF', 'AUDITOR')),
  active boolean not null,
  created_at timestamptz not null,
  version integer not null,
  primary key (tenant_id, id),
  constraint person_account unique (tenant_id, account_id)
);
create index person_of_account on person (account_id);
comment on table person is 'A person of one tenant.';

alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_wall on tenant
  using (id = nullif(current_setting('app.tenant_id', true), '')::uuid);

alter table tenant_head enable row level security;
alter table tenant_head force row level security;
create policy tenant_wall on tenant_head
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

alter table person enable row level security;
alter table person force row level security;
create policy tenant_wall on person
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- Signing in has to list the tenants of one account before any tenant is chosen.
create policy own_memberships on person for select
  using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy own_memberships on tenant for select
  using (nullif(current_setting('app.account_id', true), '') is not null
    and exists (select 1 from person p where p.tenant_id = tenant.id
      and p.account_id = nullif(current_setting('app.account_id', true), '')::uuid));

grant select, insert, update on tenant, tenant_head, person to ${runtimeRole};
