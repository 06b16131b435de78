--liquibase formatted sql

--changeset guizhang:api-0001 splitStatements:false
create table kept_answer (
  tenant_id uuid not null references tenant,
  person_id uuid not null,
  key text not null check (length(key) between 1 and 255),
  status integer not null,
  headers text not null,
  content bytea not null,
  sealed boolean not null,
  kept_at timestamptz not null,
  primary key (tenant_id, person_id, key),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index kept_answer_at on kept_answer (kept_at, tenant_id);
comment on table kept_answer is 'The first answer to a request with an Idempotency-Key, written with its effect, for 24 hours.';
comment on column kept_answer.content is 'The SHA-256 of the request in hexadecimal, then the body of the answer.';
comment on column kept_answer.sealed is 'The body, or what was asked, holds a secret: the content is encrypted with a key made of the credential that asked, which is not stored.';

alter table kept_answer enable row level security;
alter table kept_answer force row level security;
create policy tenant_wall on kept_answer
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- The job has to find out where something is to be forgotten before it turns to a tenant.
create policy own_job on kept_answer for select using (current_setting('app.job', true) = 'forget');

create function tenants_with_kept_answers(before timestamptz) returns setof uuid
language plpgsql as $$
begin
  perform set_config('app.job', 'forget', true);
  return query select distinct k.tenant_id from kept_answer k where k.kept_at <= before;
  perform set_config('app.job', '', true);
end $$;

grant select, insert, update, delete on kept_answer to ${runtimeRole};
grant execute on function tenants_with_kept_answers(timestamptz) to ${runtimeRole};
