--liquibase formatted sql

--changeset guizhang:policy-0001
create table module (
  tenant_id uuid not null references tenant,
  id uuid not null,
  template_id text not null,
  template_version text not null,
  parameters text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null,
  primary key (tenant_id, id),
  constraint module_template unique (tenant_id, template_id),
  foreign key (template_id, template_version) references template_version
);
comment on table module is 'A tenant''s activation of a template, with the parameters of its draft.';

create table edition (
  tenant_id uuid not null references tenant,
  id uuid not null,
  module_id uuid not null,
  major integer not null,
  minor integer not null,
  digest text not null,
  content text not null,
  note text not null,
  material boolean not null,
  effective_from timestamptz not null,
  published_at timestamptz not null,
  published_by uuid not null,
  publisher_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, published_by) references person (tenant_id, id),
  constraint edition_number unique (tenant_id, module_id, major, minor)
);
create index edition_in_force on edition (tenant_id, module_id, effective_from, major, minor);
comment on table edition is 'A published result, immutable: canonical JSON and its SHA-256.';

alter table module enable row level security;
alter table module force row level security;
create policy tenant_wall on module
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table edition enable row level security;
alter table edition force row level security;
create policy tenant_wall on edition
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update on module to ${runtimeRole};
grant select, insert on edition to ${runtimeRole};
