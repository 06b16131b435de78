--liquibase formatted sql

--changeset guizhang:notify-0005-choices
create table notice_choice (
  tenant_id uuid not null references tenant,
  person_id uuid not null,
  mail text not null check (mail in ('SOON', 'DAILY', 'NONE')),
  daily_at time not null,
  quiet_from time,
  quiet_until time,
  inbox_only text[] not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until)
);
comment on table notice_choice is 'What a person wants to be mailed and when; whoever has no row gets everything soon.';
comment on column notice_choice.inbox_only is 'Groups of notices that are in no mail.';
alter table notice_choice enable row level security;
alter table notice_choice force row level security;
create policy tenant_wall on notice_choice
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on notice_choice to ${runtimeRole};

--changeset guizhang:notify-0005-due splitStatements:false
create function mail_due(soon timestamptz, mail text, daily_at time, quiet_from time, quiet_until time)
returns timestamptz language sql stable as $$
  select case
    when mail = 'DAILY' then (l.day + case when l.clock < daily_at then 0 else 1 end + daily_at) at time zone 'Asia/Shanghai'
    when quiet_from < quiet_until and l.clock >= quiet_from and l.clock < quiet_until
      then (l.day + quiet_until) at time zone 'Asia/Shanghai'
    when quiet_from > quiet_until and l.clock < quiet_until then (l.day + quiet_until) at time zone 'Asia/Shanghai'
    when quiet_from > quiet_until and l.clock >= quiet_from then (l.day + 1 + quiet_until) at time zone 'Asia/Shanghai'
    else soon end
  from (select cast(soon at time zone 'Asia/Shanghai' as date) as day,
    cast(soon at time zone 'Asia/Shanghai' as time) as clock) l
$$;
comment on function mail_due(timestamptz, text, time, time, time) is 'When a mail leaves that would leave soon: once a day, or not in quiet hours; as it is where nothing was chosen.';
grant execute on function mail_due(timestamptz, text, time, time, time) to ${runtimeRole};
