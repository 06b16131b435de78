--liquibase formatted sql

--changeset guizhang:tenant-0023 splitStatements:false
-- Whose entry a link leads to already: nobody else comes in by it, whoever has the login by now.
drop function invitation_with(text, timestamptz);
create function invitation_with(hash text, at timestamptz)
returns table (tenant_id uuid, tenant_name text, tenant_code text, id uuid, label text, role text, language text,
  approval boolean, expires_at timestamptz, person_id uuid, account_id uuid, login text)
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
      match.expires_at, match.person_id, p.account_id, match.login
    from tenant t left join person p on p.tenant_id = t.id and p.id = match.person_id
    where t.id = match.tenant_id;
  perform set_config('app.tenant_id', '', true);
end $$;

grant execute on function invitation_with(text, timestamptz) to ${runtimeRole};
