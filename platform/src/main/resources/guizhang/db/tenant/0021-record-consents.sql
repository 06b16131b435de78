--liquibase formatted sql

--changeset guizhang:tenant-0021
create table account_consent (
  account_id uuid not null references account,
  document text not null,
  version text not null,
  way text not null check (way in ('AGREED', 'NOTED')),
  given_at timestamptz not null,
  primary key (account_id, document, version, way),
  foreign key (document, version) references legal_version
);
comment on table account_consent is 'Append-only: which account has agreed to, or taken note of, which wording, and when.';

grant select, insert on account_consent to ${runtimeRole};
