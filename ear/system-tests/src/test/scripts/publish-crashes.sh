#!/usr/bin/env bash
# Kills Payara with SIGKILL while it publishes, again and again, and looks after each restart whether the old or the new
# edition is in force: whole, with handbook, search and trail of one mind.
#
#   publish-crashes.sh DISTRIBUTION DATA_FOLDER [NUMBER]
#
# DISTRIBUTION is an unpacked zip, DATA_FOLDER an empty folder for an installation of its own. NUMBER of kills is 30 if
# not given. Prints a line per kill; ends with status 1 at the first mixture.
set -euo pipefail

distribution=${1:?an unpacked distribution}
data=${2:?an empty folder}
number=${3:-30}
mkdir -p "$data"
data=$(cd "$data" && pwd)
state="$data/run/ready.properties"
launcher=

value() { sed -n "s/^$1=//p" "$state" | tr -d '\\'; }
call() { curl -sS -m 60 -H 'Content-Type: application/json' -H "Authorization: Bearer ${token:-}" "$@"; }
field() { grep -o "\"$1\":\"[^\"]*\"" | sed -n 1p | cut -d '"' -f 4; }
total() { call "$api/search?q=$1" | grep -o '"total":"\?[0-9]*' | grep -o '[0-9]*$'; }
etag() { call -D - -o /dev/null "$api/modules/$module" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p'; }
fail() { echo "MIXTURE in round $round: $1" >&2; exit 1; }

start() {
  GUIZHANG_DATA="$data" GUIZHANG_HTTP_PORT=0 GUIZHANG_DEMO=false GUIZHANG_HEAP=512m \
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

round=0
start
token=$(call "$api/sign-ups" -d '{"business": "Crash House", "trade": "restaurant", "owner": {"name": "Owner",
  "login": "crash-'"$$-$RANDOM"'@example.com", "password": "Noodle-soup-for-17"}}' | field token)
module=$(call "$api/modules" -d '{"template": "restaurant-operations"}' | field id)
rename() {
  call -o /dev/null -X PUT "$api/modules/$module/parameters" -H "If-Match: $(etag)" \
    -d '{"parameters": {"company-name": "'"$1"'"}}'
}
publish() { # prints the status
  call -o /dev/null -w '%{http_code}\n' "$api/modules/$module/editions" -H "If-Match: $1" -d '{"note": "Crash"}' || true
}

old=Round0house
rename "$old"
publish "$(etag)" > /dev/null
[ "$(total "$old")" -gt 0 ] || fail "the first edition is not found"
editions=1
before=0
after=0
answered=0
for ((round = 1; round <= number; round++)); do
  new="Round${round}house"
  rename "$new"
  tag=$(etag)
  publish "$tag" > "$data.status" 2> /dev/null &
  publisher=$!
  # The kills are spread over the time a publication takes on a server that has just started.
  delay=$(((round * 37 + RANDOM) % 500))
  sleep "$(printf '0.%03d' "$delay")"
  kill -9 "$(value 'payara\.pid')"
  wait "$publisher" || true
  wait "$launcher" || true
  status=$(sed -n 1p "$data.status")
  start
  book=$(call "$api/handbook")
  count=$(call "$api/modules/$module/editions" | grep -o '"digest"' | wc -l)
  if grep -q "$new" <<< "$book"; then
    in_force=new
    [ "$count" -eq $((editions + 1)) ] || fail "the new words are in force, the editions are $count"
    ! grep -q "$old" <<< "$book" || fail "words of both editions are in the handbook"
    [ "$(total "$new")" -gt 0 ] || fail "the search does not find the new words"
    [ "$(total "$old")" -eq 0 ] || fail "the search finds the old words"
    after=$((after + 1))
    editions=$count
    old=$new
  else
    in_force=old
    [ "$status" != 201 ] || fail "what was answered is lost"
    [ "$count" -eq "$editions" ] || fail "the old words are in force, the editions are $count"
    grep -q "$old" <<< "$book" || fail "neither edition is in the handbook"
    [ "$(total "$old")" -gt 0 ] || fail "the search does not find the old words"
    [ "$(total "$new")" -eq 0 ] || fail "the search finds words that were not published"
    before=$((before + 1))
  fi
  [ "$status" != 201 ] || answered=$((answered + 1))
  call "$api/audit/verification" | grep -q '"intact":true' || fail "the trail is broken"
  echo "kill $round after $delay ms: answered ${status:-nothing}, the $in_force edition is in force"
done
echo "$number kills: $before left the old edition in force, $after the new one ($answered of them answered), no mixture"
