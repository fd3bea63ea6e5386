#!/usr/bin/env bash
# Packs the extension with the present widget: chrome-extension/target/askable-extension.zip for the web store, and beside it the
# unpacked folder for chrome://extensions. Only the folder has the key that fixes the extension's id: the store gives its own.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/jdk.sh
widget=ui-js/target/classes/io/askable/widget/auto-blog-question-injector.js
[ -f "$widget" ] || ./mvnw -B -ntp -q -pl ui-js process-classes
out=chrome-extension/target
rm -rf "$out"
mkdir -p "$out/unpacked" "$out/zipped"
cp -r chrome-extension/{manifest.json,icons,*.html,*.css,*.js} "$widget" "$out/unpacked"
cp -r "$out/unpacked/." "$out/zipped"
sed '/"key":/d' chrome-extension/manifest.json > "$out/zipped/manifest.json"
"$JAVA_HOME/bin/jar" --create --no-manifest --file "$out/askable-extension.zip" -C "$out/zipped" .
echo "$out/askable-extension.zip"
