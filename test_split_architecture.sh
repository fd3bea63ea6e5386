#!/usr/bin/env bash
# The whole check: build with all tests, then the end-to-end steps on a throw-away stack of its own (own ports, own data).
# TEST_MONGODB_URL names a MongoDB to run everything against in place of the embedded one. Needs a JDK 21 or later, nothing else.
set -uo pipefail
cd "$(dirname "$0")"
. scripts/jdk.sh || exit 1

passed=0
failed=0
tell() { if [ "$1" -eq 0 ]; then passed=$((passed + 1)); echo "  ok    $2"; else failed=$((failed + 1)); echo "  FAIL  $2"; fi; }

echo "Build and tests: ./mvnw verify ${*:-}"
./mvnw -B -ntp verify "$@"
tell $? "build, tests and quality gates"

if [ "$failed" -eq 0 ]; then
  work=$(mktemp -d)
  export ASKABLE_DATA=$work
  port() { "$JAVA" scripts/FreePort.java; }
  API_SERVICE_PORT=$(port) WORKER_PORT=$(port) DEMO_PORT=$(port) EMBEDDED_MONGO_PORT=$(port)
  export API_SERVICE_PORT WORKER_PORT DEMO_PORT EMBEDDED_MONGO_PORT
  export POLL_INTERVAL_SECONDS=1
  if [ -n "${TEST_MONGODB_URL:-}" ]; then
    export MONGODB_URL=$TEST_MONGODB_URL
  fi
  DATABASE_NAME=askable_check_$$_$(date +%s)
  export DATABASE_NAME
  clean_up() {
    ./start_split_services.sh stop >/dev/null
    rm -rf "$work"
    if [ -n "${TEST_MONGODB_URL:-}" ]; then
      "$JAVA" -cp 'worker-service/target/quarkus-app/lib/main/*' scripts/DropDatabase.java >/dev/null 2>&1 ||
        echo "The database $DATABASE_NAME is still on that server"
    fi
  }
  trap clean_up EXIT
  echo "End to end, on a throw-away stack:"
  if ./start_split_services.sh start; then
    steps=$("$JAVA" -cp 'worker-service/target/quarkus-app/lib/main/*' scripts/Walkthrough.java check \
      --api "http://127.0.0.1:$API_SERVICE_PORT" --blog demo/sample-blog --blog-port "$DEMO_PORT" --stack ./start_split_services.sh)
    echo "$steps" | sed '$d'
    counts=$(echo "$steps" | tail -n 1)
    if [[ $counts =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
      passed=$((passed + BASH_REMATCH[1]))
      failed=$((failed + BASH_REMATCH[2]))
    else
      tell 1 "the walk came to its end"
    fi
  else
    tell 1 "the stack starts"
  fi
  if [ "$failed" -gt 0 ]; then
    echo "Last lines of the logs:"
    tail -n 40 "$work"/logs/*.log
  fi
fi

if [ "$failed" -eq 0 ]; then
  echo "The API's native sources (augmentation only; native-image itself needs a GraalVM):"
  rm -rf api-service/target/native-sources
  ./mvnw -B -ntp -q package -Pnative -Dquarkus.native.sources-only=true -DskipTests -pl api-service -am >"${TMPDIR:-/tmp}/askable-native-$$.log" 2>&1 &&
    [ -f api-service/target/native-sources/native-image.args ]
  tell $? "native sources are made"
  [ "$failed" -eq 0 ] || tail -n 40 "${TMPDIR:-/tmp}/askable-native-$$.log"
  rm -f "${TMPDIR:-/tmp}/askable-native-$$.log"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
