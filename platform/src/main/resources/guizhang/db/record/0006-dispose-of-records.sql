--liquibase formatted sql

--changeset guizhang:record-0006 splitStatements:false
-- What has been kept long enough is disposed of by a function of the owner alone, which looks once more. See decision 0088.
create table record_hold (
  tenant_id uuid not null references tenant,
  record_id uuid not null,
  reason text not null,
  person_id uuid not null,
  person_name text not null,
  held_at timestamptz not null,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references record (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index record_hold_of_person on record_hold (tenant_id, person_id);
comment on table record_hold is 'Records that are kept whatever their time, because of a dispute or an inquiry.';

create table record_disposal (
  tenant_id uuid not null references tenant,
  id uuid not null,
  module_id uuid not null,
  form text not null,
  reason text not null,
  records integer not null check (records > 0),
  digest text not null,
  person_id uuid not null,
  person_name text not null,
  disposed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index record_disposal_of_form on record_disposal (tenant_id, module_id, form, disposed_at desc);
create index record_disposal_of_person on record_disposal (tenant_id, person_id);
comment on table record_disposal is 'Immutable: who has disposed of records, and why.';
comment on column record_disposal.digest is 'SHA-256 of the canonical JSON of what went: record, serial and digest of its last version, by record.';
create trigger append_only before update or delete or truncate on record_disposal
  for each statement execute function refuse_rewriting();

create table disposed_record (
  tenant_id uuid not null references tenant,
  record_id uuid not null,
  disposal_id uuid not null,
  serial text,
  digest text not null,
  due date not null,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references record (tenant_id, id),
  foreign key (tenant_id, disposal_id) references record_disposal (tenant_id, id)
);
create index disposed_record_of_disposal on disposed_record (tenant_id, disposal_id);
comment on table disposed_record is 'Immutable: what is left of a record that was disposed of: its number, and the digest of its last version.';
create trigger append_only before update or delete or truncate on disposed_record
  for each statement execute function refuse_rewriting();

alter table record_hold enable row level security;
alter table record_hold force row level security;
create policy tenant_wall on record_hold
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table record_disposal enable row level security;
alter table record_disposal force row level security;
create policy tenant_wall on record_disposal
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table disposed_record enable row level security;
alter table disposed_record force row level security;
create policy tenant_wall on disposed_record
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete on record_hold to ${runtimeRole};
grant select, insert on record_disposal, disposed_record to ${runtimeRole};

drop trigger append_only on record_version;
create trigger append_only before update or truncate on record_version
  for each statement execute function refuse_rewriting();
create trigger kept before delete on record_version
  for each statement when (coalesce(current_setting('guizhang.disposing', true), '') <> 'yes')
  execute function refuse_rewriting();
drop trigger append_only on record_signature;
create trigger append_only before update or truncate on record_signature
  for each statement execute function refuse_rewriting();
create trigger kept before delete on record_signature
  for each statement when (coalesce(current_setting('guizhang.disposing', true), '') <> 'yes')
  execute function refuse_rewriting();

-- Whether it went. It stays unless it has ended, is not held, its disposal is written down, and its day has come.
create function dispose_record(of_tenant uuid, disposed uuid, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from record r where r.tenant_id = of_tenant and r.id = disposed and r.ended and r.state <> 'disposed' for update;
  if not found
    or exists (select 1 from record_hold h where h.tenant_id = of_tenant and h.record_id = disposed)
    or not exists (select 1 from disposed_record d
      where d.tenant_id = of_tenant and d.record_id = disposed and d.due < today) then
    return false;
  end if;
  perform set_config('guizhang.disposing', 'yes', true);
  delete from record_signature where tenant_id = of_tenant and record_id = disposed;
  delete from record_early_signature where tenant_id = of_tenant and record_id = disposed;
  delete from record_version where tenant_id = of_tenant and record_id = disposed;
  delete from record_value where tenant_id = of_tenant and record_id = disposed;
  delete from record_await where tenant_id = of_tenant and record_id = disposed;
  update record_entry e set forward = '{}' where e.tenant_id = of_tenant and e.record_id = disposed
    and exists (select 1 from record_register g where g.tenant_id = of_tenant and g.module_id = e.module_id
      and g.form = e.form and g.scope = e.scope and g.last <> e.number);
  update record set state = 'disposed', readers = '{}', people = '{}', draft = null, expires_on = null,
    revision = revision + 1 where tenant_id = of_tenant and id = disposed;
  perform set_config('guizhang.disposing', '', true);
  return true;
end
$$;
revoke execute on function dispose_record(uuid, uuid, date) from public;
grant execute on function dispose_record(uuid, uuid, date) to ${runtimeRole};
