--liquibase formatted sql

--changeset guizhang:template-0002
create table own_template_version (
  tenant_id uuid not null references tenant,
  template_id text not null check (template_id like 'own.%'),
  version text not null,
  checksum text not null,
  content text not null,
  bytes integer not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  uploader_name text not null,
  primary key (tenant_id, template_id, version),
  foreign key (tenant_id, uploaded_by) references person (tenant_id, id)
);
comment on table own_template_version is 'Templates that a business has uploaded for itself alone; a version is immutable, and goes only while no module is made of it.';
comment on column own_template_version.bytes is 'Size of the content, which counts towards what a business may keep.';

alter table own_template_version enable row level security;
alter table own_template_version force row level security;
create policy tenant_wall on own_template_version
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete on own_template_version to ${runtimeRole};

-- A module is made of a version of the catalogue, or of one of its own business: what the id begins with says which.
alter table module drop constraint module_template_id_template_version_fkey;
alter table module add column common_template text
  generated always as (case when template_id like 'own.%' then null else template_id end) stored;
alter table module add column own_template text
  generated always as (case when template_id like 'own.%' then template_id end) stored;
alter table module add foreign key (common_template, template_version) references template_version;
alter table module add foreign key (tenant_id, own_template, template_version) references own_template_version;
