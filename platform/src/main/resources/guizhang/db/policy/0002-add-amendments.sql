--liquibase formatted sql

--changeset guizhang:policy-0002
alter table module add column amendments text not null default '[]';
comment on column module.amendments is 'The draft''s own changes to the template, a JSON list in the order of application.';
