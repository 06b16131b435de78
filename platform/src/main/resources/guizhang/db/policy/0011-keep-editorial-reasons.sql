--liquibase formatted sql

--changeset guizhang:policy-0011
alter table edition add column editorial_reason text;
comment on column edition.editorial_reason is 'Why a change that is more than wording was called editorial.';
