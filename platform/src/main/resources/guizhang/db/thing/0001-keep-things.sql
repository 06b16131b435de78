--liquibase formatted sql

--changeset guizhang:thing-0001
create table thing_kind (
  tenant_id uuid not null references tenant,
  kind text not null,
  definition text not null,
  primary key (tenant_id, kind)
);
comment on table thing_kind is 'What a kind of things was when one of it was written last, so that things keep their kind when its regulation has gone.';
comment on column thing_kind.kind is 'Id of the template and key of the kind, with a slash between.';

create table thing (
  tenant_id uuid not null references tenant,
  id uuid not null,
  kind text not null,
  site_id uuid,
  area_id uuid,
  name text not null,
  name_key text not null,
  code text not null,
  answers text not null,
  closed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, kind) references thing_kind,
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, area_id) references area (tenant_id, id),
  unique nulls not distinct (tenant_id, kind, site_id, name_key),
  unique (tenant_id, code),
  check (area_id is null or site_id is not null)
);
comment on table thing is 'What forms and schedules are about: units, vehicles, suppliers; closed, never deleted.';
comment on column thing.name_key is 'The name as names are compared: without width, case and doubled spaces.';
comment on column thing.answers is 'Canonical JSON, by the fields of the kind.';

create table thing_day (
  tenant_id uuid not null references tenant,
  thing_id uuid not null,
  kind text not null,
  field text not null,
  day date not null,
  primary key (tenant_id, thing_id, field),
  foreign key (tenant_id, thing_id) references thing (tenant_id, id)
);
comment on table thing_day is 'The days in the fields of open things, so that those about to expire are found by an index whatever the edition says expires.';
create index thing_day_by_field on thing_day (tenant_id, kind, field, day);

alter table thing_kind enable row level security;
alter table thing_kind force row level security;
create policy tenant_wall on thing_kind
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

alter table thing enable row level security;
alter table thing force row level security;
create policy tenant_wall on thing
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

alter table thing_day enable row level security;
alter table thing_day force row level security;
create policy tenant_wall on thing_day
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update on thing_kind, thing to ${runtimeRole};
grant select, insert, delete on thing_day to ${runtimeRole};
