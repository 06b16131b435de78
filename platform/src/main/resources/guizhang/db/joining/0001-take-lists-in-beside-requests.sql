--liquibase formatted sql

--changeset guizhang:joining-0001
create table roster_job (
  tenant_id uuid not null references tenant,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  site text not null,
  file bytea not null,
  total integer not null check (total > 0),
  taken integer not null default 0,
  assigned integer not null default 0,
  present integer not null default 0,
  wrong integer not null default 0,
  added uuid[] not null default '{}',
  state text not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  check ((state = 'RUNNING') = (ended_at is null)),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
comment on table roster_job is 'Lists of people on their way in, row by row, and what became of them; deleted seven days after they ended.';
comment on column roster_job.added is 'Who came in by it, in the order of the rows: whom links and first passwords are handed over to.';
create index roster_job_of_person on roster_job (tenant_id, person_id, started_at);

alter table roster_job enable row level security;
alter table roster_job force row level security;
create policy tenant_wall on roster_job
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update, delete on roster_job to ${runtimeRole};
