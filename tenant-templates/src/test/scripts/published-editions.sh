#!/usr/bin/env bash
# The editions of a running Guizhang whose data are the demo businesses: what each was made of, and its digest, a line of
# JSON each. EditionsOfBeforeTest resolves them again; its input was written by
#
#   tenant-templates/src/test/scripts/published-editions.sh DATA_FOLDER > tenant-templates/src/test/resources/editions-of-before.jsonl
#
# Needs psql; reads as the superuser of the embedded database.
set -euo pipefail

data=${1:?the data folder of a running Guizhang}
port=$(sed -n 's/^database\.url=.*:\([0-9]*\)\/.*/\1/p' "$data/run/ready.properties")
PGPASSWORD=$(sed -n 's/^database\.superuser\.password=//p' "$data/secrets.properties")
export PGPASSWORD
psql -qAt -h 127.0.0.1 -p "$port" -U postgres guizhang -c "
  select json_build_object('template', m.template_id, 'number', e.major || '.' || e.minor, 'digest', e.digest,
    'draft', e.draft::json)
  from edition e join module m on m.tenant_id = e.tenant_id and m.id = e.module_id
  where e.draft is not null order by m.template_id, e.published_at, e.id"
