--liquibase formatted sql

--changeset guizhang:tenant-0025
-- The owner passes the walls for these statements.
alter table holding no force row level security;
alter table task no force row level security;
insert into task (tenant_id, kind, subject, due_at)
  select tenant_id, 'begin', '', min(first_day)::timestamp at time zone 'Asia/Shanghai' from holding where awaited
  group by tenant_id on conflict do nothing;
alter table holding force row level security;
alter table task force row level security;

drop policy if exists own_job on holding;
drop function if exists tenants_with_beginnings(date);
drop index if exists holding_awaited;
create index holding_awaited on holding (tenant_id, first_day) where awaited;
