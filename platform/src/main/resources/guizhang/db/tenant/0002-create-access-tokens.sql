--liquibase formatted sql

--changeset guizhang:tenant-0002
create table access_token (
  tenant_id uuid not null references tenant,
  id uuid not null,
  account_id uuid not null references account,
  token_hash text not null,
  kind text not null check (kind in ('session', 'personal')),
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references person (tenant_id, account_id),
  constraint access_token_hash unique (token_hash)
);
create index access_token_of_account on access_token (tenant_id, account_id);
comment on table access_token is 'Bearer tokens as SHA-256; the secret itself is nowhere.';

alter table access_token enable row level security;
alter table access_token force row level security;
create policy tenant_wall on access_token
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The credential check knows the hash before it knows the tenant; an account may end its own tokens everywhere.
create policy own_credential on access_token for select
  using (token_hash = nullif(current_setting('app.token_hash', true), '')
    or account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy own_end on access_token for delete
  using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);

grant select, insert, delete on access_token to ${runtimeRole};
