--liquibase formatted sql

--changeset guizhang:search-0002 splitStatements:false
alter table document_change add column mark uuid not null default gen_random_uuid();
comment on column document_change.mark is 'Tells this change from one of the same number in another history, such as that of a backup that was written on.';

create table index_position (
  tenant_id uuid not null references tenant,
  node uuid not null,
  seq bigint not null,
  reported_at timestamptz not null,
  primary key (tenant_id, node)
);
comment on table index_position is 'Up to which change the index of each node is safe on its disk. A node that was silent for a week is forgotten and builds anew.';

alter table index_position enable row level security;
alter table index_position force row level security;
create policy tenant_wall on index_position
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- Changes are never rewritten by requests; what every node has applied is deleted here alone. The last one applied stays, so
-- that an index can tell whether it has followed this history.
create function note_index_position(tenant uuid, node uuid, seq bigint, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into index_position as p (tenant_id, node, seq, reported_at)
    values (note_index_position.tenant, note_index_position.node, note_index_position.seq, note_index_position.at)
    on conflict (tenant_id, node) do update set seq = excluded.seq, reported_at = excluded.reported_at;
  delete from index_position p
    where p.tenant_id = note_index_position.tenant and p.reported_at < note_index_position.at - interval '7 days';
  delete from document_change c where c.tenant_id = note_index_position.tenant
    and c.seq < (select min(p.seq) from index_position p where p.tenant_id = note_index_position.tenant);
$$;
revoke execute on function note_index_position(uuid, uuid, bigint, timestamptz) from public;

grant select on index_position to ${runtimeRole};
grant execute on function note_index_position(uuid, uuid, bigint, timestamptz) to ${runtimeRole};
