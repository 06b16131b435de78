--liquibase formatted sql

--changeset guizhang:tenant-0008
alter table invitation add column position_id uuid;
alter table invitation add column site_id uuid;
alter table invitation add foreign key (tenant_id, position_id) references position (tenant_id, id);
alter table invitation add foreign key (tenant_id, site_id) references site (tenant_id, id);
alter table invitation add check (site_id is null or position_id is not null);
comment on column invitation.position_id is 'What those who come in hold from that day on; at the site, or in the whole business.';
