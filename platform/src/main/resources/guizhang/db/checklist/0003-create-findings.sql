--liquibase formatted sql

--changeset guizhang:checklist-0003
create table finding (
  tenant_id uuid not null references tenant,
  id uuid not null,
  occurrence_id uuid not null,
  submission_id uuid not null,
  module_id uuid not null,
  edition_id uuid not null,
  checklist text not null,
  item text not null,
  target text not null,
  role text not null,
  site_id uuid,
  area_id uuid,
  person_id uuid,
  value text,
  note text,
  photos text[] not null,
  severity text not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
  critical text not null check (critical in ('NONE', 'FAIL_ALL', 'STOP_WORK')),
  times integer not null check (times > 0),
  author_id uuid not null,
  author_name text not null,
  found_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, occurrence_id) references occurrence (tenant_id, id),
  foreign key (tenant_id, submission_id) references submission (tenant_id, id),
  foreign key (tenant_id, edition_id) references edition (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, author_id) references person (tenant_id, id)
);
create index finding_by_place on finding (tenant_id, module_id, checklist, item, target, found_at);
create index finding_of_submission on finding (tenant_id, submission_id);
comment on table finding is 'Immutable: an item that has failed, with what was seen there on that day.';
create trigger append_only before update or delete or truncate on finding
  for each statement execute function refuse_rewriting();

create table corrective_action (
  tenant_id uuid not null references tenant,
  finding_id uuid not null,
  corrector text not null,
  corrector_id uuid,
  verifier text,
  due_at timestamptz,
  verify_due_at timestamptz,
  state text not null check (state in ('OPEN', 'DONE', 'CLOSED')),
  done_by uuid,
  wakes_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, finding_id),
  foreign key (tenant_id, finding_id) references finding (tenant_id, id),
  foreign key (tenant_id, corrector_id) references person (tenant_id, id),
  foreign key (tenant_id, done_by) references person (tenant_id, id)
);
create index corrective_action_open on corrective_action (tenant_id, finding_id) where state <> 'CLOSED';
create index corrective_action_wakes on corrective_action (tenant_id, wakes_at) where wakes_at is not null;
comment on table corrective_action is 'What is done about a finding: by whom, until when, and how far it is. Overdue follows from its moments.';
comment on column corrective_action.corrector is 'Template and key of the position that corrects it.';
comment on column corrective_action.corrector_id is 'The one person who corrects it, such as whoever has filled in; null: any holder of the position.';
comment on column corrective_action.verifier is 'The same of the position that looks at it; null: whoever supervises the site.';

create table corrective_step (
  tenant_id uuid not null references tenant,
  finding_id uuid not null,
  number integer not null check (number > 0),
  step text not null check (step in ('DONE', 'SENT_BACK', 'VERIFIED')),
  person_id uuid not null,
  person_name text not null,
  note text,
  photos text[] not null,
  at timestamptz not null,
  primary key (tenant_id, finding_id, number),
  foreign key (tenant_id, finding_id) references corrective_action (tenant_id, finding_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index corrective_step_of_person on corrective_step (tenant_id, person_id, at desc);
comment on table corrective_step is 'Immutable: what was done about a finding, step by step.';
create trigger append_only before update or delete or truncate on corrective_step
  for each statement execute function refuse_rewriting();

alter table finding enable row level security;
alter table finding force row level security;
create policy tenant_wall on finding
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table corrective_action enable row level security;
alter table corrective_action force row level security;
create policy tenant_wall on corrective_action
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table corrective_step enable row level security;
alter table corrective_step force row level security;
create policy tenant_wall on corrective_step
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on finding, corrective_step to ${runtimeRole};
grant select, insert, update on corrective_action to ${runtimeRole};
