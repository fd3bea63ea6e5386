#!/usr/bin/env bash
# Packs the extension with the present widget: chrome-extension/target/askable-extension.zip, and beside it the unpacked folder.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/jdk.sh
widget=ui-js/target/classes/io/askable/widget/auto-blog-question-injector.js
[ -f "$widget" ] || ./mvnw -B -ntp -q -pl ui-js process-classes
out=chrome-extension/target
rm -rf "$out"
mkdir -p "$out/unpacked"
cp -r chrome-extension/{manifest.json,icons,*.html,*.css,*.js} "$widget" "$out/unpacked"
"$JAVA_HOME/bin/jar" --create --no-manifest --file "$out/askable-extension.zip" -C "$out/unpacked" .
echo "$out/askable-extension.zip"
