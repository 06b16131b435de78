--liquibase formatted sql

--changeset guizhang:acknowledge-0003
alter table signing_request add column first_edition_id uuid;
alter table signing_request add foreign key (tenant_id, first_edition_id) references edition (tenant_id, id);
comment on column signing_request.first_edition_id is 'The edition that was asked for at asked_at, where the request has gone along to another one since; otherwise null.';

-- A request that is older than its edition has gone along; nobody was ever asked to sign an end. Who signs what, and in
-- which order, is another rule from now on: every business is settled at the first look.
-- The owner passes the walls for these statements.
alter table tenant no force row level security;
alter table signing_request no force row level security;
alter table edition no force row level security;
alter table signing_due no force row level security;
update signing_request r set first_edition_id = (
  select f.id from edition f
    where f.tenant_id = r.tenant_id and f.module_id = r.module_id and f.published_at <= r.asked_at
      and f.kind not in ('WITHDRAWN', 'REPEALED')
    order by f.major desc, f.minor desc limit 1)
  from edition e
  where e.tenant_id = r.tenant_id and e.id = r.edition_id and e.published_at > r.asked_at;
insert into signing_due select id, now() from tenant on conflict do nothing;
alter table tenant force row level security;
alter table signing_request force row level security;
alter table edition force row level security;
alter table signing_due force row level security;
