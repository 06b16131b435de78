--liquibase formatted sql

--changeset guizhang:record-0002
create table record_serial (
  tenant_id uuid not null references tenant,
  prefix text not null,
  period text not null,
  place text not null,
  last integer not null check (last > 0),
  primary key (tenant_id, prefix, period, place)
);
comment on table record_serial is 'Counters of serial numbers: the row is locked from the number on to the end of the hand-in, so that none is lost.';
comment on column record_serial.place is 'Id of the site that counts for itself; empty: the whole business.';

create table record_register (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  form text not null,
  scope text not null,
  entries integer not null check (entries >= 0),
  last integer not null check (last >= 0 and last <= entries),
  primary key (tenant_id, module_id, form, scope),
  foreign key (tenant_id, module_id) references module (tenant_id, id)
);
comment on table record_register is 'Heads of registers: whoever enters something locks the row first.';
comment on column record_register.scope is 'What it is for, as canonical JSON: the site and answers, by field.';
comment on column record_register.last is 'Number of the entry that counts last; 0: there is none.';

create table record_entry (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  form text not null,
  scope text not null,
  number integer not null check (number > 0),
  before integer not null check (before >= 0 and before < number),
  record_id uuid not null,
  version integer not null,
  plus numeric not null,
  minus numeric not null,
  balance numeric,
  range_from numeric,
  range_to numeric,
  forward text not null,
  undone boolean not null default false,
  primary key (tenant_id, module_id, form, scope, number),
  foreign key (tenant_id, module_id, form, scope) references record_register (tenant_id, module_id, form, scope),
  foreign key (tenant_id, record_id) references record (tenant_id, id)
);
create index record_entry_of_record on record_entry (tenant_id, record_id);
create index record_entry_by_range on record_entry (tenant_id, module_id, form, scope, range_to) where not undone;
comment on table record_entry is 'What records have entered in registers, each after the one before; voided ones count no more.';
comment on column record_entry.forward is 'What the next record begins with, as JSON: carried answers and the last row of each table.';

create table record_unique (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  form text not null,
  key text not null,
  record_id uuid not null,
  primary key (tenant_id, module_id, form, key),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, record_id) references record (tenant_id, id)
);
create index record_unique_of_record on record_unique (tenant_id, record_id);
comment on table record_unique is 'What no two records of a register have alike, by the digest of scope and values.';

alter table record_serial enable row level security;
alter table record_serial force row level security;
create policy tenant_wall on record_serial
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table record_register enable row level security;
alter table record_register force row level security;
create policy tenant_wall on record_register
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table record_entry enable row level security;
alter table record_entry force row level security;
create policy tenant_wall on record_entry
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table record_unique enable row level security;
alter table record_unique force row level security;
create policy tenant_wall on record_unique
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on record_serial, record_register to ${runtimeRole};
grant select, insert on record_entry to ${runtimeRole};
grant update (undone) on record_entry to ${runtimeRole};
grant select, insert, update, delete on record_unique to ${runtimeRole};
