--liquibase formatted sql

--changeset guizhang:template-0001
create table template_version (
  template_id text not null,
  version text not null,
  checksum text not null,
  content text not null,
  imported_at timestamptz not null,
  primary key (template_id, version)
);
comment on table template_version is 'The catalogue: imported at start-up by the owner role, the same for every tenant, immutable.';

create table trade (
  id text primary key,
  checksum text not null,
  content text not null,
  imported_at timestamptz not null
);
comment on table trade is 'Trade presets, imported with the templates.';

grant select on template_version, trade to ${runtimeRole};
