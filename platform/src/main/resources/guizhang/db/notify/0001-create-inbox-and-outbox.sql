--liquibase formatted sql

--changeset guizhang:notify-0001 splitStatements:false
create table notice (
  tenant_id uuid not null references tenant,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  subject text not null,
  title_zh text not null,
  title_en text not null,
  text_zh text not null,
  text_en text not null,
  address text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  mail_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index notice_of_person on notice (tenant_id, person_id, id desc);
create index notice_unread on notice (tenant_id, person_id) where read_at is null;
comment on table notice is 'The inbox: what a person was told, and when it was read. mail_id names the mail that carried it.';

create table mail (
  tenant_id uuid not null references tenant,
  id uuid not null,
  person_id uuid,
  address text not null,
  language text not null check (language in ('zh', 'en')),
  subject text,
  plain text,
  html text,
  state text not null check (state in ('waiting', 'sent', 'dropped', 'failed')),
  created_at timestamptz not null,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null,
  trouble text,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (person_id is not null or subject is not null)
);
-- One digest waits for a person at most; notices join it until it is written.
create unique index mail_digest on mail (tenant_id, person_id) where subject is null and state = 'waiting';
create index mail_waiting on mail (tenant_id, due_at) where state = 'waiting';
comment on table mail is 'The outbox. Without a subject: a digest that is written when it is due, from the notices not read by then.';

alter table notice enable row level security;
alter table notice force row level security;
create policy tenant_wall on notice
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table mail enable row level security;
alter table mail force row level security;
create policy tenant_wall on mail
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The job has to find out whose outbox is due before it turns to a tenant.
create policy own_job on mail for select
  using (current_setting('app.job', true) = 'mail');

create function tenants_with_mail(at timestamptz) returns setof uuid
language plpgsql as $$
begin
  perform set_config('app.job', 'mail', true);
  return query select distinct m.tenant_id from mail m
    where m.state = 'waiting' and m.due_at <= at and (m.leased_until is null or m.leased_until <= at);
  perform set_config('app.job', '', true);
end $$;

grant select, insert, update on notice, mail to ${runtimeRole};
grant execute on function tenants_with_mail(timestamptz) to ${runtimeRole};
