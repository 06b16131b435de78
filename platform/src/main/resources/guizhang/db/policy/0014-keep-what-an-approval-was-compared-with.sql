--liquibase formatted sql

--changeset guizhang:policy-0014
alter table review add column effective_from timestamptz;
alter table review add column basis_id uuid;
alter table review add foreign key (tenant_id, basis_id) references edition (tenant_id, id);
comment on column review.effective_from is 'From when on the draft is to count; null is at once.';
comment on column review.basis_id is 'The edition in force until then, with which the draft was compared; null where nothing was.';

-- Until now the pages compared with the newest edition, whether it had begun or not.
-- The owner passes the walls for these statements.
alter table review no force row level security;
alter table edition no force row level security;
update review r set basis_id = (
  select e.id from edition e
    where e.tenant_id = r.tenant_id and e.module_id = r.module_id and e.published_at <= r.asked_at
      and e.kind not in ('WITHDRAWN', 'REPEALED')
      and not exists (select 1 from edition n where n.tenant_id = e.tenant_id and n.module_id = e.module_id
        and n.published_at <= r.asked_at and (n.major, n.minor) > (e.major, e.minor)));
alter table review force row level security;
alter table edition force row level security;
