#!/usr/bin/env bash
# Kills a Guizhang with SIGKILL while it publishes, again and again, and looks after each restart whether the old or the
# new edition is in force: whole, with handbook, editions, search and trail of one mind.
#
#   publish-crashes.sh DISTRIBUTION DATA_FOLDER [NUMBER]
#
# DISTRIBUTION is an unpacked zip, DATA_FOLDER an empty folder for an installation of its own. NUMBER of kills is 30 if
# not given. Two of three rounds kill Payara, the third kills Payara, PostgreSQL and the launcher at once. After the
# check of each round one backend of PostgreSQL is killed during a publication, too: PostgreSQL then ends all others and
# replays its log, while Payara goes on. Prints a line per kill and, out of PostgreSQL's log, how far the publication
# was; ends with status 1 at the first mixture.
set -euo pipefail

distribution=${1:?an unpacked distribution}
data=${2:?an empty folder}
number=${3:-30}
mkdir -p "$data"
data=$(cd "$data" && pwd)
state="$data/run/ready.properties"
log="$data/logs/postgres.log"
launcher=

value() { sed -n "s/^$1=//p" "$state" | tr -d '\\'; }
call() { curl -sS -m 60 -H 'Content-Type: application/json' -H "Authorization: Bearer ${token:-}" "$@"; }
field() { grep -o "\"$1\":\"[^\"]*\"" | sed -n 1p | cut -d '"' -f 4; }
total() { call "$api/search?q=$1" | grep -o '"total":"\?[0-9]*' | grep -o '[0-9]*$'; }
etag() { call -D - -o /dev/null "$api/modules/$module" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p'; }
fail() { echo "MIXTURE in round $round: $1" >&2; exit 1; }
now() { date +%s%3N; }
# Words that have nothing in common: the search also finds near ones.
word() { printf 'house-%s' "$1" | md5sum | tr -d ' -' | tr '0-9a-f' 'bdfgjklmnpaeiouy' | cut -c 1-12; }

start() {
  rm -f "$state"
  GUIZHANG_DATA="$data" GUIZHANG_HTTP_PORT=0 GUIZHANG_DEMO=false GUIZHANG_HEAP=512m \
    GUIZHANG_POSTGRES_OPTIONS='-c log_statement=all' \
    GUIZHANG_SERVER_OPTIONS=-XX:TieredStopAtLevel=1 "$distribution/bin/guizhang" > "$data.log" 2>&1 &
  launcher=$!
  until [ -f "$state" ]; do
    kill -0 "$launcher" 2> /dev/null || { cat "$data.log" >&2; exit 1; }
    sleep 0.5
  done
  api="$(value 'http\.url')api/v1"
}

end() {
  if [ -n "$launcher" ]; then
    kill "$launcher" 2> /dev/null || true
    wait "$launcher" || true
  fi
}
trap end EXIT

rename() {
  call -o /dev/null -X PUT "$api/modules/$module/parameters" -H "If-Match: $(etag)" \
    -d '{"parameters": {"company-name": "'"$1"'"}}'
}
publish() { # prints the status
  call -o /dev/null -w '%{http_code}\n' "$api/modules/$module/editions" -H "If-Match: $1" -d '{"note": "Crash"}' || true
}

# Publishes and calls a function that kills some while later; leaves status and place behind.
interrupt() {
  rename "$new"
  local tag mark publisher
  tag=$(etag)
  mark=$(stat -c %s "$log")
  publish "$tag" > "$data.status" 2> /dev/null &
  publisher=$!
  # Spread over the time a publication takes.
  delay=$((whole * (round * 7 % 10 * 10 + RANDOM % 10) / 100))
  sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
  "$1"
  wait "$publisher" || true
  status=$(sed -n 1p "$data.status")
  [ "$status" != 000 ] || status=
  place=$(tail -c +$((mark + 1)) "$log" | place)
}
# How far the publication was: the last of its marks in the log decides.
place() {
  awk '
    / LOG:  (statement|execute [^:]*): / {
      if (found == "") found = "arrived"
      if (match($0, /\[[0-9]+\]/)) process = substr($0, RSTART, RLENGTH)
      if (tolower($0) ~ /insert into edition[ (]/) { found = "written"; writer = process }
      if (found == "written" && process == writer && $0 ~ /: COMMIT/) found = "committing"
    }
    END { print found == "" ? "not arrived" : found }'
}
check() {
  local book count
  book=$(call "$api/handbook")
  count=$(call "$api/modules/$module/editions" | grep -o '"digest"' | wc -l)
  if grep -q "$new" <<< "$book"; then
    in_force=new
    [ "$count" -eq $((editions + 1)) ] || fail "the new words are in force, the editions are $count"
    ! grep -q "$old" <<< "$book" || fail "words of both editions are in the handbook"
    [ "$(total "$new")" -gt 0 ] || fail "the search does not find the new words"
    [ "$(total "$old")" -eq 0 ] || fail "the search finds the old words"
    editions=$count
    old=$new
  else
    in_force=old
    [ "$status" != 201 ] || fail "what was answered is lost"
    [ "$count" -eq "$editions" ] || fail "the old words are in force, the editions are $count"
    grep -q "$old" <<< "$book" || fail "neither edition is in the handbook"
    [ "$(total "$old")" -gt 0 ] || fail "the search does not find the old words"
    [ "$(total "$new")" -eq 0 ] || fail "the search finds words that were not published"
  fi
  call "$api/audit/verification" | grep -q '"intact":true' || fail "the trail is broken"
  echo "$1 $round after $delay ms: publication $place, answered ${status:-nothing}, the $in_force edition is in force"
  echo "$1: $place, the $in_force edition${status:+, answered $status}" >> "$data.counts"
}

payara() { kill -9 "$(value 'payara\.pid')"; }
all() { kill -9 "$(value 'payara\.pid')" "$(sed -n 1p "$data/database/postmaster.pid")" "$launcher"; }
backend() {
  local victim
  victim=$(pgrep -P "$(sed -n 1p "$data/database/postmaster.pid")" -f 'guizhang_app' -n) || return 0
  kill -9 "$victim"
}

round=0
: > "$data.counts"
start
token=$(call "$api/sign-ups" -d '{"business": "Crash House", "trade": "restaurant", "owner": {"name": "Owner",
  "login": "crash-'"$$-$RANDOM"'@example.com", "password": "Noodle-soup-for-17"}}' | field token)
module=$(call "$api/modules" -d '{"template": "restaurant-operations"}' | field id)
old=$(word 0)
rename "$old"
tag=$(etag)
since=$(now)
publish "$tag" > /dev/null
whole=$(($(now) - since))
[ "$(total "$old")" -gt 0 ] || fail "the first edition is not found"
echo "a first publication on a server that has just started takes $whole ms"
editions=1
for ((round = 1; round <= number; round++)); do
  kind=payara
  [ $((round % 3)) -ne 0 ] || kind=all
  new=$(word "$round")
  interrupt "$kind"
  wait "$launcher" || true
  start
  check "$kind"
  # How long a server needs for its first publication after a start shows in where the kills land.
  case $place in
    'not arrived') whole=$((whole * 115 / 100)) ;;
    committing) whole=$((whole * 75 / 100 + 15)) ;;
  esac
  # A warm server publishes faster; measured anew each time.
  restarted=$whole
  new=$(word "$round-warm")
  rename "$new"
  tag=$(etag)
  since=$(now)
  status=$(publish "$tag")
  whole=$(($(now) - since))
  delay=$whole
  place=undisturbed
  check undisturbed > /dev/null
  new=$(word "$round-backend")
  interrupt backend
  until call "$api/modules/$module" 2> /dev/null | grep -q '"latest"'; do sleep 0.2; done
  check backend
  whole=$restarted
done
echo "$number kills of the server and as many of a backend, no mixture:"
grep -v '^undisturbed' "$data.counts" | sort | uniq -c
