--liquibase formatted sql

--changeset guizhang:tenant-0005
create table site (
  tenant_id uuid not null references tenant,
  id uuid not null,
  name_zh text not null,
  name_en text not null,
  address text not null,
  closed boolean not null default false,
  version integer not null default 1,
  primary key (tenant_id, id)
);
comment on table site is 'A place where the business works; closed ones stay for what happened there.';

create table area (
  tenant_id uuid not null references tenant,
  id uuid not null,
  site_id uuid not null,
  name_zh text not null,
  name_en text not null,
  closed boolean not null default false,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
create index area_of_site on area (tenant_id, site_id);
comment on table area is 'A part of a site, such as the kitchen.';

create table position (
  tenant_id uuid not null references tenant,
  id uuid not null,
  key text not null,
  title_zh text not null,
  title_en text not null,
  about text not null default '',
  reports_to uuid,
  outside boolean not null default false,
  merged_into uuid,
  closed boolean not null default false,
  version integer not null default 1,
  primary key (tenant_id, id),
  constraint position_key unique (tenant_id, key),
  foreign key (tenant_id, reports_to) references position (tenant_id, id),
  foreign key (tenant_id, merged_into) references position (tenant_id, id)
);
comment on table position is 'A job people hold. A merged one points to the one it became part of and keeps its own rows, so that both can be taken apart again.';

create table position_source (
  tenant_id uuid not null references tenant,
  template_id text not null,
  position_key text not null,
  position_id uuid not null,
  primary key (tenant_id, template_id, position_key),
  foreign key (tenant_id, position_id) references position (tenant_id, id)
);
create index source_of_position on position_source (tenant_id, position_id);
comment on table position_source is 'Which position of the business a position of a template became.';

create table position_need (
  tenant_id uuid not null references tenant,
  id uuid not null,
  position_id uuid not null,
  site_id uuid,
  headcount integer not null check (headcount between 1 and 9999),
  primary key (tenant_id, id),
  constraint need_once unique nulls not distinct (tenant_id, position_id, site_id),
  foreign key (tenant_id, position_id) references position (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
comment on table position_need is 'How many people a position needs at a site, or in the whole business where no site is named.';

create table holding (
  tenant_id uuid not null references tenant,
  id uuid not null,
  person_id uuid not null,
  position_id uuid not null,
  site_id uuid,
  first_day date not null,
  last_day date,
  entered_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  check (last_day >= first_day),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, position_id) references position (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
create index holding_of_person on holding (tenant_id, person_id);
create index holding_of_position on holding (tenant_id, position_id);
comment on table holding is 'A person holds a position from a day to a day, both counted; without a last day it goes on.';

alter table site enable row level security;
alter table site force row level security;
create policy tenant_wall on site
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table area enable row level security;
alter table area force row level security;
create policy tenant_wall on area
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table position enable row level security;
alter table position force row level security;
create policy tenant_wall on position
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table position_source enable row level security;
alter table position_source force row level security;
create policy tenant_wall on position_source
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table position_need enable row level security;
alter table position_need force row level security;
create policy tenant_wall on position_need
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table holding enable row level security;
alter table holding force row level security;
create policy tenant_wall on holding
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update on site, area, position, position_source to ${runtimeRole};
grant select, insert, update, delete on position_need, holding to ${runtimeRole};
