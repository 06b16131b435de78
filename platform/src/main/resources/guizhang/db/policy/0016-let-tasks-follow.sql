--liquibase formatted sql

--changeset guizhang:policy-0016 splitStatements:false
-- The owner passes the walls for these statements.
alter table follow_task no force row level security;
alter table task no force row level security;
insert into task (tenant_id, kind, subject, due_at)
  select tenant_id, 'follow', module_id || '@' || to_version, coalesce(due_at, created_at) from follow_task
  where state in ('WAITING', 'LATER') on conflict do nothing;
alter table follow_task force row level security;
alter table task force row level security;

drop function claim_follow_task();
drop index follow_task_waiting;
drop index follow_task_later;
drop policy follow_job on follow_task;
drop policy follow_job on module;
comment on table follow_task is 'How far a module has got on its way to a version; what waits has a task.';

-- The catalogue is the same for all businesses: which of their modules are behind it is noted for all at once, and how
-- far that is can be asked. Nothing of what is in a module is seen. The policies are for the owner, as whom the
-- functions run.
create policy behind on module for select to current_user using (follow <> 'OFF');
create policy noted on follow_task to current_user using (true);
create policy noted on task for insert to current_user with check (kind = 'follow');

create function note_followers(template text, newest text, at timestamptz) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with fresh as (
    insert into follow_task (tenant_id, module_id, to_version, state, created_at)
      select m.tenant_id, m.id, note_followers.newest, 'WAITING', note_followers.at from module m
      where m.template_id = note_followers.template and m.template_version <> note_followers.newest
        and m.follow <> 'OFF' and m.repealed_at is null
      on conflict do nothing returning tenant_id, module_id, to_version),
  noted as (
    insert into task (tenant_id, kind, subject, due_at)
      select f.tenant_id, 'follow', f.module_id || '@' || f.to_version, note_followers.at from fresh f
      on conflict do nothing)
  select count(*) from fresh
$$;

create function follow_progress() returns table (waiting bigint, done bigint, asks bigint, failed bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where t.state = 'WAITING'), count(*) filter (where t.state in ('DRAFTED', 'PUBLISHED')),
    count(*) filter (where t.state in ('ASKS', 'NOBODY')), count(*) filter (where t.state = 'FAILED')
    from follow_task t
$$;

revoke execute on function note_followers(text, text, timestamptz), follow_progress() from public;
grant execute on function note_followers(text, text, timestamptz), follow_progress() to ${runtimeRole};
