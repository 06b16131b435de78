--liquibase formatted sql

--changeset guizhang:acknowledge-0002 splitStatements:false
create table signing_due (
  tenant_id uuid not null references tenant,
  due_at timestamptz not null,
  primary key (tenant_id, due_at)
);
create index signing_due_at on signing_due (due_at, tenant_id);
comment on table signing_due is 'Moments to come at which who has to sign may change of itself: an edition begins, or somebody''s position has ended.';

alter table signing_due enable row level security;
alter table signing_due force row level security;
create policy tenant_wall on signing_due
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- What earlier versions left open is settled at the first look; days that were entered before this table are waited for.
-- The owner passes the walls for these statements.
alter table tenant no force row level security;
alter table edition no force row level security;
alter table holding no force row level security;
alter table signing_due no force row level security;
insert into signing_due select id, now() from tenant;
insert into signing_due select distinct tenant_id, effective_from from edition where effective_from > now()
  on conflict do nothing;
insert into signing_due select distinct tenant_id, (last_day + 1)::timestamp at time zone 'Asia/Shanghai' from holding
  where (last_day + 1)::timestamp at time zone 'Asia/Shanghai' > now() on conflict do nothing;
alter table tenant force row level security;
alter table edition force row level security;
alter table holding force row level security;
alter table signing_due force row level security;

-- The job has to find out where a day has come before it turns to a tenant.
create policy own_job on signing_due for select using (current_setting('app.job', true) = 'settle');

create function tenants_with_signing_due(at timestamptz) returns setof uuid
language plpgsql as $$
begin
  perform set_config('app.job', 'settle', true);
  return query select distinct d.tenant_id from signing_due d where d.due_at <= at;
  perform set_config('app.job', '', true);
end $$;

grant select, insert, delete on signing_due to ${runtimeRole};
grant execute on function tenants_with_signing_due(timestamptz) to ${runtimeRole};
