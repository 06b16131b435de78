--liquibase formatted sql

--changeset guizhang:policy-0017
create table draft_editor (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (tenant_id, module_id, person_id),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
comment on table draft_editor is 'Who works on a draft at this moment: the first and the last sign of life of a stay. Rows without one for some minutes mean nothing.';

alter table draft_editor enable row level security;
alter table draft_editor force row level security;
create policy tenant_wall on draft_editor
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on draft_editor to ${runtimeRole};
