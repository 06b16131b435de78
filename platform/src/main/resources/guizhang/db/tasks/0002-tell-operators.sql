--liquibase formatted sql

--changeset guizhang:tasks-0002 splitStatements:false
-- What whoever runs the installation asks about all businesses together. The answers are numbers: no row and no name of
-- one. The policies are for the owner, as whom the functions run: they
-- are part of no statement of a request.
create policy told_to_operators on tenant_head for select to current_user using (true);
create policy told_to_operators on index_position for select to current_user using (true);

create function count_businesses() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from tenant_head
$$;

create function task_queues(at timestamptz)
returns table (kind text, waiting bigint, due bigint, at_work bigint, tried bigint, oldest_due_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.kind, count(*), count(*) filter (where t.due_at <= task_queues.at and t.leased_until <= task_queues.at),
      count(*) filter (where t.leased_until > task_queues.at),
      count(*) filter (where t.attempts > 1 and t.leased_until <= task_queues.at),
      min(t.due_at) filter (where t.due_at <= task_queues.at and t.leased_until <= task_queues.at)
    from task t group by t.kind order by t.kind
$$;

create function index_lag(node uuid) returns table (indexes bigint, behind bigint, changes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*), count(*) filter (where h.change_seq > p.seq), coalesce(sum(greatest(h.change_seq - p.seq, 0)), 0)::bigint
    from index_position p join tenant_head h on h.tenant_id = p.tenant_id where p.node = index_lag.node
$$;

revoke execute on function count_businesses(), task_queues(timestamptz), index_lag(uuid) from public;
grant execute on function count_businesses(), task_queues(timestamptz), index_lag(uuid) to ${runtimeRole};
