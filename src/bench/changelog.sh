#!/usr/bin/env bash
# Measures the changelog of a repository of 100,000 commits, 20 modules and 200 tags, side by side with others.
#
#   src/bench/changelog.sh [folder] [runs]
#
# Needs git, bash, awk, python3 and an installed plugin ("mvn -DskipTests install"). git-cliff is measured where it is on the PATH or
# named by GIT_CLIFF, JReleaser where JRELEASER names the version of its Maven plugin. MVN names another mvn, with options.
# RANGES names where to begin, SHORT leaves out what takes a minute and more. Wall and CPU time in seconds and peak memory in MB, the median of the runs; nothing fails on a time.
set -euo pipefail

folder=${1:-${TMPDIR:-/tmp}/haztrak-bench-changelog}
runs=${2:-5}
mvn=${MVN:-mvn}
cliff=${GIT_CLIFF:-git-cliff}
plugin=${PLUGIN:-io.github.haztrak:haztrak-maven-plugin:0.1.0-SNAPSHOT}
commits=100000
repository=$folder/repository

generate() {
  git init -q -b main "$repository"
  awk -v commits=$commits -v modules=20 -v tags=200 'BEGIN {
    split("feat fix perf docs chore build test refactor", types, " ")
    for (n = 1; n <= commits; n++) {
      module = sprintf("module-%02d", n * 7919 % modules + 1)
      message = types[n * 31 % 8 + 1] "(" module "): change number " n " of something that matters (#" n ")"
      if (n % 50 == 0) message = message "\n\nBREAKING CHANGE: number " n " is gone"
      file = module "/src/main/java/file-" n % 400 ".txt"
      printf "commit refs/heads/main\nmark :%d\n", n
      printf "committer Octo %d <octo%d@example.test> %d +0000\n", n % 40, n % 40, 1600000000 + n * 60
      printf "data %d\n%s\n", length(message), message
      printf "M 100644 inline %s\ndata %d\n%s\n", file, length(n ""), n
      if (n % (commits / tags) == 0 && n < commits) {
        name = "v1." n / (commits / tags) ".0"
        printf "tag %s\nfrom :%d\ntagger Octo <octo@example.test> %d +0000\ndata %d\n%s\n", name, n, 1600000000 + n * 60, length(name), name
      }
    }
  }' | git -C "$repository" fast-import --quiet
  git -C "$repository" reset -q --hard
  {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>bench</artifactId>'
    echo '<version>1.200.0</version><packaging>pom</packaging><modules>'
    for module in $(seq -f 'module-%02g' 1 20); do
      echo "<module>$module</module>"
      echo "<project><modelVersion>4.0.0</modelVersion><parent><groupId>bench</groupId><artifactId>bench</artifactId>" \
        "<version>1.200.0</version></parent><artifactId>$module</artifactId><packaging>pom</packaging></project>" \
        > "$repository/$module/pom.xml"
    done
    echo '</modules></project>'
  } > "$repository/pom.xml"
  git -C "$repository" -c gc.auto=0 repack -q -a -d
}

# The median of wall time and peak memory of a command, beginning with a run that is not counted.
measure() {
  local name=$1; shift
  local times=()
  "$@" > "$folder/out" 2>&1 || { echo "| $name | failed: $(tail -n 1 "$folder/out") | | |"; return; }
  for _ in $(seq "$runs"); do
    times+=("$(/usr/bin/env python3 - "$@" <<'PY'
import os, resource, subprocess, sys, time
start = time.time()
with open(os.devnull, "w") as nowhere:
    subprocess.run(sys.argv[1:], stdout=nowhere, stderr=nowhere, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("%.3f %.2f %.0f" % (time.time() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))
PY
)")
  done
  printf '%s\n' "${times[@]}" | sort -n | awk -v name="$name" '{ t[NR] = $1; c[NR] = $2; if ($3 > m) m = $3 }
    END { half = int((NR + 1) / 2); printf "| %s | %.2f | %.2f | %d |\n", name, t[half], c[half], m }'
}

mkdir -p "$folder"
[ -d "$repository" ] || generate
cd "$repository"
first=$(git rev-list --max-parents=0 HEAD)


echo "| what | wall (s) | CPU (s) | peak memory (MB) |"
echo "| --- | ---: | ---: | ---: |"
measure "Maven alone (validate, offline)" $mvn -o -q validate
for from in ${RANGES:-v1.199.0 v1.198.0 v1.20.0 "$first"}; do
  measure "git log $from, $(git rev-list --count "$from..HEAD") commits" git log --format=%B "$from..HEAD"
  measure "haztrak:changelog $from" $mvn -o -q "$plugin:changelog" -Dhaztrak.from="$from" -Dhaztrak.output=target/c.txt
done
measure "haztrak:changelog, base found" $mvn -o -q "$plugin:changelog" -Dhaztrak.output=target/c.txt
if command -v "$cliff" > /dev/null; then
  measure "git-cliff v1.199.0" "$cliff" --offline v1.199.0..HEAD
  [ "${SHORT:-}" ] || measure "git-cliff, all" "$cliff" --offline
fi
if [ "${JRELEASER:-}" ]; then
  measure "JReleaser $JRELEASER, since the last tag" $mvn -o -q -N "org.jreleaser:jreleaser-maven-plugin:$JRELEASER:changelog"
fi
