--liquibase formatted sql

--changeset guizhang:search-0001
create table document_change (
  tenant_id uuid not null references tenant,
  seq bigint not null,
  kind text not null,
  subject text not null,
  primary key (tenant_id, seq)
);
comment on table document_change is 'What changed for the search index, in commit order per tenant.';

alter table document_change enable row level security;
alter table document_change force row level security;
create policy tenant_wall on document_change
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert on document_change to ${runtimeRole};
