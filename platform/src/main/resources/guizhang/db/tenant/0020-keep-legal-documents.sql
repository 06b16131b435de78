--liquibase formatted sql

--changeset guizhang:tenant-0020
create table legal_version (
  document text not null check (document in ('terms', 'privacy')),
  version text not null,
  zh text,
  en text,
  first_seen timestamptz not null,
  primary key (document, version),
  constraint legal_version_says_something check (zh is not null or en is not null)
);
comment on table legal_version is 'Every wording of the operator''s terms and privacy notice that was ever in force; version is the SHA-256 of its content.';

create table legal_in_force (
  document text primary key,
  version text not null,
  foreign key (document, version) references legal_version
);
comment on table legal_in_force is 'Which wording counts now; no row where the operator has none.';

grant select on legal_version, legal_in_force to ${runtimeRole};
