--liquibase formatted sql

--changeset guizhang:checklist-0002
create table submission (
  tenant_id uuid not null references tenant,
  id uuid not null,
  occurrence_id uuid not null,
  version integer not null check (version > 0),
  previous_id uuid,
  second boolean not null,
  reason text,
  content text not null,
  digest text not null,
  score integer check (score between 0 and 100),
  passed boolean not null,
  timeliness text not null check (timeliness in ('ON_TIME', 'LATE', 'MISSED')),
  person_id uuid not null,
  person_name text not null,
  device_at timestamptz,
  server_at timestamptz not null,
  primary key (tenant_id, id),
  check ((previous_id is null) = (version = 1)),
  foreign key (tenant_id, occurrence_id) references occurrence (tenant_id, id),
  foreign key (tenant_id, previous_id) references submission (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index submission_corrected on submission (tenant_id, previous_id);
create unique index submission_first on submission (tenant_id, occurrence_id) where version = 1 and not second;
create index submission_of_occurrence on submission (tenant_id, occurrence_id, server_at);
create index submission_of_person on submission (tenant_id, person_id, server_at desc);
comment on table submission is 'Immutable: a checklist as it was handed in, as canonical JSON with the log of how it was filled in; a correction is a later version.';
comment on column submission.second is 'Somebody else had handed in the same occurrence before: kept, and without consequences.';
create trigger append_only before update or delete or truncate on submission
  for each statement execute function refuse_rewriting();

alter table submission enable row level security;
alter table submission force row level security;
create policy tenant_wall on submission
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on submission to ${runtimeRole};
