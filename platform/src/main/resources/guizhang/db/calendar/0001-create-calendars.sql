--liquibase formatted sql

--changeset guizhang:calendar-0001
create table work_calendar (
  tenant_id uuid not null references tenant,
  id uuid not null,
  key text not null,
  title_zh text not null,
  title_en text not null,
  weekdays text[] not null check (cardinality(weekdays) between 1 and 7),
  hours text[] not null check (cardinality(hours) >= 1),
  holidays boolean not null,
  standard boolean not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  constraint work_calendar_key unique (tenant_id, key)
);
create unique index one_standard_calendar on work_calendar (tenant_id) where standard;
comment on table work_calendar is 'On which weekdays and hours a business works; one of its calendars is the default.';
comment on column work_calendar.weekdays is 'MO to SU.';
comment on column work_calendar.hours is 'Spans of every working day, such as 09:00-12:00.';
comment on column work_calendar.holidays is 'Whether it closes on statutory holidays and works on their make-up days.';

create table calendar_exception (
  tenant_id uuid not null references tenant,
  calendar_id uuid not null,
  first_day date not null,
  last_day date not null,
  working boolean not null,
  reason text not null,
  primary key (tenant_id, calendar_id, first_day),
  check (last_day >= first_day),
  foreign key (tenant_id, calendar_id) references work_calendar (tenant_id, id)
);
comment on table calendar_exception is 'Days, both counted, on which a calendar says otherwise than its weekdays and the holidays.';

create table site_calendar (
  tenant_id uuid not null references tenant,
  site_id uuid not null,
  calendar_id uuid not null,
  primary key (tenant_id, site_id),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, calendar_id) references work_calendar (tenant_id, id)
);
create index site_of_calendar on site_calendar (tenant_id, calendar_id);
comment on table site_calendar is 'Sites that do not work by the default calendar.';

-- Businesses that are there already begin as a new one of their trade does today (guizhang/trades). The owner sees
-- their rows for the length of this change alone.
alter table tenant no force row level security;
insert into work_calendar (tenant_id, id, key, title_zh, title_en, weekdays, hours, holidays, standard)
select id, gen_random_uuid(), 'standard', title_zh, title_en, string_to_array(weekdays, ' '),
  string_to_array(hours, ' '), holidays, true
from tenant left join (values
  ('restaurant', '营业日历', 'Business days', 'MO TU WE TH FR SA SU', '09:00-22:00', false),
  ('canteen', '供餐日历', 'Serving days', 'MO TU WE TH FR SA SU', '06:00-19:30', false),
  ('security-company', '值守日历', 'Guard duty', 'MO TU WE TH FR SA SU', '00:00-24:00', false),
  ('topup-desk', '客服日历', 'Service days', 'MO TU WE TH FR SA SU', '09:00-21:00', false),
  ('gps-firm', '工作日历', 'Working calendar', 'MO TU WE TH FR SA', '08:30-12:00 13:30-17:30', true),
  ('property-firm', '工作日历', 'Working calendar', 'MO TU WE TH FR', '08:30-12:00 13:30-17:30', true)
) as trade_calendar (trade_id, zh, en, days, spans, follows) on trade_id = trade
cross join lateral (values (
  coalesce(zh, '工作日历'), coalesce(en, 'Working calendar'), coalesce(days, 'MO TU WE TH FR'),
  coalesce(spans, '09:00-12:00 13:30-18:00'), coalesce(follows, true)
)) as begins (title_zh, title_en, weekdays, hours, holidays);
alter table tenant force row level security;

alter table work_calendar enable row level security;
alter table work_calendar force row level security;
create policy tenant_wall on work_calendar
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table calendar_exception enable row level security;
alter table calendar_exception force row level security;
create policy tenant_wall on calendar_exception
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table site_calendar enable row level security;
alter table site_calendar force row level security;
create policy tenant_wall on site_calendar
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update, delete on work_calendar, calendar_exception, site_calendar to ${runtimeRole};
