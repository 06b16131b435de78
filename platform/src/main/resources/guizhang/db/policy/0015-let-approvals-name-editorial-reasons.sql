--liquibase formatted sql

--changeset guizhang:policy-0015
alter table review add column editorial_reason text;
comment on column review.editorial_reason is 'Why the draft is to be published as editorial although it is more than wording; null: it is not.';
