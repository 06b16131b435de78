--liquibase formatted sql

--changeset guizhang:checklist-0007 splitStatements:false
-- What is there already and not due yet gets the moment of its reminder, as what is made from now on has. The owner passes
-- the walls for these statements.
alter table occurrence no force row level security;
alter table task no force row level security;
update occurrence set wakes_at = due_at
    - case when due_at - opens_at < interval '2 hours' then (due_at - opens_at) / 4 else interval '30 minutes' end
  where closed_at is null and wakes_at = due_at and due_at > now();
insert into task (tenant_id, kind, subject, due_at)
  select tenant_id, 'overdue', '', min(wakes_at) from occurrence where wakes_at < due_at group by tenant_id
  on conflict (tenant_id, kind, subject) do update set due_at = least(task.due_at, excluded.due_at);
alter table occurrence force row level security;
alter table task force row level security;
