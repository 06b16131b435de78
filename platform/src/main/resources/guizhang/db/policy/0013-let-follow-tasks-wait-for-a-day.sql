--liquibase formatted sql

--changeset guizhang:policy-0013
alter table follow_task add column due_at timestamptz;
comment on column follow_task.due_at is 'Of a task that is LATER: when the edition begins that it waits for.';
create index follow_task_later on follow_task (due_at) where state = 'LATER';
