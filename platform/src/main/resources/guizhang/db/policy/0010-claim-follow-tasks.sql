--liquibase formatted sql

--changeset guizhang:policy-0010 splitStatements:false
-- Ten thousand modules are ten thousand claims: one statement instead of three, and along the index however many wait.
-- Left to itself PostgreSQL goes by how many there were before they were noted, which is none, and sorts them all anew
-- for each claim. The right to see the tasks of all tenants ends with the function. Where nobody follows any more, it
-- says OFF.
create function claim_follow_task()
returns table (tenant_id uuid, module_id uuid, to_version text, follow text, followed_by uuid)
language plpgsql set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
declare
  task follow_task;
begin
  perform set_config('app.job', 'follow', true);
  select * into task from follow_task t where t.state = 'WAITING' order by t.created_at, t.tenant_id limit 1
    for update skip locked;
  if found then
    return query select task.tenant_id, task.module_id, task.to_version, coalesce(m.follow, 'OFF'), m.followed_by
      from (values (1)) one left join module m on m.tenant_id = task.tenant_id and m.id = task.module_id;
  end if;
  perform set_config('app.job', '', true);
end $$;

grant execute on function claim_follow_task() to ${runtimeRole};
