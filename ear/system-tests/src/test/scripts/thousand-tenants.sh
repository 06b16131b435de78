#!/usr/bin/env bash
# Opens businesses on a running Guizhang through REST, each with its handbook published and searched once, and prints
# the time and the heap they took.
#
#   thousand-tenants.sh DATA_FOLDER [NUMBER] [AT_A_TIME]
#
# DATA_FOLDER is that of the running installation, on this machine, started with GUIZHANG_SIGN_UPS_PER_HOUR=1000000.
# NUMBER is 1000 and AT_A_TIME 2 if not given.
set -euo pipefail

data=${1:?the data folder of a running Guizhang}
number=${2:-1000}
workers=${3:-2}
state="$data/run/ready.properties"
url=$(sed -n 's/^http\.url=//p' "$state" | tr -d '\\')
pid=$(sed -n 's/^payara\.pid=//p' "$state")
api="${url%/}/api/v1"
jcmd="${JAVA_HOME:+$JAVA_HOME/bin/}jcmd"

call() { curl -sS --fail-with-body -H 'Content-Type: application/json' "$@"; }
field() { grep -o "\"$1\":\"[^\"]*\"" | sed -n 1p | cut -d '"' -f 4; }

open_one() {
  local token module etag
  token=$(call "$api/sign-ups" -d '{"business": "Business '"$1"'", "trade": "restaurant", "owner": {"name": "Owner",
    "login": "soak-'"$1-$$-$RANDOM"'@example.com", "password": "Noodle-soup-for-17"}}' | field token)
  module=$(call "$api/modules" -H "Authorization: Bearer $token" -d '{"template": "restaurant-operations"}' | field id)
  etag=$(call -D - -o /dev/null -X PUT "$api/modules/$module/parameters" -H "Authorization: Bearer $token" \
    -H 'If-Match: "1"' -d '{"parameters": {"company-name": "Business '"$1"'"}}' |
    tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')
  call -o /dev/null "$api/modules/$module/editions" -H "Authorization: Bearer $token" -H "If-Match: $etag" \
    -d '{"note": "First edition"}'
  call -o /dev/null "$api/search?q=cash" -H "Authorization: Bearer $token"
}

# Live heap in KiB, after a full collection.
heap() {
  "$jcmd" "$pid" GC.run > /dev/null
  "$jcmd" "$pid" GC.heap_info | grep -o 'used [0-9]*K' | sed -n '1s/[^0-9]//gp'
}

worker() {
  local i
  for ((i = $1; i <= number; i += workers)); do
    open_one "$i"
  done
}

open_one warm-up
before=$(heap)
start=$(date +%s%N)
pids=()
for ((w = 1; w <= workers; w++)); do
  worker "$w" &
  pids+=($!)
done
for worker_pid in "${pids[@]}"; do
  wait "$worker_pid"
done
end=$(date +%s%N)
after=$(heap)
echo "tenants           $number, $workers at a time"
echo "time              $(((end - start) / 1000000000)) s, $(((end - start) / number / 1000000)) ms per tenant"
echo "live heap before  $((before / 1024)) MiB"
echo "live heap after   $((after / 1024)) MiB, $(((after - before) / number)) KiB per tenant"
