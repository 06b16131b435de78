--liquibase formatted sql

--changeset guizhang:blob-0003
create index blob_original on blob (tenant_id, original_sha256) where original_sha256 is not null;
