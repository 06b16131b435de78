#!/usr/bin/env bash
# Releases template versions to thousands of businesses and times the job that lets their modules follow, beside one SQL
# statement that changes nothing but the pointer of the same modules in the same database.
#
#   ear/benchmarks/follow-many.sh DISTRIBUTION EMPTY_FOLDER [TENANTS, 10000] [BEHIND, "1000 10000"]
#
# DISTRIBUTION is an unpacked zip, EMPTY_FOLDER becomes an installation of its own; psql has to be on the path.
#
# Six businesses are opened through REST and published: without changes of their own, with a change elsewhere in the
# template, with one beside what the new version changes, with one that is in its way (it has to ask), a second template
# without changes, and one that publishes by itself. All others are copies of the first five in SQL: the database's
# superuser copies every row of theirs in every table, with new ids, so that each copy has what a business has, but for
# the trail, whose hashes hold the tenant's id: it begins with the copy. Row-level security stays forced, and the
# application works as the runtime role, as ever.
#
# A release is a start of the server with a version that the catalogue does not have. For each number of BEHIND so many
# modules are put back and follow; the others have the newest version already. Then, with all of them behind, Payara is
# killed with SIGKILL in the middle, and it is counted that no module was done twice and none left out.
set -euo pipefail

distribution=${1:?an unpacked distribution}
data=${2:?an empty folder}
tenants=${3:-10000}
behind=${4:-"1000 10000"}
mkdir -p "$data"
data=$(cd "$data" && pwd)
state="$data/run/ready.properties"
launcher=

value() { sed -n "s/^$1=//p" "$state" | tr -d '\\'; }
call() { curl -sS --fail-with-body -H 'Content-Type: application/json' -H "Authorization: Bearer ${token:-}" "$@"; }
quiet() { local said; said=$(call "$@") || { echo "$* $said" >&2; return 1; }; }
field() { grep -o "\"$1\":\"[^\"]*\"" | sed -n 1p | cut -d '"' -f 4; }
etag() { call -D - -o /dev/null "$api/modules/$module" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p'; }
sql() {
  PGPASSWORD=$(sed -n 's/^database\.superuser\.password=//p' "$data/secrets.properties") \
    psql -qAtX -v ON_ERROR_STOP=1 -U postgres "$(value 'database\.url' | sed 's/^jdbc://; s/?.*//')" "$@"
}
ready() { # the job's progress as GET /operator/status tells it: waiting done asks failed
  curl -sS -H "Authorization: Bearer $(sed -n 's/^operator\.token=//p' "$data/secrets.properties")" \
    "$url/operator/status" | grep -o '"follow":{[^}]*}' | grep -o '"\(waiting\|done\|asks\|failed\)":"\?[0-9]*' | grep -o '[a-z]*":"\?[0-9]*' |
    sed 's/":"\?/ /' | sort | awk '{v[$1] = $2} END {print v["waiting"] + 0, v["done"] + 0, v["asks"] + 0, v["failed"] + 0}'
}
start() {
  rm -f "$state"
  GUIZHANG_DATA="$data" GUIZHANG_HTTP_PORT=0 GUIZHANG_DEMO=false GUIZHANG_SIGN_UPS_PER_HOUR=1000000 \
    GUIZHANG_POSTGRES_OPTIONS="${options:-}" "$distribution/bin/guizhang" > "$data.log" 2>&1 &
  launcher=$!
  until [ -f "$state" ]; do
    kill -0 "$launcher" 2> /dev/null || { cat "$data.log" >&2; exit 1; }
    sleep 0.2
  done
  url=$(value 'http\.url')
  url=${url%/}
  api="$url/api/v1"
}
stop() {
  if [ -n "$launcher" ]; then
    kill "$launcher" 2> /dev/null || true
    wait "$launcher" || true
    launcher=
  fi
}
trap stop EXIT

# A business with a published module of version 1.0.0: name, template, way to follow, amendment or nothing.
open_one() {
  token=
  token=$(call "$api/sign-ups" -d '{"business": "'"$1"'", "trade": "restaurant", "owner": {"name": "Owner",
    "login": "follow-'"$RANDOM-$RANDOM"'@example.com", "password": "Noodle-soup-for-17"}}' | field token)
  module=$(call "$api/modules" -d '{"template": "'"$2"'", "version": "1.0.0"}' | field id)
  [ "$2" != restaurant-operations ] || quiet -X PUT "$api/modules/$module/parameters" \
    -H "If-Match: $(etag)" -d '{"parameters": {"report-day": 7, "company-name": "'"$1"'"}}'
  [ -z "$4" ] || quiet "$api/modules/$module/amendments" -H "If-Match: $(etag)" -d '{"change": '"$4"'}'
  quiet "$api/modules/$module/editions" -H "If-Match: $(etag)" -d '{"note": "First edition"}'
  sql -c "update module set follow = '$3', followed_by = (select account_id from person p
    where p.tenant_id = module.tenant_id) where id = '$module'"
}

echo "== six businesses through REST"
start
open_one Plain restaurant-operations DRAFT ''
open_one Elsewhere restaurant-operations DRAFT '{"kind": "add", "into": "chapters/general/clauses", "after": "scope",
  "content": {"kind": "duty", "text": {"zh": "上岗前洗手。", "en": "Scrub up before every shift."}}}'
open_one Beside restaurant-operations DRAFT '{"kind": "add", "into": "checklists/kitchen-hygiene/items",
  "content": {"text": {"zh": "鞋子干净", "en": "Shoes are clean"}, "answer": "pass-fail"}}'
open_one Conflict property-service DRAFT '{"kind": "rewrite", "target": "clauses/cleaner-tools", "text":
  {"zh": "爱护工具。", "en": "Mind the tools."}}'
open_one Other property-service DRAFT ''
open_one Publishing restaurant-operations PUBLISH ''

# Copies go round: of twenty, ten plain, four elsewhere, two beside, one conflict, two other, one publishing.
echo "== $tenants businesses by copying rows"
copied=$(date +%s)
sql -v tenants="$tenants" << 'SQL'
set session_replication_role = replica;
create function pg_temp.another(id uuid, n bigint) returns uuid immutable language sql as
  $$ select md5(id::text || n)::uuid $$;
create temp table copy as select n, t.id from generate_series(7, :tenants) n join tenant t on t.name =
  (array['Plain', 'Elsewhere', 'Plain', 'Beside', 'Plain', 'Other', 'Plain', 'Elsewhere', 'Plain', 'Conflict',
    'Plain', 'Elsewhere', 'Plain', 'Beside', 'Plain', 'Other', 'Plain', 'Elsewhere', 'Plain', 'Publishing'])[n % 20 + 1];
insert into account select pg_temp.another(a.id, c.n), c.n || '-' || a.login, a.password_hash, a.password_temporary,
  a.language, a.created_at from copy c join person p on p.tenant_id = c.id join account a on a.id = p.account_id;
insert into tenant (id, name, trade, created_at, code) select pg_temp.another(t.id, c.n), t.name, t.trade, t.created_at,
  t.code || c.n from copy c join tenant t on t.id = c.id;
do $$
declare
  place record;
  fields text;
begin
  for place in select c.table_name as name from information_schema.columns c join information_schema.tables t
    using (table_schema, table_name) where c.table_schema = 'public' and c.column_name = 'tenant_id'
    and t.table_type = 'BASE TABLE' and c.table_name not in ('audit_event', 'access_token') loop
    select string_agg(case when data_type = 'uuid' then format('pg_temp.another(r.%I, c.n)', column_name)
      when place.name = 'person' and column_name = 'login' then 'c.n || ''-'' || r.login'
      when place.name = 'tenant_head' and column_name = 'audit_seq' then '0'
      when place.name = 'tenant_head' and column_name = 'audit_hash' then 'repeat(''0'', 64)'
      else format('r.%I', column_name) end, ', ' order by ordinal_position) into fields
      from information_schema.columns where table_schema = 'public' and table_name = place.name;
    execute format('insert into %I select %s from copy c join %I r on r.tenant_id = c.id', place.name, fields, place.name);
  end loop;
end $$;
create table public.bench_origin as select id as tenant_id, name from tenant;
SQL
sql -c 'vacuum analyze' 2> /dev/null
echo "copied in $(($(date +%s) - copied)) s; $(sql -c "select count(*) || ' tenants, ' || (select count(*) from module) ||
  ' modules, ' || pg_size_pretty(pg_database_size(current_database())) from tenant")"

# So many modules are behind, spread evenly over the kinds; all others have the newest version and follow, too.
reset() {
  sql -v behind="$1" -v tenants="$tenants" << 'SQL'
set session_replication_role = replica;
delete from follow_task;
delete from task where kind = 'follow';
delete from upgrade;
delete from edition where major > 1;
update tenant_head set audit_seq = 0, audit_hash = repeat('0', 64) where audit_seq > 0;
truncate audit_event;
update module m set template_version = case when place.n * :behind / :tenants > (place.n - 1) * :behind / :tenants
    then '1.0.0' when m.template_id = 'property-service' then '2.0.0' else '1.1.0' end
  from (select id, row_number() over (order by md5(id::text)) as n from module) place where place.id = m.id;
SQL
  sql -c 'vacuum analyze' 2> /dev/null
}

# As if the versions had never been heard of: the next start releases them.
withdraw() {
  sql -c "set session_replication_role = replica" -c "delete from template_version where (template_id, version)
    in (('restaurant-operations', '1.1.0'), ('property-service', '2.0.0'))"
}

# The same change of the pointer in one statement, taken back: seconds.
pointer() {
  sql << 'SQL' | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | sed -n 2p
begin;
\timing on
select 1;
update module set template_version = case template_id when 'property-service' then '2.0.0' else '1.1.0' end,
  version = version + 1, changed_at = now() where template_version = '1.0.0' and follow <> 'OFF';
\timing off
rollback;
SQL
}

finish() { # waits until nothing waits, telling the progress; the argument says how often, in seconds
  local told
  until [ "$(ready | cut -d ' ' -f 1)" = 0 ] && [ "$(sql -c 'select count(*) from follow_task')" -gt 0 ]; do
    told=$(ready)
    echo "   GET /operator/status: waiting ${told/ / done }" | sed 's/\([0-9]*\) \([0-9]*\)$/ asks \1 failed \2/'
    sleep "$1"
  done
}

report() {
  sql << 'SQL'
with task as (select t.*, o.name, done_at - lag(done_at, 1, created_at) over (order by done_at) as took
  from follow_task t join bench_origin o using (tenant_id))
select format('   %s modules in %s s, %s ms each', count(*), round(extract(epoch from max(done_at) - min(created_at)), 1),
    round(extract(epoch from max(done_at) - min(created_at)) * 1000 / count(*), 2)) from task
union all
select * from (select format('   %s, %s: %s modules, median %s ms, 99th percentile %s ms', name, lower(state), count(*),
    round(extract(epoch from percentile_cont(0.5) within group (order by took)) * 1000, 2),
    round(extract(epoch from percentile_cont(0.99) within group (order by took)) * 1000, 1))
  from task group by name, state order by name, state) kinds;
SQL
}

verify() { # nothing twice, nothing left out
  sql << 'SQL'
select format('   followed %s, of them twice %s; asks %s; waiting %s, failed %s; left behind without asking %s; trails broken %s',
  (select count(*) from follow_task where state in ('DRAFTED', 'PUBLISHED')),
  (select count(*) from (select 1 from audit_event where action = 'upgrade.followed' group by tenant_id, subject
    having count(*) > 1) twice),
  (select count(*) from follow_task where state = 'ASKS'),
  (select count(*) from follow_task where state = 'WAITING'), (select count(*) from follow_task where state = 'FAILED'),
  (select count(*) from module m where template_version = '1.0.0' and not exists (select 1 from follow_task t
    where t.tenant_id = m.tenant_id and t.module_id = m.id and t.state = 'ASKS')),
  (select count(*) from tenant_head h where audit_seq <> (select count(*) from audit_event e
    where e.tenant_id = h.tenant_id)));
SQL
}

for number in $behind; do
  echo "== release with $number of $tenants behind"
  reset "$number"
  echo "   one statement for the pointers alone: $(pointer) ms, $(pointer) ms, $(pointer) ms"
  withdraw
  stop
  released=$(date +%s%N)
  start
  echo "   ready $((($(date +%s%N) - released) / 1000000)) ms after the start, with the versions imported; progress:"
  finish 5
  report
  verify
done

# SQL statements of the job's transactions since a mark in PostgreSQL's log, but for BEGIN, COMMIT and SET, by module.
statements() {
  tail -c +"$(($1 + 1))" "$data/logs/postgres.log" | awk '
    !/ LOG:  (statement|execute [^:]*): ./ {next}
    { match($0, /\[[0-9]+\]/); who = substr($0, RSTART, RLENGTH); sub(/.*LOG:  (statement|execute [^:]*): /, "") }
    /^BEGIN/ { count[who] = 0; job[who] = 0; next }
    /^(COMMIT|ROLLBACK)/ { if (job[who] && count[who] > 1) { all += count[who]; done++ } job[who] = 0; next }
    /^SET/ { next }
    { count[who]++ }
    /select follow, followed_by from module/ { job[who] = 1 }
    END { printf "   %d modules since, %.2f SQL statements each beside the two that take it\n", done, done ? all / done : 0 }'
}

echo "== killed in the middle, with all $tenants behind; statements logged"
reset "$tenants"
withdraw
stop
options='-c log_statement=all'
start
until [ "$(ready | cut -d ' ' -f 2)" -gt $((tenants / 3)) ]; do sleep 0.1; done
kill -9 "$(value 'payara\.pid')"
wait "$launcher" || true
mark=$(stat -c %s "$data/logs/postgres.log")
start
[ "$(stat -c %s "$data/logs/postgres.log")" -ge "$mark" ] || mark=0 # The log was put aside at the start.
echo "   after the restart: $(ready) (waiting, done, asks, failed)"
finish 5
report
statements "$mark"
verify
