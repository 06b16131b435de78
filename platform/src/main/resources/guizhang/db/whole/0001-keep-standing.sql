--liquibase formatted sql

--changeset guizhang:whole-0001-tables
create table business_standing (
  tenant_id uuid primary key references tenant,
  suspended_at timestamptz,
  closing_at timestamptz,
  erase_at timestamptz,
  check ((closing_at is null) = (erase_at is null))
);
comment on table business_standing is 'What a business may do: without a row, or with nothing in it, everything. Suspended by the operator or closing, its people read and write nothing.';
comment on column business_standing.erase_at is 'When everything of the business is erased, unless its owner takes the closing back before.';
alter table business_standing enable row level security;
alter table business_standing force row level security;
create policy tenant_wall on business_standing
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy asked_beyond_the_wall on business_standing for select to current_user using (true);
grant select, insert, update on business_standing to ${runtimeRole};

create table business_limit (
  tenant_id uuid primary key references tenant,
  people integer check (people > 0),
  storage_mib integer check (storage_mib > 0),
  requests_per_minute integer check (requests_per_minute > 0)
);
comment on table business_limit is 'Where the operator lets a business have more or less than the settings say; null: as they say.';
alter table business_limit enable row level security;
alter table business_limit force row level security;
create policy tenant_wall on business_limit
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on business_limit to ${runtimeRole};

create table business_export (
  tenant_id uuid not null references tenant,
  id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  state text not null check (state in ('WAITING', 'READY', 'FAILED', 'GONE')),
  file uuid,
  bytes bigint,
  sha256 text,
  made_at timestamptz,
  ends_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id)
);
create index business_export_of_person on business_export (tenant_id, asked_by);
comment on table business_export is 'Archives of everything of a business: asked for, made, and gone after some days.';
alter table business_export enable row level security;
alter table business_export force row level security;
create policy tenant_wall on business_export
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on business_export to ${runtimeRole};

create table erased_business (
  id uuid primary key,
  opened_at timestamptz not null,
  closing_at timestamptz not null,
  erased_at timestamptz not null,
  trail_seq bigint not null,
  trail_hash text not null
);
comment on table erased_business is 'What remains of a business that was erased: that it was there, and how its trail ended, so that an export of it can be told from another. Nothing about a person.';
grant select on erased_business to ${runtimeRole};

--changeset guizhang:whole-0001-bind splitStatements:false
-- The first statement of every transaction of a business: from here on it sees its rows, and where it may not change
-- anything, PostgreSQL itself refuses each change.
create function bind_tenant(tenant uuid, changing boolean) returns boolean
language plpgsql as $$
declare
  closed boolean;
begin
  perform set_config('app.tenant_id', bind_tenant.tenant::text, true);
  if not bind_tenant.changing then
    return true;
  end if;
  closed := exists (select 1 from business_standing s where s.tenant_id = bind_tenant.tenant
    and (s.suspended_at is not null or s.closing_at is not null));
  if closed then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return not closed;
end $$;
grant execute on function bind_tenant(uuid, boolean) to ${runtimeRole};

--changeset guizhang:whole-0001-tasks splitStatements:false
-- Nothing is done for a business that rests, but for what its way out needs.
create or replace function tenants_with_tasks(kind text, at timestamptz) returns table (tenant_id uuid, tasks bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.tenant_id, count(*) from task t
    where t.kind = tenants_with_tasks.kind and t.due_at <= tenants_with_tasks.at
      and t.leased_until <= tenants_with_tasks.at
      and (t.kind in ('mail', 'business-export', 'business-erase') or not exists (
        select 1 from business_standing s where s.tenant_id = t.tenant_id
          and (s.suspended_at is not null or s.closing_at is not null)))
    group by t.tenant_id order by min(t.due_at), t.tenant_id
$$;

create function list_businesses()
returns table (id uuid, opened_at timestamptz, people bigint, picture_bytes bigint, trail bigint, suspended_at timestamptz,
  closing_at timestamptz, erase_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head record;
begin
  for head in select h.tenant_id from tenant_head h order by h.tenant_id loop
    -- One wall after the other, so that no table needs a policy for this.
    perform set_config('app.tenant_id', head.tenant_id::text, true);
    return query select t.id, t.created_at,
        (select count(*) from person p where p.tenant_id = t.id and p.active),
        coalesce((select s.bytes from blob_space s where s.tenant_id = t.id), 0),
        (select h.audit_seq from tenant_head h where h.tenant_id = t.id),
        s.suspended_at, s.closing_at, s.erase_at
      from tenant t left join business_standing s on s.tenant_id = t.id where t.id = head.tenant_id;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;
create policy asked_beyond_the_wall on business_limit for select to current_user using (true);
create function own_request_rates() returns table (tenant_id uuid, requests_per_minute integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.tenant_id, l.requests_per_minute from business_limit l where l.requests_per_minute is not null
$$;
revoke execute on function list_businesses(), own_request_rates() from public;
grant execute on function list_businesses(), own_request_rates() to ${runtimeRole};

--changeset guizhang:whole-0001-erase splitStatements:false
-- What is never rewritten goes with its business alone: the function below says so, and only the owner may delete.
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = 'on' and current_user =
      (select r.rolname from pg_class c join pg_roles r on r.oid = c.relowner where c.oid = tg_relid) then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

create function erase_portion(tenant uuid, at timestamptz, at_most integer) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text;
  gone bigint;
  total bigint := 0;
  stuck boolean;
  people uuid[];
  accounts uuid[];
  standing business_standing;
begin
  perform set_config('app.tenant_id', erase_portion.tenant::text, true);
  perform set_config('app.erasing', 'on', true);
  select * into standing from business_standing s where s.tenant_id = erase_portion.tenant;
  if standing.erase_at is null or standing.erase_at > erase_portion.at then
    raise exception 'business % is not to be erased', erase_portion.tenant;
  end if;
  with asked as (
    delete from join_request r where r.tenant_id = erase_portion.tenant and r.id in (
      select q.id from join_request q where q.tenant_id = erase_portion.tenant limit at_most) returning r.account_id)
  select count(*), array_agg(distinct a.account_id) into total, accounts from asked a;
  perform erase_accounts(accounts);
  -- Rows that others name wait for these: table by table, until a round deletes nothing.
  stuck := false;
  while total < at_most and not stuck loop
    stuck := true;
    for name in
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and c.relname not in ('tenant_head', 'business_standing', 'person', 'task', 'account_link')
        order by c.relname
    loop
      exit when total >= at_most;
      gone := erase_rows(name, erase_portion.tenant, (at_most - total)::integer);
      total := total + gone;
      stuck := stuck and gone = 0;
    end loop;
  end loop;
  if total > 0 then
    return total;
  end if;
  -- Nobody names a person any more. Whoever is in no other business has no account any more, either.
  select array_agg(p.id), array_agg(p.account_id) filter (where p.account_id is not null) into people, accounts from (
    select q.id, q.account_id from person q where q.tenant_id = erase_portion.tenant limit at_most) p;
  if people is not null then
    delete from person p where p.tenant_id = erase_portion.tenant and p.id = any(people);
    get diagnostics total = row_count;
    perform erase_accounts(accounts);
    return total;
  end if;
  insert into erased_business (id, opened_at, closing_at, erased_at, trail_seq, trail_hash)
    select t.id, t.created_at, standing.closing_at, erase_portion.at, h.audit_seq, h.audit_hash
      from tenant t join tenant_head h on h.tenant_id = t.id where t.id = erase_portion.tenant;
  delete from task k where k.tenant_id = erase_portion.tenant;
  delete from business_standing s where s.tenant_id = erase_portion.tenant;
  delete from tenant_head h where h.tenant_id = erase_portion.tenant;
  delete from account_link l where l.tenant_id = erase_portion.tenant;
  delete from tenant t where t.id = erase_portion.tenant;
  return 0;
end $$;

-- A table at a time; where rows of a table name each other, all of them at once.
create function erase_rows(name text, tenant uuid, at_most integer) returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare
  gone bigint := 0;
begin
  begin
    execute format('delete from %I where ctid = any(array(select ctid from %I where tenant_id = $1 limit $2))', name, name)
      using tenant, at_most;
    get diagnostics gone = row_count;
    return gone;
  exception when foreign_key_violation then
    null;
  end;
  begin
    execute format('delete from %I where tenant_id = $1', name) using tenant;
    get diagnostics gone = row_count;
  exception when foreign_key_violation then
    gone := 0;
  end;
  return gone;
end $$;

-- Those of these accounts that are in no business and ask for none: nobody has any use for them.
create function erase_accounts(accounts uuid[]) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  one uuid;
begin
  foreach one in array coalesce(accounts, '{}') loop
    perform set_config('app.account_id', one::text, true);
    if not exists (select 1 from person p where p.account_id = one)
        and not exists (select 1 from join_request r where r.account_id = one) then
      delete from known_source s where s.account_id = one;
      delete from account_link l where l.account_id = one;
      delete from account_before b where b.account_id = one;
      delete from account_consent c where c.account_id = one;
      delete from account a where a.id = one;
    end if;
  end loop;
  perform set_config('app.account_id', '', true);
end $$;
revoke execute on function erase_portion(uuid, timestamptz, integer), erase_rows(text, uuid, integer),
  erase_accounts(uuid[]) from public;
grant execute on function erase_portion(uuid, timestamptz, integer) to ${runtimeRole};
