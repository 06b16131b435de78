--liquibase formatted sql

--changeset guizhang:tenant-0007-codes
-- Businesses from before get a code made by chance; the default also fills rows that row-level security hides here.
alter table tenant add column code text not null
  default 'b' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 7);
alter table tenant add constraint tenant_code unique (code);
comment on column tenant.code is 'What people without e-mail and phone write before their employee number to sign in.';

--changeset guizhang:tenant-0007-invitations splitStatements:false
create table invitation (
  tenant_id uuid not null references tenant,
  id uuid not null,
  kind text not null check (kind in ('PERSONAL', 'TEAM')),
  token_hash text not null,
  role text not null check (role in ('ADMINISTRATOR', 'SUPERVISOR', 'STAFF', 'AUDITOR')),
  language text not null check (language in ('zh', 'en')),
  label text not null,
  email text,
  approval boolean not null,
  uses integer not null check (uses > 0),
  used integer not null check (used between 0 and uses),
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  constraint invitation_token unique (token_hash)
);
comment on table invitation is 'Links that let people in, as SHA-256; the link itself is nowhere.';

create table join_request (
  tenant_id uuid not null references tenant,
  id uuid not null,
  invitation_id uuid not null,
  account_id uuid not null references account,
  name text not null,
  login text not null,
  state text not null check (state in ('WAITING', 'APPROVED', 'REFUSED')),
  created_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, invitation_id) references invitation (tenant_id, id),
  foreign key (tenant_id, decided_by) references person (tenant_id, id)
);
create unique index join_request_waiting on join_request (tenant_id, account_id) where state = 'WAITING';
create index join_request_of_account on join_request (account_id) where state = 'WAITING';
comment on table join_request is 'People who have used a team link that an administrator has to approve.';

alter table invitation enable row level security;
alter table invitation force row level security;
create policy tenant_wall on invitation
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- Whoever holds the link is not known yet; the hash of its secret shows the one row, and no other.
create policy own_invitation on invitation for select
  using (token_hash = nullif(current_setting('app.invitation_hash', true), ''));

alter table join_request enable row level security;
alter table join_request force row level security;
create policy tenant_wall on join_request
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- Signing in has to tell people who wait apart from strangers, before any tenant is chosen.
create policy own_request on join_request for select
  using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);

grant select, insert, update on invitation, join_request to ${runtimeRole};

create function invitation_with(hash text, at timestamptz)
returns table (tenant_id uuid, tenant_name text, tenant_code text, id uuid, label text, role text, language text,
  approval boolean, expires_at timestamptz)
language plpgsql as $$
declare
  match invitation;
begin
  perform set_config('app.invitation_hash', hash, true);
  select * into match from invitation i where i.token_hash = hash and i.revoked_at is null
    and i.expires_at > at and i.used < i.uses;
  perform set_config('app.invitation_hash', '', true);
  if match.id is null then
    return;
  end if;
  perform set_config('app.tenant_id', match.tenant_id::text, true);
  return query
    select t.id, t.name, t.code, match.id, match.label, match.role, match.language, match.approval, match.expires_at
    from tenant t where t.id = match.tenant_id;
  perform set_config('app.tenant_id', '', true);
end $$;

create function waits_somewhere(account uuid) returns boolean
language plpgsql as $$
declare
  waits boolean;
begin
  perform set_config('app.account_id', waits_somewhere.account::text, true);
  select exists (select 1 from join_request r where r.account_id = waits_somewhere.account and r.state = 'WAITING')
    into waits;
  perform set_config('app.account_id', '', true);
  return waits;
end $$;

grant execute on function invitation_with(text, timestamptz), waits_somewhere(uuid) to ${runtimeRole};
