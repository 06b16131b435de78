--liquibase formatted sql

--changeset guizhang:policy-0005
alter table edition add column kind text not null default 'PUBLISHED';
alter table edition add column source_id uuid;
alter table edition add column draft text;
alter table edition add column approver_name text;
alter table edition add foreign key (tenant_id, source_id) references edition (tenant_id, id);
comment on column edition.kind is 'PUBLISHED and ROLLED_BACK are in force from their day on; WITHDRAWN and REPEALED end it.';
comment on column edition.source_id is 'The earlier edition whose content came back, or that was put out of force.';
comment on column edition.draft is 'What the content was made of: template version, parameters, amendments, as JSON.';
comment on column edition.approver_name is 'Who approved the draft, where the business wants a second person.';

alter table module add column repealed_at timestamptz;
comment on column module.repealed_at is 'Since when the module is given up: its draft stands still until it is activated again.';
