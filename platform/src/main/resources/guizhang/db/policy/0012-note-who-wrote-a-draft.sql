--liquibase formatted sql

--changeset guizhang:policy-0012
create table draft_change (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  subject text not null,
  person_id uuid not null,
  person_name text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, module_id, subject, person_id),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
comment on table draft_change is 'Who has written which part of a draft, and when last: whoever did does not approve it.';
comment on column draft_change.subject is 'parameter/<key>, amendment/<id> or version.';

alter table draft_change enable row level security;
alter table draft_change force row level security;
create policy tenant_wall on draft_change
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on draft_change to ${runtimeRole};

alter table policy_setting add column author_may_approve boolean not null default false;
comment on column policy_setting.author_may_approve is 'Whether somebody who has written words of a draft may approve it.';
