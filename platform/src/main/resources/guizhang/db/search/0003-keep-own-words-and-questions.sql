--liquibase formatted sql

--changeset guizhang:search-0003
create table own_asked (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  kind text not null,
  key text not null,
  zh text[] not null,
  en text[] not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, module_id, kind, key),
  foreign key (tenant_id, module_id) references module (tenant_id, id)
);
comment on table own_asked is 'How the people of a business ask for a clause, form … of a module, beside what its template says.';

create table synonym_group (
  tenant_id uuid not null references tenant,
  id uuid not null,
  words text[] not null,
  version integer not null default 1,
  primary key (tenant_id, id)
);
comment on table synonym_group is 'Words that mean one thing to the people of a business.';

create table unanswered_question (
  tenant_id uuid not null references tenant,
  question text not null,
  searched integer not null,
  wanted integer not null,
  last_asked timestamptz not null,
  primary key (tenant_id, question)
);
create index unanswered_question_last on unanswered_question (tenant_id, last_asked);
comment on table unanswered_question is 'What was asked and found nothing, or nothing that helped; by whom is kept nowhere.';

create table recent_question (
  tenant_id uuid not null references tenant,
  person_id uuid not null,
  question text not null,
  asked_at timestamptz not null,
  primary key (tenant_id, person_id, question),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
comment on table recent_question is 'The last questions of a person, to be offered again; deleted when they leave, when they say so, and after 90 days.';

alter table own_asked enable row level security;
alter table own_asked force row level security;
create policy tenant_wall on own_asked
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table synonym_group enable row level security;
alter table synonym_group force row level security;
create policy tenant_wall on synonym_group
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table unanswered_question enable row level security;
alter table unanswered_question force row level security;
create policy tenant_wall on unanswered_question
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table recent_question enable row level security;
alter table recent_question force row level security;
create policy tenant_wall on recent_question
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update, delete on own_asked, synonym_group, unanswered_question, recent_question to ${runtimeRole};
