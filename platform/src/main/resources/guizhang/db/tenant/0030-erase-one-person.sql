--liquibase formatted sql

--changeset guizhang:tenant-0030
create table person_erasure (
  tenant_id uuid not null references tenant,
  person_id uuid not null,
  asked_at timestamptz,
  erased_at timestamptz,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (asked_at is not null or erased_at is not null)
);
comment on table person_erasure is 'Who wants not to be known here any more, and since when somebody is not. By whom stands in the trail.';
alter table person_erasure enable row level security;
alter table person_erasure force row level security;
create policy tenant_wall on person_erasure
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on person_erasure to ${runtimeRole};

alter table person drop constraint person_absence_check;
alter table person add constraint person_absence_check check (absence in ('INVITED', 'DECLINED', 'LEFT', 'ERASED'));

--changeset guizhang:tenant-0030-functions splitStatements:false
-- What is never rewritten is rewritten by the functions of the owner alone that erase.
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op in ('DELETE', 'UPDATE') and current_setting('app.erasing', true) = 'on' and current_user =
      (select r.rolname from pg_class c join pg_roles r on r.oid = c.relowner where c.oid = tg_relid) then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

-- To be called once the row of the person says another name and no account any more. What nobody but the person had is
-- deleted, names beside what was done become the new one, an account that is in no other business goes.
create function erase_person(tenant uuid, person uuid, account uuid, names text[], at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own record;
  place text[];
begin
  perform set_config('app.tenant_id', erase_person.tenant::text, true);
  select p.name into own from person p join person_erasure e on e.tenant_id = p.tenant_id and e.person_id = p.id
    where p.tenant_id = erase_person.tenant and p.id = erase_person.person and p.absence = 'ERASED'
      and p.account_id is null and e.erased_at is not null;
  if not found then
    raise exception 'person % is not to be erased', erase_person.person;
  end if;
  perform set_config('app.erasing', 'on', true);
  delete from access_token t where t.tenant_id = erase_person.tenant and t.account_id = erase_person.account;
  delete from kept_answer k where k.tenant_id = erase_person.tenant and k.person_id = erase_person.person;
  delete from notice n where n.tenant_id = erase_person.tenant
    and (n.person_id = erase_person.person or n.subject = erase_person.person::text);
  delete from mail m where m.tenant_id = erase_person.tenant and m.person_id = erase_person.person;
  delete from notice_choice c where c.tenant_id = erase_person.tenant and c.person_id = erase_person.person;
  delete from recent_question q where q.tenant_id = erase_person.tenant and q.person_id = erase_person.person;
  delete from account_news a where a.tenant_id = erase_person.tenant and a.person_id = erase_person.person;
  delete from draft_editor d where d.tenant_id = erase_person.tenant and d.person_id = erase_person.person;
  delete from promised_position p where p.tenant_id = erase_person.tenant and p.person_id = erase_person.person;
  delete from roster_job r where r.tenant_id = erase_person.tenant and r.person_id = erase_person.person
    and r.state <> 'RUNNING';
  delete from shift s where s.tenant_id = erase_person.tenant and s.person_id = erase_person.person
    and s.from_at > erase_person.at;
  delete from join_request j where j.tenant_id = erase_person.tenant and j.account_id = erase_person.account;
  update join_request j set name = own.name, login = erase_person.person::text
    where j.tenant_id = erase_person.tenant and j.invitation_id in (select i.id from invitation i
      where i.tenant_id = erase_person.tenant and i.person_id = erase_person.person);
  update invitation i set label = own.name, email = null, login = null where i.tenant_id = erase_person.tenant
    and i.person_id = erase_person.person;
  -- Names that stand beside what somebody did, so that lists need no look at people: table, who, name.
  foreach place slice 1 in array array[
      ['acknowledgement', 'person_id', 'person_name'], ['answer', 'person_id', 'person_name'],
      ['clause_question', 'person_id', 'person_name'], ['clause_question', 'answered_by', 'answerer_name'],
      ['corrective_step', 'person_id', 'person_name'], ['deadline_step', 'person_id', 'person_name'],
      ['draft_change', 'person_id', 'person_name'], ['edition', 'published_by', 'publisher_name'],
      ['finding', 'author_id', 'author_name'], ['own_template_version', 'uploaded_by', 'uploader_name'],
      ['record', 'author_id', 'author_name'], ['record_disposal', 'person_id', 'person_name'],
      ['record_early_signature', 'person_id', 'signer_name'], ['record_hold', 'person_id', 'person_name'],
      ['record_signature', 'person_id', 'signer_name'], ['record_version', 'person_id', 'person_name'],
      ['review', 'asked_by', 'asker_name'], ['review', 'decided_by', 'decider_name'],
      ['submission', 'person_id', 'person_name']] loop
    execute format('update %I set %I = $1 where tenant_id = $2 and %I = $3', place[1], place[3], place[2])
      using own.name, erase_person.tenant, erase_person.person;
  end loop;
  -- Where the name alone stands, it is this person's unless somebody else is called so.
  if not exists (select 1 from person p where p.tenant_id = erase_person.tenant and p.name = any(names)) then
    update edition e set approver_name = own.name where e.tenant_id = erase_person.tenant
      and e.approver_name = any(names);
    update upgrade u set changer_name = own.name where u.tenant_id = erase_person.tenant and u.changer_name = any(names);
  end if;
  if erase_person.account is not null then
    delete from account_link l where l.tenant_id = erase_person.tenant and l.account_id = erase_person.account;
    perform erase_accounts(array[erase_person.account]);
    perform set_config('app.tenant_id', erase_person.tenant::text, true);
  end if;
  perform set_config('app.erasing', '', true);
end $$;

-- Entries of the trail without a person: their hashes stay, and an entry further on says what they are from now on.
create function redact_trail(tenant uuid, person uuid, name text, seqs bigint[], befores text[], afters text[])
returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.tenant_id', redact_trail.tenant::text, true);
  if not exists (select 1 from person p where p.tenant_id = redact_trail.tenant and p.id = redact_trail.person
      and p.absence = 'ERASED') then
    raise exception 'person % is not erased', redact_trail.person;
  end if;
  update audit_event e set before = r.before, after = r.after,
      actor_name = case when e.actor = redact_trail.person then redact_trail.name else e.actor_name end
    from unnest(seqs, befores, afters) r (seq, before, after)
    where e.tenant_id = redact_trail.tenant and e.seq = r.seq;
end $$;
revoke execute on function erase_person(uuid, uuid, uuid, text[], timestamptz),
  redact_trail(uuid, uuid, text, bigint[], text[], text[]) from public;
grant execute on function erase_person(uuid, uuid, uuid, text[], timestamptz),
  redact_trail(uuid, uuid, text, bigint[], text[], text[]) to ${runtimeRole};
