--liquibase formatted sql

--changeset guizhang:followup-0001
create table follow_up (
  tenant_id uuid not null references tenant,
  record_id uuid not null,
  origin text not null check (origin in ('FINDING', 'DEADLINE')),
  origin_id uuid not null,
  title_zh text not null,
  title_en text not null,
  opened_at timestamptz not null,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references record (tenant_id, id) on delete cascade
);
create index follow_up_of_origin on follow_up (tenant_id, origin, origin_id);
comment on table follow_up is 'Which finding or missed time limit a record was opened for. It goes with a draft that is thrown away.';
comment on column follow_up.title_zh is 'What it was called when the record was opened: editions to come call it otherwise.';

alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy tenant_wall on follow_up
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on follow_up to ${runtimeRole};
