#!/usr/bin/env bash
# The search beside what it is compared with, in one run whose rounds go around all of them: the search service in a process
# with the services and a PostgreSQL of its own, for each number of BUSINESSES; Lucene over the same index; PostgreSQL's full
# text and trigrams and, where sqlite3 is installed, SQLite's FTS5 over the same documents; and a running Guizhang over REST,
# beside GET /me and a server that does nothing. All are asked the judged questions. Fails where the service has less than
# half of Lucene's rate, or a business among more of them waits more than 1.2 times as long.
#
#   ear/benchmarks/search.sh [BUSINESSES, "10 1000"] [ROUNDS, 30] [QUESTIONS of a round, 100] [DISTRIBUTION]
#
# Needs a built project (mvn package) and a JDK; listens on free ports of 127.0.0.1 only. The figures are those of
# platform/target/search-benchmark.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
distribution=${4:-$(find "$root/ear/launcher/target" -maxdepth 1 -type d -name 'guizhang-*' 2> /dev/null | head -n 1)}
[ -n "$distribution" ] || { echo "Build the project first: mvn package" >&2; exit 1; }
jcmd="${JAVA_HOME:+$JAVA_HOME/bin/}jcmd"
work=$(mktemp -d)
launcher=
stop() {
  if [ -n "$launcher" ]; then
    kill "$launcher" 2> /dev/null || true
    wait "$launcher" || true
  fi
  rm -rf "$work"
}
trap stop EXIT

state="$work/data/run/ready.properties"
value() { sed -n "s/^$1=//p" "$state" | tr -d '\\'; }
GUIZHANG_DATA="$work/data" GUIZHANG_HTTP_PORT=0 GUIZHANG_DEMO=false "$distribution/bin/guizhang" > "$work/log" 2>&1 &
launcher=$!
until [ -f "$state" ]; do
  kill -0 "$launcher" 2> /dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.2
done

# Live heap of the server, after a full collection, and its file descriptors.
tell() {
  local pid
  pid=$(value 'payara\.pid')
  "$jcmd" "$pid" GC.run > /dev/null
  echo "server $1: live heap, KiB: $("$jcmd" "$pid" GC.heap_info | grep -o 'used [0-9]*K' | sed -n '1s/[^0-9]//gp')," \
    "file descriptors: $(find "/proc/$pid/fd" -type l 2> /dev/null | wc -l)"
}

before=$(tell before)
figures="$root/platform/target/search-benchmark.md"
rm -f "$figures"
status=0
(cd "$root" && mvn -q test -pl platform -am -Dspotless.check.skip -Dtest=SearchBenchmark \
  -Dmaven.test.additionalClasspath="$root/tenant-templates/src/main/resources,$root/tenant-templates/src/test/resources" \
  -Dguizhang.benchmark.businesses="${1:-10 1000}" -Dguizhang.benchmark.rounds="${2:-30}" \
  -Dguizhang.benchmark.questions="${3:-100}" -Dguizhang.benchmark.url="$(value 'http\.url')") > "$work/run" 2>&1 || status=$?
[ -f "$figures" ] || { cat "$work/run" >&2; exit 1; }
cat "$figures"
echo "$before"
tell after
[ "$status" = 0 ] || grep -E -A4 'Expecting empty but was' "$work/run" | head -n 5 >&2
exit "$status"
