--liquibase formatted sql

--changeset guizhang:acknowledge-0001 splitStatements:false
create table signing_request (
  tenant_id uuid not null references tenant,
  edition_id uuid not null,
  person_id uuid not null,
  module_id uuid not null,
  state text not null check (state in ('OPEN', 'SIGNED', 'SUPERSEDED')),
  asked_at timestamptz not null,
  reminded_at timestamptz,
  reminders integer not null default 0,
  primary key (tenant_id, edition_id, person_id),
  foreign key (tenant_id, edition_id) references edition (tenant_id, id),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index signing_request_of_person on signing_request (tenant_id, person_id) where state = 'OPEN';
create index signing_request_of_module on signing_request (tenant_id, module_id, state);
comment on table signing_request is 'Who was asked to read and sign which edition, and whether that still stands.';

create table acknowledgement (
  tenant_id uuid not null references tenant,
  id uuid not null,
  edition_id uuid not null,
  module_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  edition_digest text not null,
  language text not null check (language in ('zh', 'en')),
  clauses text not null,
  shown_digest text not null,
  signed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, edition_id) references edition (tenant_id, id),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index acknowledgement_of_person on acknowledgement (tenant_id, person_id, module_id, signed_at desc);
comment on table acknowledgement is 'Immutable: who signed what, when, and the digest of what was on the screen.';

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete or truncate on acknowledgement
  for each statement execute function refuse_rewriting();

create table clause_question (
  tenant_id uuid not null references tenant,
  id uuid not null,
  edition_id uuid not null,
  module_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  declined boolean not null,
  comment text not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answerer_name text,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, edition_id) references edition (tenant_id, id),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index clause_question_of_module on clause_question (tenant_id, module_id, asked_at desc);
comment on table clause_question is 'What people asked or refused instead of signing, and the answer.';

create table edition_quiz (
  tenant_id uuid not null references tenant,
  edition_id uuid not null,
  questions text not null,
  version integer not null,
  primary key (tenant_id, edition_id),
  foreign key (tenant_id, edition_id) references edition (tenant_id, id)
);
comment on table edition_quiz is 'Questions to be answered before signing, as a JSON list with the right choices.';

create table signing_setting (
  tenant_id uuid primary key references tenant,
  remind_after_days integer not null check (remind_after_days between 1 and 30)
);
comment on table signing_setting is 'How a business reminds people; without a row after 3 days.';

alter table signing_request enable row level security;
alter table signing_request force row level security;
create policy tenant_wall on signing_request
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table acknowledgement enable row level security;
alter table acknowledgement force row level security;
create policy tenant_wall on acknowledgement
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table clause_question enable row level security;
alter table clause_question force row level security;
create policy tenant_wall on clause_question
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table edition_quiz enable row level security;
alter table edition_quiz force row level security;
create policy tenant_wall on edition_quiz
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table signing_setting enable row level security;
alter table signing_setting force row level security;
create policy tenant_wall on signing_setting
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- The reminding job has to find out where somebody has not signed before it turns to a tenant.
create policy own_job on signing_request for select using (current_setting('app.job', true) = 'remind');
create policy own_job on signing_setting for select using (current_setting('app.job', true) = 'remind');

create function tenants_to_remind(at timestamptz, most integer) returns setof uuid
language plpgsql as $$
begin
  perform set_config('app.job', 'remind', true);
  return query select distinct r.tenant_id from signing_request r
    left join signing_setting s on s.tenant_id = r.tenant_id
    where r.state = 'OPEN' and r.reminders < most
      and coalesce(r.reminded_at, r.asked_at) <= at - make_interval(days => coalesce(s.remind_after_days, 3));
  perform set_config('app.job', '', true);
end $$;

grant select, insert, update on signing_request, clause_question, edition_quiz, signing_setting to ${runtimeRole};
grant select, insert on acknowledgement to ${runtimeRole};
grant execute on function tenants_to_remind(timestamptz, integer) to ${runtimeRole};
