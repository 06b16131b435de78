--liquibase formatted sql

--changeset guizhang:blob-0001
create table blob (
  tenant_id uuid not null references tenant,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_sha256 text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  stored_at timestamptz not null,
  stored_by uuid not null,
  file uuid not null,
  used boolean not null default false,
  primary key (tenant_id, sha256),
  foreign key (tenant_id, stored_by) references person (tenant_id, id)
);
create index blob_unused on blob (tenant_id, stored_at) where not used;
comment on table blob is 'Pictures that people have taken, by the SHA-256 of what they sent; the pixels lie in a folder of the business.';
comment on column blob.stored_sha256 is 'Of what is kept: painted anew, upright, without what cameras add.';
comment on column blob.bytes is 'Size of what is kept, which counts towards what a business may keep.';

comment on column blob.file is 'Its name in the folder of the business: a new one each time, so that what was collected and comes back is not deleted.';
comment on column blob.used is 'Whether it belongs to something; otherwise it is collected.';

create table blob_use (
  tenant_id uuid not null,
  sha256 text not null,
  kind text not null,
  subject text not null,
  primary key (tenant_id, sha256, kind, subject),
  foreign key (tenant_id, sha256) references blob
);
comment on table blob_use is 'What a picture belongs to, in the words of its feature. One that belongs to nothing for a week is collected.';

create table blob_space (
  tenant_id uuid primary key references tenant,
  bytes bigint not null check (bytes >= 0)
);
comment on table blob_space is 'What the pictures of a business take, so that nobody counts them.';

alter table blob enable row level security;
alter table blob force row level security;
create policy tenant_wall on blob
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table blob_use enable row level security;
alter table blob_use force row level security;
create policy tenant_wall on blob_use
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table blob_space enable row level security;
alter table blob_space force row level security;
create policy tenant_wall on blob_space
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant update (used) on blob to ${runtimeRole};
grant select, insert, delete on blob, blob_use to ${runtimeRole};
grant select, insert, update on blob_space to ${runtimeRole};
