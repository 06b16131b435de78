--liquibase formatted sql

--changeset guizhang:policy-0008
alter table consultation add column shown text;
comment on column consultation.shown is 'The draft that was shown, resolved, as canonical JSON; its digest is in the file.';

alter table edition_consultation add column shown text;
comment on column edition_consultation.shown is 'The same for an edition: what was shown, whatever was published.';
