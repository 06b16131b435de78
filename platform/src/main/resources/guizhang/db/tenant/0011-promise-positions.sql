--liquibase formatted sql

--changeset guizhang:tenant-0011
create table promised_position (
  tenant_id uuid not null references tenant,
  person_id uuid not null,
  template_id text not null,
  position_key text not null,
  primary key (tenant_id, person_id, template_id, position_key),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
comment on table promised_position is 'Positions of templates that people hold as soon as the template brings them: the owner''s own, chosen at sign-up.';

alter table promised_position enable row level security;
alter table promised_position force row level security;
create policy tenant_wall on promised_position
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, delete on promised_position to ${runtimeRole};
