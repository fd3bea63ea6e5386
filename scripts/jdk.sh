# Sourced by the scripts at the top: exports JAVA_HOME and JAVA for a JDK 21 or later and its JAVA_MAJOR, or says how to get one.

# The major version of the JDK at $1, or 0 where there is none.
askable_jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
  "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p' | head -n 1 | grep . || echo 0
}

askable_find_jdk() {
  local candidate version on_path=""
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" $(ls -d /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* 2>/dev/null | sort -rV); do
    [ -n "$candidate" ] || continue
    version=$(askable_jdk_version "$candidate")
    [ "$version" -ge 21 ] || continue
    export JAVA_HOME=$candidate JAVA=$candidate/bin/java JAVA_MAJOR=$version
    return 0
  done
  cat >&2 <<'HELP'
Askable needs a JDK 21 or later, and none was found in JAVA_HOME, on the PATH or in the usual folders.
  Debian, Ubuntu   apt-get install openjdk-21-jdk-headless   (or a newer one)
  macOS            brew install openjdk
  anywhere         https://adoptium.net
Then run this again, with JAVA_HOME set if it lies somewhere unusual.
HELP
  return 1
}

askable_find_jdk
