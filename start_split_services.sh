#!/usr/bin/env bash
# Starts Askable on this machine: database (unless MONGODB_URL names one), API, worker. Needs a JDK 21 or later, nothing else.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'HELP'
./start_split_services.sh [COMMAND]

  start    build if needed and start what is not running yet (the default; repeat it as often as you like)
  demo     start, then serve a sample blog on loopback, process one of its posts and show the questions
  status   what runs, where
  logs     follow all logs
  stop     stop what this script started

Settings, by environment:
  API_SERVICE_PORT 8005 · WORKER_PORT 8006 · DEMO_PORT 8010 · EMBEDDED_MONGO_PORT 27027
  MONGODB_URL      a MongoDB to use in place of the embedded database
  OPENAI_API_KEY   a key for written questions; without one the built-in extractive writer serves
  ASKABLE_DATA     where data, logs and process ids go (.data)
  ASKABLE_JAVA_OPTS   more options for each JVM
HELP
}

DATA=${ASKABLE_DATA:-.data}
RUN=$DATA/run
LOGS=$DATA/logs
export API_SERVICE_PORT=${API_SERVICE_PORT:-8005}
WORKER_PORT=${WORKER_PORT:-8006}
DEMO_PORT=${DEMO_PORT:-8010}
EMBEDDED_MONGO_PORT=${EMBEDDED_MONGO_PORT:-27027}
EMBEDDED=$([ -n "${MONGODB_URL:-}" ] && echo no || echo yes)
export MONGODB_URL=${MONGODB_URL:-mongodb://127.0.0.1:$EMBEDDED_MONGO_PORT}
API=http://127.0.0.1:$API_SERVICE_PORT
WORKER=http://127.0.0.1:$WORKER_PORT

MONGO_JAR=embedded-mongo/target/embedded-mongo.jar
API_JAR=api-service/target/quarkus-app/quarkus-run.jar
WORKER_JAR=worker-service/target/quarkus-app/quarkus-run.jar

services() { [ $EMBEDDED = yes ] && echo database; echo api; echo worker; }

pid_of() { cat "$RUN/$1.pid" 2>/dev/null || true; }

# A recorded process counts only while its command line still names the service: ids are used again.
is_running() {
  local pid; pid=$(pid_of "$1")
  [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null && command_line "$pid" | grep -q "askable.service=$1"
}

command_line() { tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null || ps -o args= -p "$1" 2>/dev/null; }

is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# GET over bash's own sockets, so that not even curl is needed; prints the status code.
http_status() {
  local hostport=${1#http://} path
  path=/${hostport#*/}; hostport=${hostport%%/*}
  (
    exec 3<>"/dev/tcp/${hostport%:*}/${hostport#*:}" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: %s\r\n\r\n' "$path" "$hostport" >&3
    read -r -t 5 _ code _ <&3 && echo "$code"
  ) 2>/dev/null || echo 000
}

owner_of_port() {
  local owner=""
  if command -v ss >/dev/null; then
    owner=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:((\("[^"]*",pid=[0-9]*\).*/\1/p' | head -n 1)
  elif command -v lsof >/dev/null; then
    owner=$(lsof -nP -iTCP:"$1" -sTCP:LISTEN -Fpc 2>/dev/null | tr '\n' ' ')
  fi
  echo "${owner:-another process}"
}

require_free() { # port, the variable that moves it
  if is_open "$1"; then
    echo "Port $1 is in use by $(owner_of_port "$1"). Stop that, or choose another port with $2=…" >&2
    exit 1
  fi
}

build_if_needed() {
  local newest parts=(shared/*/ api-service/ worker-service/ embedded-mongo/ ui-js/)
  newest=$(find pom.xml shared/pom.xml "${parts[@]/%/pom.xml}" "${parts[@]/%/src/main}" -newer "$WORKER_JAR" 2>/dev/null | head -n 1 || true)
  if [ -f "$MONGO_JAR" ] && [ -f "$API_JAR" ] && [ -f "$WORKER_JAR" ] && [ -z "$newest" ]; then
    return
  fi
  echo "Building (a few minutes the first time; later starts skip this) …"
  mkdir -p "$LOGS"
  if ! ./mvnw -B -ntp -q package -DskipTests -pl embedded-mongo,api-service,worker-service -am >"$LOGS/build.log" 2>&1; then
    grep -E 'ERROR' "$LOGS/build.log" | head -n 20 >&2 || true
    echo "The build failed; the whole log is $LOGS/build.log" >&2
    exit 1
  fi
  touch "$MONGO_JAR" "$API_JAR" "$WORKER_JAR"
}

jar_of() { case $1 in database) echo "$MONGO_JAR" ;; api) echo "$API_JAR" ;; worker) echo "$WORKER_JAR" ;; esac; }

# What a JVM loads and learns in its first life it keeps at its end, so that later ones start in a third of the time: JDK 25 the
# profiles of hot code as well, older ones the classes. Another jar or JDK begins anew.
keep_or_use() { # service; prints options, one a line
  local kept=$RUN/$1-jdk$JAVA_MAJOR
  if [ "$JAVA_MAJOR" -lt 25 ]; then
    printf '%s\n' -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$kept.jsa"
  elif [ "$kept.aot" -nt "$(jar_of "$1")" ]; then
    printf '%s\n' "-XX:AOTCache=$kept.aot" '-Xlog:aot*=error'
  else
    printf '%s\n' "-XX:AOTCacheOutput=$kept.aot" '-Xlog:aot*=error'
  fi
}

# Whoever posts or reads comes before the work behind them: the worker takes the cores that nobody else wants.
launch() { # service, then the java command's arguments
  local service=$1 niceness=0 option kept=(); shift
  while IFS= read -r option; do kept+=("$option"); done < <(keep_or_use "$service")
  if [ "$service" = worker ]; then niceness=10; fi
  # shellcheck disable=SC2086 # options are words
  nohup nice -n "$niceness" "$JAVA" "-Daskable.service=$service" "${kept[@]}" ${ASKABLE_JAVA_OPTS:-} "$@" >>"$LOGS/$service.log" 2>&1 </dev/null &
  echo $! >"$RUN/$service.pid"
}

start_one() {
  case $1 in
    database)
      require_free "$EMBEDDED_MONGO_PORT" EMBEDDED_MONGO_PORT
      # To compile its hot code a second time would take longer than it saves while somebody tries things out; and everybody
      # waits while it collects garbage, so rather often and shortly.
      launch database -Xmx512m -XX:TieredStopAtLevel=1 -XX:MaxGCPauseMillis=20 -jar "$MONGO_JAR" --port "$EMBEDDED_MONGO_PORT" --data "$DATA/embedded-mongo" ;;
    api)
      require_free "$API_SERVICE_PORT" API_SERVICE_PORT
      launch api -Xmx512m -XX:+ExitOnOutOfMemoryError -jar "$API_JAR" ;;
    worker)
      require_free "$WORKER_PORT" WORKER_PORT
      # The sample blog is on loopback, which the crawler refuses unless told: this one address, for trying out.
      ASKABLE_EGRESS_ALLOW_PRIVATE=${ASKABLE_EGRESS_ALLOW_PRIVATE:-127.0.0.1:$DEMO_PORT} \
        launch worker -Xmx1g -XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC "-Dquarkus.management.port=$WORKER_PORT" -jar "$WORKER_JAR" ;;
  esac
}

is_ready() {
  case $1 in
    database) is_open "$EMBEDDED_MONGO_PORT" ;;
    api) [ "$(http_status "$API/q/health/ready")" = 200 ] ;;
    worker) [ "$(http_status "$WORKER/q/health/ready")" = 200 ] ;;
  esac
}

await_ready() {
  local service=$1 beats=0
  printf '  %-9s' "$service"
  until is_ready "$service"; do
    # Not is_running: the process may not have become Java yet.
    if ! kill -0 "$(pid_of "$service")" 2>/dev/null; then
      printf ' stopped while starting. Its last words:\n' >&2
      tail -n 15 "$LOGS/$service.log" >&2
      exit 1
    fi
    if [ $((beats += 1)) -gt 240 ]; then
      printf ' is not ready after 60 s; see %s\n' "$LOGS/$service.log" >&2
      exit 1
    fi
    [ $((beats % 4)) -eq 0 ] && printf '.'
    sleep 0.25
  done
  printf ' ready (process %s)\n' "$(pid_of "$service")"
}

start() {
  . scripts/jdk.sh
  build_if_needed
  mkdir -p "$RUN" "$LOGS"
  echo "Starting Askable:"
  local service
  for service in $(services); do
    is_running "$service" || start_one "$service"
    await_ready "$service"
  done
}

tell() {
  cat <<HELP

Askable runs.
  API          $API            (try it: $API/docs)
  Worker       $WORKER/q/health
  Database     $(sed -E 's|//[^/@]*@|//…@|' <<<"$MONGODB_URL")$([ $EMBEDDED = yes ] && echo "   (embedded: for trying out, not for production)")
  Logs         $LOGS/*.log

Process a post, then read its questions:
  curl -s -X POST $API/api/v1/jobs/process -H 'Content-Type: application/json' -d '{"blog_url": "https://YOUR-POST"}'
  curl -s '$API/api/v1/questions/by-url?blog_url=https://YOUR-POST'

  ./start_split_services.sh demo     see it work on a sample blog
  ./start_split_services.sh stop     stop everything
HELP
}

# The database ends last: the others still write while they end.
stop() {
  tell_to_end worker; tell_to_end api
  await_end worker; await_end api
  tell_to_end database; await_end database
}

tell_to_end() { if is_running "$1"; then kill "$(pid_of "$1")"; else rm -f "$RUN/$1.pid"; fi; }

await_end() {
  local service=$1 beats=0 pid
  pid=$(pid_of "$service")
  [ -n "$pid" ] || return 0
  printf '  %-9s stopping' "$service"
  while kill -0 "$pid" 2>/dev/null; do
    if [ $((beats += 1)) -gt 240 ]; then
      printf ', which takes too long: ending it'
      kill -9 "$pid"
      break
    fi
    [ $((beats % 8)) -eq 0 ] && printf '.'
    sleep 0.25
  done
  printf ', stopped\n'
  rm -f "$RUN/$service.pid"
}

status() {
  local service
  for service in $(services); do
    if is_running "$service"; then
      printf '  %-9s process %-8s %s\n' "$service" "$(pid_of "$service")" "$(is_ready "$service" && echo ready || echo 'not ready')"
    else
      printf '  %-9s not running\n' "$service"
    fi
  done
}

case ${1:-start} in
  start) start; tell ;;
  demo)
    start
    exec "$JAVA" -cp 'worker-service/target/quarkus-app/lib/main/*' scripts/Walkthrough.java demo --api "$API" --blog demo/sample-blog --blog-port "$DEMO_PORT" ;;
  status) status ;;
  logs) exec tail -n 20 -F "$LOGS"/*.log ;;
  stop) stop ;;
  help | -h | --help) usage ;;
  *) usage >&2; exit 2 ;;
esac
