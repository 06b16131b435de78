--liquibase formatted sql

--changeset guizhang:tenant-0014-tables
create table try_limit (
  key text primary key,
  taken double precision not null,
  taken_at timestamptz not null,
  free_at timestamptz not null
);
create index try_limit_free on try_limit (free_at);
comment on table try_limit is 'Tries of passwords and the like, shared by all nodes: how many were taken at a moment. They come back with time, and a row without any is swept away.';
comment on column try_limit.key is 'SHA-256 of what is limited: no login and no address stands here.';

create table known_source (
  account_id uuid not null references account,
  source text not null,
  used_at timestamptz not null,
  primary key (account_id, source)
);
comment on table known_source is 'Browsers and addresses an account has come in from, as SHA-256: wrong passwords from elsewhere do not keep its holder out there.';

grant select, insert, update, delete on try_limit, known_source to ${runtimeRole};

--changeset guizhang:tenant-0014-functions splitStatements:false
-- Takes a try of each or of none; answers the seconds to wait, 0 when they were taken. Keys come sorted, so that two
-- who take the same ones wait for each other in one order; a key that has no row yet can be waited for as well.
create function take_tries(keys text[], capacities integer[], refills double precision[], moment timestamptz)
returns double precision
language plpgsql as $$
declare
  wait double precision := 0;
  held double precision;
  seconds double precision;
begin
  for i in 1 .. cardinality(keys) loop
    perform pg_advisory_xact_lock(hashtextextended(keys[i], 14));
  end loop;
  for i in 1 .. cardinality(keys) loop
    select l.taken - greatest(0, extract(epoch from moment - l.taken_at)) / refills[i] into held
      from try_limit l where l.key = keys[i] for update;
    if found and greatest(0, held) + 1 > capacities[i] then
      wait := greatest(wait, (held + 1 - capacities[i]) * refills[i]);
    end if;
  end loop;
  if wait > 0 then
    return wait;
  end if;
  for i in 1 .. cardinality(keys) loop
    seconds := refills[i];
    insert into try_limit as l values (keys[i], 1, moment, moment + seconds * interval '1 second')
      on conflict (key) do update set
        taken = greatest(0, l.taken - greatest(0, extract(epoch from moment - l.taken_at)) / seconds) + 1,
        taken_at = moment,
        free_at = moment + (greatest(0, l.taken - greatest(0, extract(epoch from moment - l.taken_at)) / seconds) + 1)
          * seconds * interval '1 second';
  end loop;
  return 0;
end $$;

grant execute on function take_tries(text[], integer[], double precision[], timestamptz) to ${runtimeRole};
