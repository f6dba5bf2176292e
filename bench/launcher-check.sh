#!/bin/sh
# Tries the launcher where launchers break: other folders, spaces, links, other Javas, spoilt archives.
# Run it from anywhere, after the program was built once: bench/launcher-check.sh
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
failed=0

# expect NAME EXIT WORDS COMMAND...: the command must end with this exit code and say these words
expect() {
    name=$1 exit=$2 words=$3
    shift 3
    code=0
    said=$("$@" 2>&1) || code=$?
    case $code/$said in
        "$exit/"*"$words"*) echo "ok    $name" ;;
        *) echo "WRONG $name: exit $code, said: $said"; failed=1 ;;
    esac
}
fake_java() { # fake_java FOLDER VERSION
    mkdir -p "$1/bin" && printf '#!/bin/sh\necho "openjdk version \\"%s\\" 2018-01-01" >&2\n' "$2" >"$1/bin/java"
    chmod +x "$1/bin/java"
}

telling_java() { # telling_java FOLDER: a Java of version 17 that only tells what it was started with
    mkdir -p "$1/bin" && printf '#!/bin/sh\n[ "$1" != -version ] || { echo "openjdk version \"17.0.1\"" >&2; exit; }\necho "$@"\n' \
        >"$1/bin/java"
    chmod +x "$1/bin/java"
}

"$root/terugblik" --version >/dev/null 2>&1
home=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
copy="$place/a copy with spaces é"
mkdir "$copy" && (cd "$root" && cp -a pom.xml src jobs terugblik target "$copy")
archive=$copy/target/app/classes.jsa

cd "$place"
expect "another folder" 0 "terugblik " "$root/terugblik" --version
expect "spaces in the path" 0 "terugblik " "$copy/terugblik" --version
ln -s "a copy with spaces é/terugblik" link && ln -s "$place/link" link-to-link
expect "a link to a link" 0 "terugblik " ./link-to-link --version
expect "no locale" 0 "terugblik " env -u LANG -u LC_ALL "$copy/terugblik" --version
expect "JAVA_HOME set" 0 "terugblik " env JAVA_HOME="$home" "$copy/terugblik" --version
expect "JAVA_HOME not set" 0 "terugblik " env -u JAVA_HOME "$copy/terugblik" --version
expect "JAVA_HOME that is no Java" 0 "terugblik " env JAVA_HOME="$place" "$copy/terugblik" --version
expect "another collector" 0 "terugblik " env TERUGBLIK_JAVA_OPTS="-XX:+UseParallelGC -Xmx600m" "$copy/terugblik" --version
expect "wrong usage" 2 "Name a command" "$copy/terugblik"
expect "arguments with spaces" 2 "There is no study file a b *.yaml." "$copy/terugblik" study "a b *.yaml"
mkdir "dossiér" && expect "a folder with an accent" 2 "because dossiér/.. is not an empty directory" env -u LANG -u LC_ALL \
    "$copy/terugblik" sample --families 1 --seed 1 --to "dossiér/.."

chmod u+w "$archive" && echo spoilt >"$archive"
expect "a spoilt archive" 0 "terugblik " "$copy/terugblik" --version
rm -f "$archive"
expect "no archive" 0 "terugblik " "$copy/terugblik" --version
rm -rf "$copy/target/app"
expect "nothing prepared" 0 "terugblik " "$copy/terugblik" --version
rm -rf "$copy/target/app"
expect "two first starts at once" 0 "terugblik terugblik" sh -c \
    '"$1/terugblik" --version >first 2>/dev/null & sleep 1; "$1/terugblik" --version >second 2>/dev/null; wait; echo $(cut -c 1-9 first second) ' \
    sh "$copy"
expect "prepared once, by the first" 0 "app" sh -c 'ls "$1/target" | grep "^app" | tr "\n" " " | grep "^app $"' sh "$copy"
expect "prepared again" 0 "classes.jsa" ls "$copy/target/app"

expect "prepared under an open mask, for its owner to change alone" 0 "none" sh -c \
    'umask 000; rm -rf "$1/target/app"; "$1/terugblik" --version >/dev/null 2>&1; [ -d "$1/target/app" ] && ! find "$1/target/app" -perm /022 | grep . && echo none' \
    sh "$copy"
expect "ciphers are left to the full compiler" 0 "com/sun/crypto" cat "$copy/target/app/ciphers.json"
expect "numbers are too, where families are compared" 0 "nl/terugblik/imputation" cat "$copy/target/app/numbers.json"
fake_java "$place/eleven" 11.0.2
expect "Java 11" 1 "is 11. Set JAVA_HOME" env JAVA_HOME="$place/eleven" "$copy/terugblik" --version
fake_java "$place/eight" 1.8.0_402
expect "Java 8" 1 "is 8. Set JAVA_HOME" env JAVA_HOME="$place/eight" "$copy/terugblik" --version

telling_java "$place/telling"
half=$(($(sed -n 's/^MemTotal: *\([0-9]*\) kB$/\1/p' /proc/meminfo) / 2048))
limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
case $limit in *[!0-9]* | '') ;; *) [ $((limit / 2097152)) -ge $half ] || half=$((limit / 2097152)) ;; esac
[ $half -ge 448 ] || half=448
least() { [ "$1" -le $half ] && echo "$1" || echo $half; }
dd if=/dev/urandom of=small.csv bs=1024 count=100 2>/dev/null
dd if=/dev/urandom of="large é.csv" bs=1048576 count=50 2>/dev/null
expect "memory for a small table" 0 "-Xmx448m" env JAVA_HOME="$place/telling" "$copy/terugblik" match small.csv --out x
expect "memory for a large table" 0 "-Xmx$(least 1048)m" \
    env JAVA_HOME="$place/telling" "$copy/terugblik" match "large é.csv" --out x
expect "memory for another command" 0 "-Xmx448m" env JAVA_HOME="$place/telling" "$copy/terugblik" intake "large é.csv"
mkdir huge-delivery && { fallocate -l 900M huge-delivery/children.csv 2>/dev/null ||
    dd if=/dev/zero of=huge-delivery/children.csv bs=1048576 count=900 2>/dev/null; }
expect "memory for a huge delivery" 0 "-Xmx$(least 498)m" env JAVA_HOME="$place/telling" "$copy/terugblik" intake huge-delivery
rm -rf huge-delivery
mkdir -p huge/register && dd if=/dev/zero of=huge/register/register.mv.db bs=1048576 count=150 2>/dev/null
expect "and nobody hears of it, also where the path has spaces" 0 "0 of compilers" sh -c \
    'echo $("$1/terugblik" intake "large é.csv" 2>&1 | grep -ci "compiler\|directive\|unrecognized") of compilers' sh "$copy"
expect "memory for a study of a huge register" 0 "-Xmx$(least 1048)m" \
    env JAVA_HOME="$place/telling" "$copy/terugblik" study study.yaml --work huge
printf 'study: all\n' >all.yaml
expect "one collector for a study of a huge register" 0 "-XX:MaxHeapFreeRatio=40 -Xmn120m" \
    env JAVA_HOME="$place/telling" "$copy/terugblik" study all.yaml --work huge
expect "a word where it may use too little" 0 "needs about 250 MB of memory and may use 200 MB" \
    env JAVA_HOME="$place/telling" TERUGBLIK_JAVA_OPTS=-Xmx200m "$copy/terugblik" study all.yaml --work huge
expect "memory for a study in a database" 0 "-Xmx$(least 2048)m" \
    env JAVA_HOME="$place/telling" "$copy/terugblik" study all.yaml --database jdbc:postgresql://there/register
expect "the same for those who share it" 0 "-Xmx$(least 2048)m" \
    env JAVA_HOME="$place/telling" TERUGBLIK_DATABASE=jdbc:postgresql://there/register "$copy/terugblik" worker
expect "memory for an intake into a huge register" 0 "-Xmx448m" \
    env JAVA_HOME="$place/telling" "$copy/terugblik" intake small.csv --work huge
expect "memory that was asked for comes last and counts" 0 "-Xmx600m -XX:-CreateCoredumpOnCrash" \
    env JAVA_HOME="$place/telling" TERUGBLIK_JAVA_OPTS=-Xmx600m "$copy/terugblik" match "large é.csv" --out x

mkdir tools
for tool in dirname readlink ls cat find head sed cut du touch rm mv printf; do
    ln -s "$(command -v $tool)" "tools/$tool" 2>/dev/null || :
done
expect "no Java" 1 "Java 17 or newer is needed and none was found" \
    env -u JAVA_HOME PATH="$place/tools" "$copy/terugblik" --version
touch "$copy/pom.xml"
expect "a source is newer and there is no Maven" 1 "Maven is needed to build" \
    env JAVA_HOME="$home" PATH="$place/tools" "$copy/terugblik" --version
[ $failed = 0 ] && echo "all well" || exit 1
