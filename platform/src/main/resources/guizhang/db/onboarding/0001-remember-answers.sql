--liquibase formatted sql

--changeset guizhang:onboarding-0001
create table onboarding_answer (
  tenant_id uuid not null references tenant,
  module_id uuid not null,
  parameter text not null,
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (tenant_id, module_id, parameter),
  foreign key (tenant_id, module_id) references module (tenant_id, id),
  foreign key (tenant_id, answered_by) references person (tenant_id, id)
);
comment on table onboarding_answer is 'A question of onboarding that somebody has answered; the answer is in the module.';

create table onboarding_end (
  tenant_id uuid not null primary key references tenant,
  ended_at timestamptz not null,
  ended_by uuid not null,
  foreign key (tenant_id, ended_by) references person (tenant_id, id)
);
comment on table onboarding_end is 'Tenants that have gone the whole way from sign-up to the invitation of their people.';

alter table onboarding_answer enable row level security;
alter table onboarding_answer force row level security;
create policy tenant_wall on onboarding_answer
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table onboarding_end enable row level security;
alter table onboarding_end force row level security;
create policy tenant_wall on onboarding_end
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert on onboarding_answer to ${runtimeRole};
grant select, insert on onboarding_end to ${runtimeRole};
