--liquibase formatted sql

--changeset guizhang:tasks-0001 splitStatements:false
create table task (
  tenant_id uuid not null references tenant,
  kind text not null,
  subject text not null,
  due_at timestamptz not null,
  leased_until timestamptz not null default '-infinity',
  attempts integer not null default 0,
  primary key (tenant_id, kind, subject)
);
create index task_due on task (tenant_id, kind, due_at);
create index task_due_somewhere on task (kind, due_at, tenant_id);
comment on table task is 'What is to be done beside the requests: when, and until when somebody is at it. A row is gone once it is done.';
comment on column task.subject is 'What it is about, in the words of its kind; empty where a business has one task of the kind.';
comment on column task.leased_until is 'The moment that was given to whoever took it; nobody else takes it before. -infinity: nobody has taken it.';
comment on column task.attempts is 'How often it was taken since it was last asked for.';

alter table task enable row level security;
alter table task force row level security;
create policy tenant_wall on task
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- Whoever works has to find out where something is due before it turns to a tenant. The policy is for the owner, as
-- whom the function runs: it is part of no statement of a request.
create policy due_somewhere on task for select to current_user using (true);
create function tenants_with_tasks(kind text, at timestamptz) returns table (tenant_id uuid, tasks bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.tenant_id, count(*) from task t
    where t.kind = tenants_with_tasks.kind and t.due_at <= tenants_with_tasks.at
      and t.leased_until <= tenants_with_tasks.at
    group by t.tenant_id order by min(t.due_at), t.tenant_id
$$;
revoke execute on function tenants_with_tasks(text, timestamptz) from public;

grant select, insert, update, delete on task to ${runtimeRole};
grant execute on function tenants_with_tasks(text, timestamptz) to ${runtimeRole};
