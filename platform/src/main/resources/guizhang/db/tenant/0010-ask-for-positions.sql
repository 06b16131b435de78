--liquibase formatted sql

--changeset guizhang:tenant-0010
alter table join_request add column position_id uuid;
alter table join_request add column site_id uuid;
alter table join_request add foreign key (tenant_id, position_id) references position (tenant_id, id);
alter table join_request add foreign key (tenant_id, site_id) references site (tenant_id, id);
comment on column join_request.position_id is 'What the person says they do, or an administrator has put down since; held from the day of the approval.';

-- Whoever asked before there were these columns gets what the link names.
alter table join_request no force row level security;
alter table invitation no force row level security;
update join_request r set position_id = i.position_id, site_id = i.site_id
  from invitation i where i.tenant_id = r.tenant_id and i.id = r.invitation_id and r.state = 'WAITING';
alter table join_request force row level security;
alter table invitation force row level security;
