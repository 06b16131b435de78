--liquibase formatted sql

--changeset guizhang:tenant-0026-columns
-- A device that a person works with, such as a phone: its token lives on while it is used, and is ended, not deleted, so
-- that the device can be told to forget what it keeps.
alter table access_token drop constraint access_token_kind_check;
alter table access_token add constraint access_token_kind_check check (kind in ('session', 'personal', 'device'));
alter table access_token add column revoked_at timestamptz;
comment on column access_token.revoked_at is 'When a device was ended by a person; null: it is live, or is no device.';
comment on column access_token.used_at is 'When a token for a program or a device was used last, exact to the hour; null: never, or it is a sign-in.';
grant update (revoked_at) on access_token to ${runtimeRole};

--changeset guizhang:tenant-0026-functions splitStatements:false
create or replace function caller_with_token(hash text, at timestamptz)
returns table (tenant_id uuid, tenant_name text, person_id uuid, account_id uuid, name text, role text,
  language text, password_temporary boolean, credential integer, kind text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  token access_token;
begin
  perform set_config('app.token_hash', hash, true);
  select * into token from access_token k where k.token_hash = hash and k.expires_at > at and k.revoked_at is null;
  if token.id is null then
    return;
  end if;
  if token.kind <> 'session' and (token.used_at is null or token.used_at < at - interval '1 hour') then
    -- Whoever comes second does not wait for the first. A device has thirty days more from each use.
    update access_token k
      set used_at = at, expires_at = case when k.kind = 'device' then at + interval '30 days' else k.expires_at end
      where k.token_hash = hash
        and k.id in (select l.id from access_token l where l.token_hash = hash for update skip locked);
  end if;
  return query
    select c.tenant_id, c.tenant_name, c.person_id, c.account_id, c.name, c.role, c.language, c.password_temporary,
      c.credential, token.kind
    from caller_in(token.account_id, token.tenant_id) c;
end $$;

create function is_revoked_device(hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.token_hash', hash, true);
  return exists (select 1 from access_token k where k.token_hash = hash and k.revoked_at is not null);
end $$;
revoke execute on function is_revoked_device(text) from public;
grant execute on function is_revoked_device(text) to ${runtimeRole};

-- Whoever changes a password or loses one signs out everywhere, on devices too.
create or replace function end_access_of(account uuid, programs boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before text := current_setting('app.account_id', true);
begin
  -- Whoever is letting somebody in at this moment holds the account's key: they are waited for, and what they made ends.
  perform 1 from account a where a.id = end_access_of.account for update;
  update account a set credential = a.credential + 1 where a.id = end_access_of.account;
  perform set_config('app.account_id', end_access_of.account::text, true);
  delete from access_token k
    where k.account_id = end_access_of.account and (end_access_of.programs or k.kind <> 'personal');
  perform set_config('app.account_id', coalesce(before, ''), true);
end $$;
