--liquibase formatted sql

--changeset guizhang:tenant-0015-column
alter table access_token add column used_at timestamptz;
comment on column access_token.used_at is 'When a token for a program was used last, exact to the hour; null: never, or it is a sign-in.';

-- The credential check notes the use of the token it was given, before it knows the tenant.
create policy own_use on access_token for update
  using (token_hash = nullif(current_setting('app.token_hash', true), ''));
grant update (used_at) on access_token to ${runtimeRole};

--changeset guizhang:tenant-0015-function splitStatements:false
drop function caller_with_token(text, timestamptz);
create function caller_with_token(hash text, at timestamptz)
returns table (tenant_id uuid, tenant_name text, person_id uuid, account_id uuid, name text, role text,
  language text, password_temporary boolean, credential integer, kind text)
language plpgsql as $$
declare
  token access_token;
begin
  perform set_config('app.token_hash', hash, true);
  select * into token from access_token k where k.token_hash = hash and k.expires_at > at;
  if token.id is null then
    return;
  end if;
  if token.kind = 'personal' and (token.used_at is null or token.used_at < at - interval '1 hour') then
    -- Whoever comes second does not wait for the first.
    update access_token k set used_at = at where k.token_hash = hash
      and k.id in (select l.id from access_token l where l.token_hash = hash for update skip locked);
  end if;
  return query
    select c.tenant_id, c.tenant_name, c.person_id, c.account_id, c.name, c.role, c.language, c.password_temporary,
      c.credential, token.kind
    from caller_in(token.account_id, token.tenant_id) c;
end $$;

grant execute on function caller_with_token(text, timestamptz) to ${runtimeRole};
