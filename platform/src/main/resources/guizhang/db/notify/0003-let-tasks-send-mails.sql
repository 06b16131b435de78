--liquibase formatted sql

--changeset guizhang:notify-0003
-- The owner passes the walls for these statements.
alter table mail no force row level security;
alter table task no force row level security;
insert into task (tenant_id, kind, subject, due_at, leased_until, attempts)
  select tenant_id, 'mail', id::text, due_at, coalesce(leased_until, '-infinity'), attempts from mail
  where state = 'waiting' on conflict do nothing;
alter table mail force row level security;
alter table task force row level security;

drop policy if exists own_job on mail;
drop function if exists tenants_with_mail(timestamptz);
alter table mail drop column due_at;
alter table mail drop column leased_until;
alter table mail drop column attempts;
comment on table mail is 'The outbox: what waits has a task. Without a subject: a digest that is written when it is due, from the notices not read by then.';
