--liquibase formatted sql

--changeset guizhang:policy-0006
create table policy_setting (
  tenant_id uuid not null references tenant,
  review_required boolean not null,
  primary key (tenant_id)
);
comment on table policy_setting is 'How a business publishes; no row means the defaults.';

create table review (
  tenant_id uuid not null references tenant,
  id uuid not null,
  module_id uuid not null,
  revision integer not null,
  digest text not null,
  message text not null,
  asked_by uuid not null,
  asker_name text not null,
  asked_at timestamptz not null,
  state text not null,
  decided_by uuid,
  decider_name text,
  decided_at timestamptz,
  comment text,
  primary key (tenant_id, id),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  foreign key (tenant_id, decided_by) references person (tenant_id, id),
  constraint review_state check (state in ('OPEN', 'APPROVED', 'RETURNED')),
  constraint review_by_another check (decided_by <> asked_by)
);
create index review_of_module on review (tenant_id, module_id, asked_at);
comment on table review is 'A draft shown to a second person: bound to the digest of what was shown.';

create table consultation (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  content text not null,
  revision integer not null,
  primary key (tenant_id, module_id),
  foreign key (tenant_id, module_id) references module (tenant_id, id)
);
comment on table consultation is 'The consultation file of a draft, as JSON, while it is written.';

create table edition_consultation (
  tenant_id uuid not null references tenant,
  edition_id uuid not null,
  content text not null,
  digest text not null,
  primary key (tenant_id, edition_id),
  foreign key (tenant_id, edition_id) references edition (tenant_id, id)
);
comment on table edition_consultation is 'The consultation file as it was when the edition was published: never changed.';

alter table policy_setting enable row level security;
alter table policy_setting force row level security;
create policy tenant_wall on policy_setting
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table review enable row level security;
alter table review force row level security;
create policy tenant_wall on review
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table consultation enable row level security;
alter table consultation force row level security;
create policy tenant_wall on consultation
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table edition_consultation enable row level security;
alter table edition_consultation force row level security;
create policy tenant_wall on edition_consultation
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update on policy_setting to ${runtimeRole};
grant select, insert, update on review to ${runtimeRole};
grant select, insert, update, delete on consultation to ${runtimeRole};
grant select, insert on edition_consultation to ${runtimeRole};
