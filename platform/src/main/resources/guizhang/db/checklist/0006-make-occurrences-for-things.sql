--liquibase formatted sql

--changeset guizhang:checklist-0006
alter table occurrence add column thing_id uuid;
alter table occurrence add foreign key (tenant_id, thing_id) references thing (tenant_id, id);
create index occurrence_of_thing on occurrence (tenant_id, thing_id, opens_at) where thing_id is not null;
comment on column occurrence.thing_id is 'What of the register it is about.';
comment on column occurrence.target is 'What it is made for: site, area, thing, person, or nothing for the business as a whole.';
-- Schedules for things were left out so far: businesses that have published are looked at again.
alter table task no force row level security;
update task set due_at = now() where kind = 'occurrences' and due_at > now();
alter table task force row level security;
