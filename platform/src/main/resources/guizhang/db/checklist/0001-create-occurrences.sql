--liquibase formatted sql

--changeset guizhang:checklist-0001
create table occurrence (
  tenant_id uuid not null references tenant,
  id uuid not null,
  module_id uuid not null,
  edition_id uuid not null,
  checklist text not null,
  schedule text not null,
  target text not null,
  slot timestamp not null,
  ordinal integer not null,
  role text not null,
  site_id uuid,
  area_id uuid,
  person_id uuid,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  late_at timestamptz not null,
  started_by uuid,
  begun_at timestamptz,
  closed_at timestamptz,
  outcome text check (outcome in ('DONE', 'SKIPPED')),
  assigned_id uuid,
  reason text,
  wakes_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, module_id, checklist, schedule, target, slot, ordinal),
  check ((closed_at is null) = (outcome is null)),
  check (opens_at <= due_at and due_at <= late_at),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, edition_id) references edition (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, area_id) references area (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, started_by) references person (tenant_id, id),
  foreign key (tenant_id, assigned_id) references person (tenant_id, id)
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.01);
create index occurrence_by_opening on occurrence (tenant_id, opens_at, id);
create index occurrence_open on occurrence (tenant_id, opens_at) where wakes_at is not null;
create index occurrence_wakes on occurrence (tenant_id, wakes_at) where wakes_at is not null;
comment on table occurrence is 'A checklist to be filled in: which, where, when. Its state follows from its moments and how it was closed.';
comment on column occurrence.schedule is 'Key of the schedule it was made by; empty: a person started it by hand.';
comment on column occurrence.target is 'What it is made for: site, area, person, or nothing for the business as a whole.';
comment on column occurrence.slot is 'When it opens on the clocks of the business, before closed days moved it; a part of what it is.';
comment on column occurrence.role is 'Template and key of the position that does it, with a slash between.';
comment on column occurrence.wakes_at is 'The next moment at which something has to be written: somebody reminded, or told that it was missed, or that it leaves the lists of what is to be done.';

create table answer (
  tenant_id uuid not null references tenant,
  occurrence_id uuid not null,
  item text not null,
  version integer not null check (version > 0),
  base integer not null check (base >= 0 and base < version),
  value text,
  not_applicable boolean not null,
  note text,
  photos text[] not null,
  person_id uuid not null,
  person_name text not null,
  device_at timestamptz,
  server_at timestamptz not null,
  primary key (tenant_id, occurrence_id, item, version),
  foreign key (tenant_id, occurrence_id) references occurrence (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index answer_of_person on answer (tenant_id, person_id, server_at desc);
comment on table answer is 'The log of filling in: every answer there ever was, appended. The newest version counts; where it was not made from the one before, both stand until somebody picks.';
create trigger append_only before update or delete or truncate on answer
  for each statement execute function refuse_rewriting();

alter table occurrence enable row level security;
alter table occurrence force row level security;
create policy tenant_wall on occurrence
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table answer enable row level security;
alter table answer force row level security;
create policy tenant_wall on answer
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on occurrence to ${runtimeRole};
grant select, insert on answer to ${runtimeRole};
