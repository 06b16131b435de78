--liquibase formatted sql

--changeset guizhang:deadline-0001 splitStatements:false
create table deadline (
  tenant_id uuid not null references tenant,
  id uuid not null,
  module_id uuid not null,
  edition_id uuid not null,
  rule text not null,
  title_zh text not null,
  title_en text not null,
  clauses text[] not null,
  follow_up text,
  subject_kind text not null,
  subject_id text not null,
  address text,
  slot text not null,
  ordinal integer not null check (ordinal > 0),
  site_id uuid,
  role text,
  people uuid[] not null,
  matching text not null,
  period_from date,
  period_to date,
  counting text not null,
  days boolean not null,
  exact boolean not null,
  within text,
  repeats boolean not null,
  stoppable boolean not null,
  remind text[] not null,
  escalations text not null,
  starts_at timestamptz not null,
  due_at timestamptz not null,
  late_at timestamptz,
  paused_at timestamptz,
  stopped_at timestamptz,
  stopped_kind text,
  stopped_id text,
  stopped_address text,
  liable uuid[],
  cancelled_at timestamptz,
  told_at timestamptz not null,
  wakes_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, module_id, rule, subject_kind, subject_id, slot, ordinal),
  check ((stopped_at is null) = (stopped_kind is null) and (stopped_at is null) = (stopped_id is null)),
  check (stopped_at is null or cancelled_at is null),
  check ((period_from is null) = (period_to is null)),
  check (within is not null or slot <> ''),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, edition_id) references edition (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.01);
create index deadline_by_due on deadline (tenant_id, due_at, id);
create index deadline_running on deadline (tenant_id, due_at, id) where stopped_at is null and cancelled_at is null;
create index deadline_matching on deadline (tenant_id, module_id, rule, matching) where stopped_at is null and cancelled_at is null;
create index deadline_of_subject on deadline (tenant_id, subject_kind, subject_id);
create index deadline_stopped_by on deadline (tenant_id, stopped_kind, stopped_id) where stopped_at is not null;
create index deadline_wakes on deadline (tenant_id, wakes_at) where wakes_at is not null;
comment on table deadline is 'A clock: what has to be done until when. Its state follows from its moments.';
comment on column deadline.rule is 'Key of the deadline in the regulation; the words and times it was started with stand in the row.';
comment on column deadline.subject_kind is 'What it is about, in the word of whoever has started it; with the id there.';
comment on column deadline.slot is 'When the window opens on the clocks of the business, before closed days moved it; empty where an event has started it.';
comment on column deadline.ordinal is 'Of those of one slot, or how often it has started anew.';
comment on column deadline.role is 'Template and key of the position that is responsible, with a slash between; null: the people alone.';
comment on column deadline.matching is 'What the event that stops it has to say, as canonical text; empty: anything.';
comment on column deadline.period_from is 'The days that the event that stops it has to be about.';
comment on column deadline.stopped_at is 'When what it is about was done; in time or not follows from due_at.';
comment on column deadline.liable is 'Who had to see to it when it was due or done.';
comment on column deadline.told_at is 'All that was to be told up to here is told.';
comment on column deadline.wakes_at is 'The next moment at which something has to be written: a reminder, that it is overdue, an escalation.';

create table deadline_step (
  tenant_id uuid not null references tenant,
  deadline_id uuid not null,
  number integer not null check (number > 0),
  step text not null check (step in ('MOVED', 'PAUSED', 'RESUMED', 'REMINDED', 'MISSED', 'ESCALATED', 'STOPPED', 'CANCELLED')),
  cause text,
  reason text,
  person_id uuid,
  person_name text,
  at timestamptz not null,
  noted_at timestamptz not null,
  due_before timestamptz,
  due_after timestamptz,
  primary key (tenant_id, deadline_id, number),
  foreign key (tenant_id, deadline_id) references deadline (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index deadline_step_of_person on deadline_step (tenant_id, person_id, noted_at desc);
comment on table deadline_step is 'Immutable: the life line of a clock, what befell it when and why.';
comment on column deadline_step.at is 'When it happened, which may be before it was noted.';
create trigger append_only before update or delete or truncate on deadline_step
  for each statement execute function refuse_rewriting();

create table deadline_settled (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  rule text not null,
  subject_kind text not null,
  subject_id text not null,
  site_id uuid,
  about text[] not null,
  day date not null,
  at timestamptz not null,
  primary key (tenant_id, module_id, rule, subject_kind, subject_id),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
create index deadline_settled_of_day on deadline_settled (tenant_id, module_id, rule, day);
comment on table deadline_settled is 'Done before its clock was there: it is stopped as soon as it is made, and the row goes.';

alter table deadline enable row level security;
alter table deadline force row level security;
create policy tenant_wall on deadline
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table deadline_step enable row level security;
alter table deadline_step force row level security;
create policy tenant_wall on deadline_step
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table deadline_settled enable row level security;
alter table deadline_settled force row level security;
create policy tenant_wall on deadline_settled
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on deadline to ${runtimeRole};
grant select, insert on deadline_step to ${runtimeRole};
grant select, insert, delete on deadline_settled to ${runtimeRole};
