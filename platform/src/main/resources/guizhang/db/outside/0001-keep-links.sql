--liquibase formatted sql

--changeset guizhang:outside-0001
create table outside_link (
  tenant_id uuid not null references tenant,
  id uuid not null,
  token_hash text not null unique,
  kind text not null check (kind in ('SIGNATURE', 'CORRECTION')),
  subject_id uuid not null,
  part text not null,
  digest text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  outcome text check (outcome in ('ANSWERED', 'REFUSED', 'REVOKED', 'FALLEN')),
  ended_at timestamptz,
  answered_by text,
  reason text,
  primary key (tenant_id, id),
  check ((outcome is null) = (ended_at is null)),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create index outside_link_of_subject on outside_link (tenant_id, kind, subject_id);
create index outside_link_ended on outside_link (expires_at);
comment on table outside_link is 'Links for people without an account, each for one signature or one correction, once.';
comment on column outside_link.token_hash is 'Of the secret in the link, which nothing keeps.';
comment on column outside_link.part is 'The signature of the record; empty of a correction.';
comment on column outside_link.digest is 'Of the answers that are signed; empty of a correction.';
comment on column outside_link.created_by is 'Whose power it has: it ends with theirs.';
comment on column outside_link.outcome is 'Null: it waits. FALLEN: what it was made for was changed.';

alter table outside_link enable row level security;
alter table outside_link force row level security;
create policy tenant_wall on outside_link
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on outside_link to ${runtimeRole};

--changeset guizhang:outside-0001-functions splitStatements:false
-- Both policies are for the owner, as whom the functions run.
create policy own_link on outside_link to current_user
  using (token_hash = nullif(current_setting('app.link_hash', true), ''));
create policy ended_everywhere on outside_link to current_user using (expires_at < now());

create function outside_link_with(hash text, at timestamptz)
returns table (tenant_id uuid, id uuid, account_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  match outside_link;
begin
  perform set_config('app.link_hash', hash, true);
  select * into match from outside_link l
    where l.token_hash = hash and l.outcome is null and l.expires_at > at;
  perform set_config('app.link_hash', '', true);
  if match.id is null then
    return;
  end if;
  perform set_config('app.tenant_id', match.tenant_id::text, true);
  return query
    select match.tenant_id, match.id, p.account_id from person p
    where p.tenant_id = match.tenant_id and p.id = match.created_by and p.active;
  perform set_config('app.tenant_id', '', true);
end $$;

create function forget_outside_links(before timestamptz, at_most integer) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select l.tenant_id, l.id from outside_link l
      where l.expires_at < least(forget_outside_links.before, now())
      order by l.expires_at limit forget_outside_links.at_most for update skip locked),
  gone as (
    delete from outside_link l using old o where l.tenant_id = o.tenant_id and l.id = o.id returning 1)
  select count(*) from gone
$$;
revoke execute on function outside_link_with(text, timestamptz), forget_outside_links(timestamptz, integer) from public;
grant execute on function outside_link_with(text, timestamptz), forget_outside_links(timestamptz, integer)
  to ${runtimeRole};
