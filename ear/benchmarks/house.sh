#!/usr/bin/env bash
# Counts the house: files and lines of the program, rooms, arrows between them, what stands open, names that stand twice.
# Nothing is built; run it in a clone, or in a worktree of an earlier commit.
#
#   ear/benchmarks/house.sh [FOLDER, the clone it lies in]
set -euo pipefail
cd "${1:-$(dirname "$0")/../..}"

files() { find "$1/src/main/java" -name '*.java' ! -name package-info.java ! -name module-info.java; }
lines() { files "$1" | xargs wc -l | grep -v ' total$' | awk '{print $1}' | sort -n; }
for module in platform ui ear/launcher; do
  lines "$module" | awk -v m="$module" '{l[NR] = $1; s += $1} END {
    for (i = 1; i <= NR; i++) big += l[i] > 200
    printf "%-14s %4d files %6d lines, median %3d, largest %3d, over 200: %d\n", m, NR, s, l[int((NR + 1) / 2)], l[NR], big}'
done

root=platform/src/main/java/org/guizhang
rooms=$(ls "$root")
echo "rooms of platform: $(echo "$rooms" | wc -l); packages of platform and ui: $(files platform | cat - <(files ui) | xargs -n1 dirname | sort -u | wc -l)"
arrows=0
for room in $rooms; do
  uses=$(grep -rhoE '^import (static )?org\.guizhang\.[a-z]+' "$root/$room" | grep -oE '[a-z]+$' | sort -u | grep -vx "$room" || true)
  arrows=$((arrows + $(echo "$uses" | grep -c . || true)))
done
echo "arrows between rooms: $arrows of $(echo "$rooms" | wc -l | awk '{print $1 * ($1 - 1)}')"
echo "types outside internal and rest: $(files platform | grep -vcE '/(internal|rest)/')"
for module in platform ui; do
  echo "names that stand twice in $module: $(files "$module" | xargs -n1 basename | sort | uniq -d | wc -l)"
done
tests() { find platform tenant-templates ui ear -path '*/src/test/java/*' -name '*.java' ! -name package-info.java; }
echo "tests: $(tests | wc -l) files, $(tests | xargs cat | wc -l) lines"
