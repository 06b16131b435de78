--liquibase formatted sql

--changeset guizhang:tenant-0012-people
alter table person alter column account_id drop not null;
alter table person add column absence text check (absence in ('INVITED', 'DECLINED', 'LEFT'));
alter table person add constraint person_absence check (absence is null or not active);
alter table person add constraint person_comes_in_by_account check (account_id is not null or not active);
create unique index person_invited on person (tenant_id, login) where account_id is null;
comment on column person.account_id is 'Null until the holder of the login has said yes.';
comment on column person.absence is 'Why somebody who is not active is not there, where that is not the business''s own doing: has not come yet, would not come, went by themselves.';

alter table person add column entered_at timestamptz;
comment on column person.entered_at is 'The last sign-in.';

--changeset guizhang:tenant-0012-invitations
alter table invitation add column login text;
alter table invitation add column person_id uuid;
alter table invitation add column declined_at timestamptz;
alter table invitation add foreign key (tenant_id, person_id) references person (tenant_id, id);
create index invitation_of_person on invitation (tenant_id, person_id) where person_id is not null;
alter table invitation drop constraint invitation_role_check;
alter table invitation add constraint invitation_role check (role in ('ADMINISTRATOR', 'SUPERVISOR', 'STAFF', 'AUDITOR')
  or role = 'OWNER' and person_id is not null);
comment on column invitation.login is 'The only login that may come in by it.';
comment on column invitation.person_id is 'Whom the business has added and who has not said yes yet.';

-- Links that name an address were meant for it alone.
alter table invitation no force row level security;
update invitation set login = email where email is not null;
alter table invitation force row level security;

--changeset guizhang:tenant-0012-functions splitStatements:false
drop function invitation_with(text, timestamptz);
create function invitation_with(hash text, at timestamptz)
returns table (tenant_id uuid, tenant_name text, tenant_code text, id uuid, label text, role text, language text,
  approval boolean, expires_at timestamptz, person_id uuid, login text)
language plpgsql as $$
declare
  match invitation;
begin
  perform set_config('app.invitation_hash', hash, true);
  select * into match from invitation i where i.token_hash = hash and i.revoked_at is null and i.declined_at is null
    and i.expires_at > at and i.used < i.uses;
  perform set_config('app.invitation_hash', '', true);
  if match.id is null then
    return;
  end if;
  perform set_config('app.tenant_id', match.tenant_id::text, true);
  return query
    select t.id, t.name, t.code, match.id, match.label, coalesce(p.role, match.role), match.language, match.approval,
      match.expires_at, match.person_id, match.login
    from tenant t left join person p on p.tenant_id = t.id and p.id = match.person_id
    where t.id = match.tenant_id;
  perform set_config('app.tenant_id', '', true);
end $$;

-- Which businesses an account belongs to, and who runs each: its first owner is read inside that business.
drop function memberships_of(uuid);
create function memberships_of(account uuid)
returns table (tenant_id uuid, tenant_name text, person_id uuid, role text, owner_name text, entered_at timestamptz)
language plpgsql as $$
declare
  own record;
begin
  perform set_config('app.account_id', memberships_of.account::text, true);
  for own in
    select t.id as tenant, t.name as called, p.id as person, p.role as part, p.entered_at as entered
    from person p join tenant t on t.id = p.tenant_id
    where p.account_id = memberships_of.account and p.active
  loop
    perform set_config('app.tenant_id', own.tenant::text, true);
    return query
      select own.tenant, own.called, own.person, own.part,
        (select o.name from person o where o.tenant_id = own.tenant and o.role = 'OWNER' and o.active
          order by o.id limit 1),
        own.entered;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;

grant execute on function invitation_with(text, timestamptz), memberships_of(uuid) to ${runtimeRole};
