--liquibase formatted sql

--changeset guizhang:duty-0002
alter table occurrence add column on_duty uuid[];
comment on column occurrence.on_duty is 'Who is on duty while it may be done; empty: the roster names nobody; null: it is not for whoever is on duty.';
