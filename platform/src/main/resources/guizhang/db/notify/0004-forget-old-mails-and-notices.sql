--liquibase formatted sql

--changeset guizhang:notify-0004 splitStatements:false
-- As with tokens: in all businesses at once, and the policies show the owner what is over and nothing else.
create policy read_everywhere on notice to current_user using (read_at is not null);
create policy ended_everywhere on mail to current_user using (ended_at is not null and state <> 'waiting');
create index notice_read on notice (read_at) where read_at is not null;
create index mail_ended on mail (ended_at) where ended_at is not null;
create index mail_with_words on mail (ended_at) where ended_at is not null and (plain is not null or html is not null);
create index mail_of_person on mail (tenant_id, person_id);
comment on column mail.plain is 'Forgotten some time after the mail has left, as html; address, subject and state stay longer.';

create function forget_notices(before timestamptz, at_most integer) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select n.tenant_id, n.id from notice n where n.read_at < forget_notices.before
      order by n.read_at limit forget_notices.at_most for update skip locked),
  gone as (
    delete from notice n using old o where n.tenant_id = o.tenant_id and n.id = o.id returning 1)
  select count(*) from gone
$$;

create function forget_mails(before timestamptz, at_most integer) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select m.tenant_id, m.id from mail m where m.ended_at < forget_mails.before and m.state <> 'waiting'
      order by m.ended_at limit forget_mails.at_most for update skip locked),
  gone as (
    delete from mail m using old o where m.tenant_id = o.tenant_id and m.id = o.id returning 1)
  select count(*) from gone
$$;

create function forget_words_of_mails(before timestamptz, at_most integer) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select m.tenant_id, m.id from mail m where m.ended_at < forget_words_of_mails.before and m.state <> 'waiting'
      and (m.plain is not null or m.html is not null)
      order by m.ended_at limit forget_words_of_mails.at_most for update skip locked),
  gone as (
    update mail m set plain = null, html = null from old o where m.tenant_id = o.tenant_id and m.id = o.id returning 1)
  select count(*) from gone
$$;
revoke execute on function forget_notices(timestamptz, integer), forget_mails(timestamptz, integer),
  forget_words_of_mails(timestamptz, integer) from public;
grant execute on function forget_notices(timestamptz, integer), forget_mails(timestamptz, integer),
  forget_words_of_mails(timestamptz, integer) to ${runtimeRole};
