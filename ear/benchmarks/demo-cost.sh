#!/usr/bin/env bash
# What the demo businesses cost: first starts of the distribution without and with GUIZHANG_DEMO in turn, each on an
# empty folder, and a further start with it. Prints seconds from the command to ready, processor seconds of the
# application server until then, and the SQL statements the application sent as the runtime role, out of PostgreSQL's
# log (without BEGIN, COMMIT, ROLLBACK, SET and the pool's empty statement).
#
#   ear/benchmarks/demo-cost.sh DISTRIBUTION [ROUNDS, 3]
set -euo pipefail

distribution=${1:?an unpacked distribution}
rounds=${2:-3}
work=$(mktemp -d)
launcher=
end() {
  [ -z "$launcher" ] || { kill "$launcher" 2> /dev/null || true; wait "$launcher" || true; }
  rm -rf "$work"
}
trap end EXIT

measure() { # name, folder, whether with the demo
  local data="$work/$2" state begin server ticks
  state="$data/run/ready.properties"
  mkdir -p "$data/logs"
  rm -f "$state" "$data/logs/postgres.log"
  begin=$(date +%s%N)
  GUIZHANG_DATA="$data" GUIZHANG_HTTP_PORT=0 GUIZHANG_DEMO="$3" \
    GUIZHANG_POSTGRES_OPTIONS='-c log_statement=all -c log_line_prefix=%u|' \
    "$distribution/bin/guizhang" > "$work/log" 2>&1 &
  launcher=$!
  until [ -f "$state" ]; do
    kill -0 "$launcher" 2> /dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.05
  done
  begin=$((($(date +%s%N) - begin) / 10000000))
  server=$(sed -n 's/^payara\.pid=//p' "$state")
  ticks=$(sed 's/.*) //' "/proc/$server/stat" | awk '{print $12 + $13}')
  printf '%-24s %3d.%02d s  %3d.%02d processor s  %5d statements  %2d accounts\n' "$1" $((begin / 100)) $((begin % 100)) \
    $((ticks / 100)) $((ticks % 100)) \
    "$(grep -E '^guizhang_app\|LOG:  (statement|execute [^:]*): .' "$data/logs/postgres.log" |
      grep -vciE ': *(BEGIN|COMMIT|ROLLBACK|SET )')" \
    "$(grep -ci '^guizhang_app|.*insert into account' "$data/logs/postgres.log" || true)"
  kill "$launcher"
  wait "$launcher" || true
  launcher=
}

for ((round = 1; round <= rounds; round++)); do
  measure "first start" "plain-$round" false
  measure "first start, demo" "demo-$round" true
  measure "further start, demo" "demo-$round" true
done
