--liquibase formatted sql

--changeset guizhang:record-0008
create index record_expiring on record (tenant_id, module_id, form, expires_on) where expires_on is not null;
