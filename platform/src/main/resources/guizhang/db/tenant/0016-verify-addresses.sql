--liquibase formatted sql

--changeset guizhang:tenant-0016-contact
alter table account add column verified_at timestamptz;
alter table account add column email text;
alter table account add column phone text;
comment on column account.verified_at is 'When the holder has shown that mail to the account''s address arrives: to the login, or to email where the login is none.';
comment on column account.email is 'The address of an account whose login is not one.';
comment on column account.phone is 'The phone number of an account whose login is not one.';

--changeset guizhang:tenant-0016-links
create table account_link (
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null check (kind in ('VERIFY', 'MAIL', 'BUSINESS', 'OPERATOR')),
  token_hash text not null,
  address text,
  tenant_id uuid references tenant,
  given_by text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint account_link_token unique (token_hash),
  check ((kind in ('VERIFY', 'MAIL')) = (address is not null)),
  check ((kind = 'BUSINESS') = (tenant_id is not null and given_by is not null))
);
create index account_link_of_account on account_link (account_id, created_at);
create index account_email on account (email) where email is not null;
create index account_link_over on account_link (expires_at);
comment on table account_link is 'One-time links that confirm an address or set a new password, as SHA-256; the link itself is nowhere. Belongs to an account, so to no tenant; tenant_id names the business that gave it out, given_by the role there of who did.';

create table account_before (
  account_id uuid not null references account,
  login text not null,
  password_hash text not null,
  moved_to text,
  ended_at timestamptz not null,
  primary key (login, account_id)
);
comment on table account_before is 'What used to open an account whose address somebody else has confirmed: whoever comes with it is told what has happened.';

create table recovery_request (
  id uuid primary key,
  login text not null,
  asked_at timestamptz not null
);
comment on table recovery_request is 'Logins for which a forgotten password was reported, until a job has looked whether there is such an account: so the answer takes as long for all.';

grant select, insert, update, delete on account_link, account_before to ${runtimeRole};
grant select, insert, update, delete on recovery_request to ${runtimeRole};

--changeset guizhang:tenant-0016-news
create table account_news (
  tenant_id uuid not null references tenant,
  id uuid not null,
  person_id uuid not null,
  action text not null,
  login text,
  name text,
  how text,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
comment on table account_news is 'What has happened to an account and is not entered yet in each business it belongs to: in the list of people and in the trail.';

alter table account_news enable row level security;
alter table account_news force row level security;
create policy tenant_wall on account_news
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The job has to find out where there is news before it turns to a tenant.
create policy own_job on account_news for select
  using (current_setting('app.job', true) = 'account-news');

grant select, insert, delete on account_news to ${runtimeRole};

--changeset guizhang:tenant-0016-functions splitStatements:false
-- Enters what has happened to an account for each business that has it, with access or without; answers which.
create function announce(account uuid, action text, login text, name text, how text, at timestamptz)
returns setof uuid
language plpgsql as $$
declare
  own record;
  before text := current_setting('app.tenant_id', true);
begin
  perform set_config('app.account_id', announce.account::text, true);
  for own in select p.tenant_id as tenant, p.id as person from person p
    where p.account_id = announce.account order by p.tenant_id
  loop
    perform set_config('app.tenant_id', own.tenant::text, true);
    insert into account_news (tenant_id, id, person_id, action, login, name, how, at)
      values (own.tenant, gen_random_uuid(), own.person, announce.action, announce.login, announce.name, announce.how,
        announce.at);
    return next own.tenant;
  end loop;
  perform set_config('app.account_id', '', true);
  perform set_config('app.tenant_id', coalesce(before, ''), true);
end $$;

create function tenants_with_account_news() returns setof uuid
language plpgsql as $$
begin
  perform set_config('app.job', 'account-news', true);
  return query select distinct n.tenant_id from account_news n;
  perform set_config('app.job', '', true);
end $$;

-- Whether an account is, was or is about to be somebody in a business other than this one.
create function known_elsewhere(account uuid, tenant uuid) returns boolean
language plpgsql as $$
declare
  found boolean;
begin
  perform set_config('app.account_id', known_elsewhere.account::text, true);
  select exists (select 1 from person p
      where p.account_id = known_elsewhere.account and p.tenant_id <> known_elsewhere.tenant)
    or exists (select 1 from join_request r
      where r.account_id = known_elsewhere.account and r.tenant_id <> known_elsewhere.tenant and r.state = 'WAITING')
    into found;
  perform set_config('app.account_id', '', true);
  return found;
end $$;

-- Whoever asked to join with an address that was another's has asked in another's name.
create function drop_requests_of(account uuid, at timestamptz) returns void
language plpgsql as $$
declare
  own record;
  before text := current_setting('app.tenant_id', true);
begin
  perform set_config('app.account_id', drop_requests_of.account::text, true);
  for own in select r.tenant_id as tenant, r.id as request from join_request r
    where r.account_id = drop_requests_of.account and r.state = 'WAITING'
  loop
    perform set_config('app.tenant_id', own.tenant::text, true);
    update join_request r set state = 'REFUSED', decided_at = drop_requests_of.at
      where r.tenant_id = own.tenant and r.id = own.request;
  end loop;
  perform set_config('app.account_id', '', true);
  perform set_config('app.tenant_id', coalesce(before, ''), true);
end $$;

-- One business of an account, whose outbox carries what is mailed to its holder: the one entered last, else any.
create function home_of(account uuid) returns table (tenant_id uuid, code text)
language plpgsql as $$
declare
  home uuid;
  before text := current_setting('app.tenant_id', true);
begin
  perform set_config('app.account_id', home_of.account::text, true);
  select p.tenant_id into home from person p where p.account_id = home_of.account
    order by p.active desc, p.entered_at desc nulls last, p.id limit 1;
  if home is null then
    select r.tenant_id into home from join_request r where r.account_id = home_of.account
      order by r.created_at desc limit 1;
  end if;
  perform set_config('app.account_id', '', true);
  perform set_config('app.tenant_id', coalesce(home::text, ''), true);
  return query select t.id, t.code from tenant t where t.id = home;
  perform set_config('app.tenant_id', coalesce(before, ''), true);
end $$;

grant execute on function announce(uuid, text, text, text, text, timestamptz), tenants_with_account_news(),
  known_elsewhere(uuid, uuid), drop_requests_of(uuid, timestamptz), home_of(uuid) to ${runtimeRole};
