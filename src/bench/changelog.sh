#!/usr/bin/env bash
# Measures changelogs in a repository of 100,000 commits, 20 modules and 200 tags, and in its twin of 2,000 tags: git log, this
# plugin, git-cliff and JReleaser, side by side in one run.
#
#   src/bench/changelog.sh [folder] [runs]
#
# Needs git, bash, awk, python3, and this plugin in the local repository ("mvn -DskipTests install"). git-cliff is measured
# where it is on the PATH or named by GIT_CLIFF, JReleaser where JRELEASER names a version of its Maven plugin that is in the
# local repository. MVN names another mvn, with options. LONG is how often that is run what takes more than ten seconds.
# Prints wall time and CPU time in seconds, children included, the median of the runs; what of that comes on top of a Maven that
# does nothing; and the most memory in MB that one of the processes had. Nothing fails on a time.
set -euo pipefail

folder=${1:-${TMPDIR:-/tmp}/haztrak-bench-changelog}
runs=${2:-5}
long=${LONG:-3}
mvn=${MVN:-mvn}
cliff=${GIT_CLIFF:-git-cliff}
plugin=${PLUGIN:-io.github.haztrak:haztrak-maven-plugin:0.1.0-SNAPSHOT}
commits=100000

# Commits, the given number of tags, 20 modules; every 50th commit breaks something.
generate() {
  local repository=$1 tags=$2
  git init -q -b main "$repository"
  git -C "$repository" remote add origin https://github.com/octo/bench.git
  awk -v commits=$commits -v modules=20 -v tags="$tags" 'BEGIN {
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
        name = "v1." int(n / 500) "." n % 500 / (commits / tags)
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

# The times of one run: wall, CPU, peak memory.
once() {
  python3 - "$@" <<'PY'
import os, resource, subprocess, sys, time
start = time.time()
with open(os.devnull, "w") as nowhere:
    status = subprocess.run(sys.argv[1:], stdout=nowhere, stderr=nowhere).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("%.3f %.2f %.0f %d" % (time.time() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, status))
PY
}

# A line of the table. The first run is not counted where there are more than LONG.
measure() {
  local name=$1 floor=$2 times=() first left
  shift 2
  first=$(once "$@")
  if [ "${first##* }" != 0 ]; then
    echo "| $name | failed | | | | |"
    return
  fi
  left=$runs
  if awk -v t="${first%% *}" 'BEGIN { exit !(t > 10) }'; then
    left=$((long - 1))
    times=("$first")
  fi
  while [ "$left" -gt 0 ]; do
    times+=("$(once "$@")")
    left=$((left - 1))
  done
  printf '%s\n' "${times[@]}" | awk -v name="$name" -v floor="$floor" -v medians="$folder/medians" '
    function median(list, n,  i, j, t) {
      for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j] < list[j - 1]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
      return list[int((n + 1) / 2)]
    }
    { wall[NR] = $1 + 0; cpu[NR] = $2 + 0; if ($3 > most) most = $3 }
    END {
      w = median(wall, NR); c = median(cpu, NR)
      while ((getline line < medians) > 0) { split(line, of, "|"); if (of[1] == floor) { fw = of[2]; fc = of[3] } }
      print name "|" w "|" c >> medians
      if (floor == "") printf "| %s | %.2f | %.2f | | | %d |\n", name, w, c, most
      else printf "| %s | %.2f | %.2f | %.2f | %.2f | %d |\n", name, w, c, w - fw, c - fc, most
    }'
}

jreleaser() {
  cat > "$folder/$1.yml" <<YML
project:
  name: bench
  version: 1.200.0
  description: bench
  longDescription: bench
  authors: [octo]
  license: Apache-2.0
  inceptionYear: 2026
  links:
    homepage: https://example.test
  languages:
    java:
      groupId: bench
      version: 17
release:
  github:
    owner: octo
    name: bench
    token: none
    tagName: v{{projectVersion}}
    previousTagName: $1
    changelog:
      formatted: always
      preset: conventional-commits
      contributors:
        enabled: false
YML
  measure "JReleaser $JRELEASER, $2" "$alone" $mvn -o -q -N "org.jreleaser:jreleaser-maven-plugin:$JRELEASER:changelog" \
    -Djreleaser.config.file="$folder/$1.yml" -Djreleaser.output.directory="$folder/jreleaser"
}

ranges() {
  local from count
  for from in "$@"; do
    count="$(git rev-list --count "$from..HEAD") commits"
    measure "\`git log\`, $count" "" git log --format=%B "$from..HEAD"
    measure "\`haztrak:changelog\`, $count" "$reactor" $mvn -o -q "$plugin:changelog" -Dhaztrak.from="$from" -Dhaztrak.output=target/c.txt
    measure "\`haztrak:changelog\` by JGit, $count" "$reactor" env PATH="$folder/without-git" $mvn -o -q "$plugin:changelog" \
      -Dhaztrak.from="$from" -Dhaztrak.output=target/j.txt
    if command -v "$cliff" > /dev/null; then
      measure "git-cliff, $count" "" "$cliff" --offline -o "$folder/cliff.md" "$from..HEAD"
    fi
    # It compares with tags alone.
    if [ "${JRELEASER:-}" ] && [ "${from#v}" != "$from" ]; then
      jreleaser "$from" "$count"
    fi
  done
}

table() {
  local tags=$1
  cd "$folder/tags-$tags"
  : > "$folder/medians"
  reactor='Maven alone, 21 modules (`validate`)'
  alone='Maven alone, one module (`validate -N`)'
  echo
  echo "$commits commits, $tags tags; $(git --version), $(uptime | sed 's/.*load/load/')"
  echo
  echo "| what | wall (s) | CPU (s) | wall on top | CPU on top | peak memory (MB) |"
  echo "| --- | ---: | ---: | ---: | ---: | ---: |"
  measure "$reactor" "" $mvn -o -q validate
  measure "$alone" "" $mvn -o -q -N validate
  measure '`haztrak:help`: the plugin, doing nothing' "$reactor" $mvn -o -q "$plugin:help"
  measure '`haztrak:changelog`, base found, 500 commits or less' "$reactor" $mvn -o -q "$plugin:changelog" -Dhaztrak.output=target/c.txt
}

mkdir -p "$folder"
for tags in 200 2000; do
  [ -d "$folder/tags-$tags" ] || generate "$folder/tags-$tags" "$tags"
done

# All programs that may be needed, but no git.
mkdir -p "$folder/without-git"
IFS=: read -ra path <<< "$PATH"
for place in "${path[@]}"; do
  find -L "$place" -maxdepth 1 -type f -perm -u+x ! -name 'git*' -exec ln -sf -t "$folder/without-git" {} + 2> /dev/null || true
done

table 200
ranges v1.199.0 v1.198.0 v1.20.0 "$(git rev-list --max-parents=0 HEAD)"
if command -v "$cliff" > /dev/null; then
  measure "git-cliff, all, a section for each tag" "" "$cliff" --offline -o "$folder/cliff.md"
fi
table 2000
ranges v1.198.0 v1.20.0
