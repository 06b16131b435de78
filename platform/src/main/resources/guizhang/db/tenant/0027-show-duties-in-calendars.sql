--liquibase formatted sql

--changeset guizhang:tenant-0027-kind
-- An address that a person gives to a calendar program. Its secret lets nobody in: it reads a calendar and nothing else.
alter table access_token drop constraint access_token_kind_check;
alter table access_token add constraint access_token_kind_check
  check (kind in ('session', 'personal', 'device', 'calendar'));
comment on column access_token.used_at is 'When a token for a program, a device or a calendar was used last, exact to the hour; null: never, or it is a sign-in.';

--changeset guizhang:tenant-0027-functions splitStatements:false
create or replace function caller_with_token(hash text, at timestamptz)
returns table (tenant_id uuid, tenant_name text, person_id uuid, account_id uuid, name text, role text,
  language text, password_temporary boolean, credential integer, kind text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  token access_token;
begin
  perform set_config('app.token_hash', hash, true);
  select * into token from access_token k
    where k.token_hash = hash and k.expires_at > at and k.revoked_at is null and k.kind <> 'calendar';
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

create function caller_with_calendar(hash text, at timestamptz)
returns table (tenant_id uuid, tenant_name text, person_id uuid, account_id uuid, name text, role text,
  language text, password_temporary boolean, credential integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  token access_token;
begin
  perform set_config('app.token_hash', hash, true);
  select * into token from access_token k
    where k.token_hash = hash and k.expires_at > at and k.kind = 'calendar';
  if token.id is null then
    return;
  end if;
  if token.used_at is null or token.used_at < at - interval '1 hour' then
    -- It has a year more from each use.
    update access_token k set used_at = at, expires_at = at + interval '366 days'
      where k.token_hash = hash
        and k.id in (select l.id from access_token l where l.token_hash = hash for update skip locked);
  end if;
  return query
    select c.tenant_id, c.tenant_name, c.person_id, c.account_id, c.name, c.role, c.language, c.password_temporary,
      c.credential
    from caller_in(token.account_id, token.tenant_id) c;
end $$;
revoke execute on function caller_with_calendar(text, timestamptz) from public;
grant execute on function caller_with_calendar(text, timestamptz) to ${runtimeRole};
