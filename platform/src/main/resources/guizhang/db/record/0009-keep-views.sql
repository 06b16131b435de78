--liquibase formatted sql

--changeset guizhang:record-0009
create table record_view (
  tenant_id uuid not null references tenant,
  id uuid not null,
  module_id uuid not null,
  form text not null,
  person_id uuid not null,
  name text not null,
  shared boolean not null,
  wanted text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, module_id, form, person_id, name),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index record_view_of_person on record_view (tenant_id, person_id);
comment on table record_view is 'Filters of registers that people have kept under a name.';
comment on column record_view.wanted is 'What is filtered, as JSON.';

alter table record_view enable row level security;
alter table record_view force row level security;
create policy tenant_wall on record_view
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update, delete on record_view to ${runtimeRole};
