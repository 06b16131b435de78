#!/bin/sh
# What the EAR is made of: the compressed bytes of its one web archive by what they are there for, largest first, the
# distribution around it, and the largest single files. Needs a built project (mvn package) and unzip.
#
#   ear/benchmarks/size.sh [DISTRIBUTION]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
distribution=${1:-$(find "$here/../launcher/target" -maxdepth 1 -type d -name 'guizhang-*' | head -n 1)}
[ -n "$distribution" ] || { echo "Build the project first: mvn package" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unzip -q "$distribution/guizhang.ear" ui.war -d "$work"
unzip -q "$work/ui.war" 'WEB-INF/lib/platform-*' -d "$work"
font=$(unzip -v "$work"/WEB-INF/lib/platform-*.jar | awk '$8 ~ /fonts\/ttf\// {sum += $3} END {print sum + 0}')

mib() { awk -v bytes="$1" 'BEGIN {printf "%.1f MiB", bytes / 1048576}'; }
echo "EAR $(mib "$(stat -c %s "$distribution/guizhang.ear")"), web archive in it $(mib "$(stat -c %s "$work/ui.war")"):"
unzip -v "$work/ui.war" | awk -v font="$font" '
  $8 !~ /\/$/ && $2 ~ /^(Defl|Stored)/ {
    name = $8; sub(/.*\//, "", name); kind = "other libraries"
    if ($8 !~ /WEB-INF\/lib\//) kind = "own screens, front-end bundle"
    else if (name ~ /^(vaadin|flow|atmosphere|gentyref|jsoup|ph-|open-8|license-checker|spring-data|commons-fileupload)/) kind = "Vaadin"
    else if (name ~ /^(lucene|icu4j)/) kind = "search: Lucene, ICU, word lists"
    else if (name ~ /^(bcprov|bcpkix|bcutil)/) kind = "signature: Bouncy Castle"
    else if (name ~ /^(pdfbox|fontbox)/) kind = "PDF: PDFBox"
    else if (name ~ /^(liquibase|opencsv|commons-collections4|snakeyaml-2)/) kind = "migrations: Liquibase"
    else if (name ~ /^(cel|runtime-|compiler-|common-0|protobuf|guava|antlr4|extensions-|optimizer|parser|re2j|threeten|failureaccess)/) kind = "rules: CEL, Guava, protobuf"
    else if (name ~ /^(fastexcel|aalto|commons-compress|opczip|stax2)/) kind = "Excel"
    else if (name ~ /^platform-/) { sum["fonts: Noto Sans SC, emoji, rare characters"] += font; $3 -= font; kind = "own code: platform" }
    else if (name ~ /^tenant-templates-/) kind = "own data: templates"
    sum[kind] += $3; files[kind]++
  }
  END { for (kind in sum) printf "%12d  %6.1f MiB  %4d files  %s\n", sum[kind], sum[kind] / 1048576, files[kind], kind }' |
  sort -rn | cut -c 15-
echo "distribution, unpacked:"
du -sk "$distribution"/* | sort -rn | awk '$1 > 1024 {sub(/.*\//, "", $2); printf "  %6.1f MiB  %s\n", $1 / 1024, $2}'
echo "largest libraries:"
unzip -v "$work/ui.war" | awk '$8 ~ /WEB-INF\/lib\// {sub(/.*\//, "", $8); printf "%12d  %6.1f MiB  %s\n", $3, $3 / 1048576, $8}' |
  sort -rn | head -n 12 | cut -c 13-
