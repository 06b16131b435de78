#!/bin/sh
# Compares the start of Guizhang with the start of an empty Vaadin application on the same trimmed server: seconds from
# the command to ready, and processor seconds of the server until then. Rounds alternate, so that a slow spell of the
# machine meets both. Needs a built project (mvn package) and a JDK; listens on free ports of 127.0.0.1 only.
#
#   ear/benchmarks/start-time.sh [rounds, 3]
set -eu
rounds=${1:-3}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
distribution=$(find "$here/../launcher/target" -maxdepth 1 -type d -name 'guizhang-*' | head -n 1)
[ -n "$distribution" ] || { echo "Build the project first: mvn package" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The peer: the same Vaadin jars and theme bundle, one empty view, no other code, no database access.
mkdir -p "$work/ui" "$work/peer/WEB-INF/lib" "$work/peer/WEB-INF/classes" "$work/classes" "$work/ear/META-INF" "$work/home"
(cd "$work/ui" && unzip -q "$distribution/guizhang.ear" ui.war && unzip -q ui.war -d war)
for jar in "$work"/ui/war/WEB-INF/lib/*.jar; do
  case ${jar##*/} in
    platform-*|tenant-templates-*|vaadin-cdi-*|liquibase-*|lucene-*|icu4j-*|json-schema-validator-*|snakeyaml-*|itu-*) ;;
    java-uuid-generator-*|java-json-canonicalization-*|bucket4j*|opencsv-*|caffeine-*|jaxb-api-*) ;;
    *) cp "$jar" "$work/peer/WEB-INF/lib/" ;;
  esac
done
cp -R "$work/ui/war/WEB-INF/classes/META-INF" "$work/peer/WEB-INF/classes/"
cat > "$work/Empty.java" <<'JAVA'
@com.vaadin.flow.router.Route("")
public class Empty extends com.vaadin.flow.component.html.Div {}
JAVA
javac -cp "$work/peer/WEB-INF/lib/*" -d "$work/peer/WEB-INF/classes" "$work/Empty.java"
(cd "$work/peer" && jar cf "$work/ear/ui.war" .)
cat > "$work/ear/META-INF/application.xml" <<'XML'
<application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10"><application-name>guizhang</application-name>
<module><web><web-uri>ui.war</web-uri><context-root>/</context-root></web></module></application>
XML
cp -R "$distribution/bin" "$distribution/lib" "$distribution/domain" "$distribution/payara" "$work/home/"
(cd "$work/ear" && jar cfM "$work/home/guizhang.ear" META-INF ui.war)

# Prints "<name> <seconds> <processor seconds>" of one start on an existing data folder.
measure() {
  data=$work/data-$1
  rm -f "$data/run/ready.properties"
  begin=$(date +%s%N)
  GUIZHANG_DATA=$data GUIZHANG_HTTP_PORT=0 "$2/bin/guizhang" > "$work/$1.log" 2>&1 &
  launcher=$!
  while [ ! -f "$data/run/ready.properties" ]; do
    kill -0 $launcher 2>/dev/null || { cat "$work/$1.log" >&2; exit 1; }
    sleep 0.05
  done
  end=$(date +%s%N)
  server=$(sed -n 's/^payara.pid=//p' "$data/run/ready.properties")
  echo "$1 $(( (end - begin) / 1000000 ))ms $(ps -o cputimes= -p "$server" | tr -d ' ')s-cpu"
  kill $launcher
  wait $launcher || true
}

echo "first start, with making the database:"
measure guizhang "$distribution"
measure empty-vaadin "$work/home"
echo "further starts:"
round=0
while [ $round -lt "$rounds" ]; do
  round=$((round + 1))
  measure guizhang "$distribution"
  measure empty-vaadin "$work/home"
done
