--liquibase formatted sql

--changeset guizhang:duty-0001
create table shift (
  tenant_id uuid not null references tenant,
  id uuid not null,
  site_id uuid,
  position_id uuid not null,
  person_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  check (from_at < until_at and until_at <= from_at + interval '24 hours'),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, position_id) references position (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
comment on table shift is 'Who is on duty in which position where, from when until when; without a site: for all of them.';
create index shift_by_beginning on shift (tenant_id, from_at);
create index shift_of_person on shift (tenant_id, person_id, from_at);

create table duty_hours (
  tenant_id uuid not null references tenant,
  id uuid not null,
  site_id uuid,
  position_id uuid not null,
  begins time not null,
  ends time not null,
  people integer not null check (people between 1 and 50),
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, site_id, position_id),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, position_id) references position (tenant_id, id)
);
comment on table duty_hours is 'When a position has to be manned at a place, every day, and by how many; the same time twice is round the clock.';

alter table shift enable row level security;
alter table shift force row level security;
create policy tenant_wall on shift
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

alter table duty_hours enable row level security;
alter table duty_hours force row level security;
create policy tenant_wall on duty_hours
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update, delete on shift, duty_hours to ${runtimeRole};
