--liquibase formatted sql

--changeset guizhang:tenant-0004 splitStatements:false
alter table account add column credential integer not null default 0;
comment on column account.credential is 'Counts the passwords of the account: a browser session begun under another one has ended.';

drop function caller_with_token(text, timestamptz);
drop function caller_in(uuid, uuid);

create function caller_in(account uuid, tenant uuid)
returns table (tenant_id uuid, tenant_name text, person_id uuid, account_id uuid, name text, role text,
  language text, password_temporary boolean, credential integer)
language plpgsql as $$
begin
  perform set_config('app.tenant_id', caller_in.tenant::text, true);
  return query
    select t.id, t.name, p.id, a.id, p.name, p.role, a.language, a.password_temporary, a.credential
    from person p join tenant t on t.id = p.tenant_id join account a on a.id = p.account_id
    where p.account_id = caller_in.account and p.tenant_id = caller_in.tenant and p.active;
end $$;

create function caller_with_token(hash text, at timestamptz)
returns table (tenant_id uuid, tenant_name text, person_id uuid, account_id uuid, name text, role text,
  language text, password_temporary boolean, credential integer)
language plpgsql as $$
declare
  token access_token;
begin
  perform set_config('app.token_hash', hash, true);
  select * into token from access_token k where k.token_hash = hash and k.expires_at > at;
  if token.id is null then
    return;
  end if;
  return query select * from caller_in(token.account_id, token.tenant_id);
end $$;

grant execute on function caller_in(uuid, uuid), caller_with_token(text, timestamptz) to ${runtimeRole};
