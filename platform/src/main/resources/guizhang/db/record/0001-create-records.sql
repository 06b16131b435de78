--liquibase formatted sql

--changeset guizhang:record-0001
create table record (
  tenant_id uuid not null references tenant,
  id uuid not null,
  module_id uuid not null,
  edition_id uuid not null,
  form text not null,
  site_id uuid,
  state text,
  ended boolean not null default false,
  serial text,
  version integer not null default 0 check (version >= 0),
  revision integer not null default 1,
  level text not null check (level in ('PUBLIC', 'INTERNAL', 'SECRET', 'TOP_SECRET')),
  readers text[] not null,
  people uuid[] not null,
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  changed_at timestamptz not null,
  closed_at timestamptz,
  day date,
  expires_on date,
  draft text,
  primary key (tenant_id, id),
  check ((state is null) = (version = 0)),
  check ((closed_at is not null) = ended),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, edition_id) references edition (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, author_id) references person (tenant_id, id)
) with (fillfactor = 90);
create index record_recent on record (tenant_id, changed_at desc, id) where state is not null;
create index record_of_form on record (tenant_id, module_id, form, changed_at desc, id) where state is not null;
create index record_by_day on record (tenant_id, module_id, form, day) where state is not null;
create index record_of_author on record (tenant_id, author_id, changed_at desc);
create unique index record_serial_once on record (tenant_id, module_id, form, site_id, serial) nulls not distinct
  where serial is not null;
comment on table record is 'A form that somebody fills in or has filled in: where it stands. What was handed in is in its versions.';
comment on column record.state is 'Of its form; null: a draft.';
comment on column record.readers is 'Positions that see it at its site, as template and key with a slash between.';
comment on column record.people is 'Those who see it whatever position they hold: who has done something to it, or is named to.';
comment on column record.day is 'The day it is of: what its first required day says, or the day on which it was handed in.';
comment on column record.draft is 'Answers that are stored and not handed in, as JSON: of all of a draft, or of the next step.';

create table record_version (
  tenant_id uuid not null references tenant,
  record_id uuid not null,
  version integer not null check (version > 0),
  step text not null,
  state text not null,
  refused boolean not null,
  content text not null,
  digest text not null,
  previous_digest text,
  person_id uuid not null,
  person_name text not null,
  reason text,
  device_at timestamptz,
  server_at timestamptz not null,
  primary key (tenant_id, record_id, version),
  check ((previous_digest is null) = (version = 1)),
  foreign key (tenant_id, record_id) references record (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index record_version_of_person on record_version (tenant_id, person_id, server_at desc);
comment on table record_version is 'Immutable: a record as it stood after a step or a correction, as canonical JSON, each with the digest of the one before.';
create trigger append_only before update or delete or truncate on record_version
  for each statement execute function refuse_rewriting();

create table record_signature (
  tenant_id uuid not null references tenant,
  record_id uuid not null,
  version integer not null,
  key text not null,
  person_id uuid,
  signer_name text not null,
  drawn text not null,
  digest text not null,
  signed_at timestamptz not null,
  primary key (tenant_id, record_id, version, key),
  foreign key (tenant_id, record_id, version) references record_version (tenant_id, record_id, version),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index record_signature_of_person on record_signature (tenant_id, person_id, signed_at desc);
comment on table record_signature is 'Immutable: who has signed which version of a record, with its digest; approvals are signatures too.';
comment on column record_signature.person_id is 'Null: somebody outside.';
comment on column record_signature.drawn is 'Strokes, a picture, or a confirmation, as JSON.';
create trigger append_only before update or delete or truncate on record_signature
  for each statement execute function refuse_rewriting();

create table record_early_signature (
  tenant_id uuid not null references tenant,
  record_id uuid not null,
  key text not null,
  person_id uuid,
  signer_name text not null,
  drawn text not null,
  digest text not null,
  signed_at timestamptz not null,
  primary key (tenant_id, record_id, key),
  foreign key (tenant_id, record_id) references record (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index record_early_signature_of_person on record_early_signature (tenant_id, person_id);
comment on table record_early_signature is 'Given before the step that needs it is taken, to answers of this digest: it counts while they stay.';

alter table record enable row level security;
alter table record force row level security;
create policy tenant_wall on record
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table record_version enable row level security;
alter table record_version force row level security;
create policy tenant_wall on record_version
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table record_signature enable row level security;
alter table record_signature force row level security;
create policy tenant_wall on record_signature
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table record_early_signature enable row level security;
alter table record_early_signature force row level security;
create policy tenant_wall on record_early_signature
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on record, record_early_signature to ${runtimeRole};
grant select, insert on record_version, record_signature to ${runtimeRole};
