--liquibase formatted sql

--changeset guizhang:tasks-0003 splitStatements:false
-- A step on the way to a template version has done its work once the module has begun a later one; the newest stays, for
-- it says that nothing is to be begun anew.
create index follow_task_done on follow_task (done_at) where done_at is not null;
create function forget_steps(before timestamptz, at_most integer) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select t.tenant_id, t.module_id, t.to_version from follow_task t where t.done_at < forget_steps.before
      and exists (select 1 from follow_task l where l.tenant_id = t.tenant_id and l.module_id = t.module_id
        and l.created_at > t.created_at)
      order by t.done_at limit forget_steps.at_most for update skip locked),
  gone as (
    delete from follow_task t using old o
      where t.tenant_id = o.tenant_id and t.module_id = o.module_id and t.to_version = o.to_version returning 1)
  select count(*) from gone
$$;

-- Changes go as soon as every node has followed them (note_index_position), and so they stay where no node ever looks
-- again: a business that nobody searches, or a node that is gone. An index that finds its change gone is built anew.
create policy trimmed on document_change to current_user using (true);
create policy trimmed on index_position to current_user using (true);
create policy counted on tenant_head for select to current_user using (true);
create index index_position_silent on index_position (reported_at);
create function forget_changes(before timestamptz, at_most integer) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  delete from index_position p where p.reported_at < forget_changes.before;
  with old as (
    select c.tenant_id, c.seq from document_change c join tenant_head h on h.tenant_id = c.tenant_id
      where c.seq < coalesce((select min(p.seq) from index_position p where p.tenant_id = c.tenant_id), h.change_seq)
      order by c.tenant_id, c.seq limit forget_changes.at_most),
  gone as (
    delete from document_change c using old o where c.tenant_id = o.tenant_id and c.seq = o.seq returning 1)
  select count(*) from gone
$$;
revoke execute on function forget_steps(timestamptz, integer), forget_changes(timestamptz, integer) from public;
grant execute on function forget_steps(timestamptz, integer), forget_changes(timestamptz, integer) to ${runtimeRole};
