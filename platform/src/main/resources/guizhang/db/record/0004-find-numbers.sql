--liquibase formatted sql

--changeset guizhang:record-0004
create index record_by_serial on record (tenant_id, module_id, form, serial) where serial is not null;
create index record_void on record (tenant_id, module_id, form, serial) where state = 'void' and serial is not null;
