--liquibase formatted sql

--changeset guizhang:record-0003
create table record_value (
  tenant_id uuid not null references tenant,
  record_id uuid not null,
  field text not null,
  line integer not null check (line >= 0),
  words text,
  number numeric,
  link uuid,
  shown boolean not null,
  primary key (tenant_id, record_id, field, line),
  foreign key (tenant_id, record_id) references record (tenant_id, id)
);
create index record_value_link on record_value (tenant_id, link, record_id) where link is not null;
comment on table record_value is 'Answers that lists show, sums add up, or that name something, typed: of what was handed in, as it stands.';
comment on column record_value.line is 'Of a field with several: which; 0 otherwise.';
comment on column record_value.link is 'The person, thing, site or record that it names.';

create table record_await (
  tenant_id uuid not null references tenant,
  record_id uuid not null,
  number integer not null,
  step text not null,
  kind text not null check (kind in ('SIGN', 'APPROVE', 'ACT')),
  role text,
  person_id uuid,
  site_id uuid,
  primary key (tenant_id, record_id, number),
  check ((role is null) <> (person_id is null)),
  foreign key (tenant_id, record_id) references record (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index record_await_of_role on record_await (tenant_id, role, site_id) where role is not null;
create index record_await_of_person on record_await (tenant_id, person_id) where person_id is not null;
comment on table record_await is 'Whom records wait for: made anew whenever one changes.';

alter table record_value enable row level security;
alter table record_value force row level security;
create policy tenant_wall on record_value
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table record_await enable row level security;
alter table record_await force row level security;
create policy tenant_wall on record_await
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on record_value, record_await to ${runtimeRole};
