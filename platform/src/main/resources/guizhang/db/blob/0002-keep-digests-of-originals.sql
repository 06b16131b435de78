--liquibase formatted sql

--changeset guizhang:blob-0002
alter table blob add column original_sha256 text check (original_sha256 ~ '^[0-9a-f]{64}$');
comment on column blob.original_sha256 is 'Of the picture as it was taken, before the device that sent it made it smaller, as that device says; null: not said.';
