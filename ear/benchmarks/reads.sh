#!/usr/bin/env bash
# What reading costs in a business with every regulation published, on a running Guizhang: GET /modules beside GET
# /me, and the first answer of the home screen beside that of the calendar's screen. The four are asked in turn, so that
# a slow spell of the machine meets all. Prints medians, what lies between request and whole answer, and the two ratios.
#
#   ear/benchmarks/reads.sh URL [ROUNDS, 100]
#
# URL is the one in run/ready.properties. Signs a business of its own up; needs curl alone.
set -euo pipefail

url=${1:?the URL of a running Guizhang}
url=${url%/}
rounds=${2:-100}
api=$url/api/v1
login=reads-$(date +%s)-$RANDOM@example.com
password=Noodle-soup-for-17
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

call() { curl -sS --fail-with-body -H 'Content-Type: application/json' -H "Authorization: Bearer ${token:-}" "$@"; }
field() { grep -o "\"$1\":\"[^\"]*\"" | sed -n 1p | cut -d '"' -f 4; }

# A screen as a browser asks for it: the page begins (begin PATH), then the screen is shown (show), or something is done
# on it (rpc). Leaves the answer in $work/answer and prints the milliseconds from request to whole answer.
begin() {
  curl -sS --fail -b "$work/cookies" -c "$work/cookies" "$url/?v-r=init&location=$1" > "$work/page"
  path=$1
  ui=$(grep -o '"v-uiId":[0-9]*' "$work/page" | sed -n 1p | cut -d : -f 2)
  key=$(field Vaadin-Security-Key < "$work/page")
  sync=0
}
rpc() {
  curl -sS --fail -b "$work/cookies" -c "$work/cookies" -o "$work/answer" -w "$timed" \
    -H 'Content-Type: application/json; charset=UTF-8' "$url/?v-r=uidl&v-uiId=$ui" \
    -d '{"csrfToken":"'"$key"'","rpc":['"$1"'],"syncId":'$sync',"clientId":'$sync'}' | took
  sync=$((sync + 1))
}
show() {
  rpc '{"type":"event","node":1,"event":"ui-navigate","data":{"route":"'"$path"'","query":"","appShellTitle":"",
    "historyState":{"idx":0},"trigger":""}}'
}
timed='%{time_pretransfer} %{time_total}\n'
took() { awk '{printf "%.3f\n", ($2 - $1) * 1000}'; }
node() { # the first element of which a member has that value
  grep -o '"node":[0-9]*,"type":"put","key":"'"$1"'","feat":[0-9],"value":"'"$2"'"' "$work/answer" |
    sed -n '1s/"node":\([0-9]*\),.*/\1/p'
}
type() {
  echo '{"type":"mSync","node":'"$1"',"feature":1,"property":"value","value":"'"$2"'"},
    {"type":"event","node":'"$1"',"event":"change","data":{}}'
}
sign_in() {
  local none=0 pressed="" name
  for name in screenX screenY clientX clientY detail button; do pressed="$pressed\"event.$name\":$none,"; done
  for name in ctrlKey shiftKey altKey; do pressed="$pressed\"event.$name\":false,"; done
  begin sign-in
  show > "$work/ignored"
  rpc "$(type "$(node tag vaadin-text-field)" "$login"),$(type "$(node tag vaadin-password-field)" "$password"),
    {\"type\":\"event\",\"node\":$(node theme "large primary"),\"event\":\"click\",\"data\":{$pressed\"event.metaKey\":false}}" \
    > "$work/ignored"
}

token=$(call "$api/sign-ups" -d '{"business": "House of Reading", "trade": "restaurant", "owner": {"name": "Owner",
  "login": "'"$login"'", "password": "'"$password"'"}}' | field token)
templates=$(call "$api/templates" | grep -o '"id":"[^"]*"' | cut -d '"' -f 4 | sort -u)
for template in $templates; do
  module=$(call "$api/modules" -d '{"template": "'"$template"'"}' | field id)
  etag=$(call -D - -o "$work/ignored" "$api/modules/$module" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')
  call "$api/modules/$module/editions" -H "If-Match: $etag" -d '{"note": "First edition"}' > "$work/ignored"
done
echo "$(echo "$templates" | wc -l) modules published"
sign_in

read_once() {
  curl -sS --fail -o "$work/ignored" -w "$timed" -H "Authorization: Bearer $token" "$api/$1" | took >> "$work/$1"
}
screen_once() {
  begin "$2"
  show >> "$work/$1"
  grep -q "$3" "$work/answer" || { echo "The screen $1 was not shown:" >&2; head -c 2000 "$work/answer" >&2; exit 1; }
}
round() {
  read_once me
  read_once modules
  screen_once calendar settings/calendar gz-page
  screen_once home "" gz-figures
}
for ((i = 0; i < 20; i++)); do round; done
rm -f "$work"/{me,modules,calendar,home}
for ((i = 0; i < rounds; i++)); do round; done

median() { sort -n "$work/$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
tell() { # name, what it is measured by, the most times that
  awk -v a="$(median "$1")" -v b="$(median "$2")" -v m="$3" -v n="$1" -v o="$2" \
    'BEGIN {printf "%s %.1f ms, %s %.1f ms: %.1f times (at most %d)\n", n, a, o, b, a / b, m; exit a > m * b}'
}
status=0
tell modules me 3 || status=1
tell home calendar 5 || status=1
exit $status
