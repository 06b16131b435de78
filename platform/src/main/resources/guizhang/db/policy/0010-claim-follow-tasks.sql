--liquibase formatted sql

--changeset guizhang:policy-0010 splitStatements:false
-- Ten thousand modules are ten thousand claims: one statement instead of three. The right to see the tasks of all
-- tenants ends with it.
create function claim_follow_task()
returns table (tenant_id uuid, module_id uuid, to_version text, follow text, followed_by uuid)
language plpgsql as $$
begin
  perform set_config('app.job', 'follow', true);
  return query select t.tenant_id, t.module_id, t.to_version, m.follow, m.followed_by from follow_task t
    join module m on m.tenant_id = t.tenant_id and m.id = t.module_id
    where t.state = 'WAITING' order by t.created_at, t.tenant_id limit 1 for update of t skip locked;
  perform set_config('app.job', '', true);
end $$;

grant execute on function claim_follow_task() to ${runtimeRole};
