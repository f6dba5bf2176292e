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
# the launcher as it would be on a machine of 64 GB, whose limits are those that lie in machine/groups
mkdir -p machine/groups && echo "MemTotal:       67108864 kB" >machine/meminfo && : >machine/cgroup
sed "s#/proc/meminfo#$place/machine/meminfo#; s#/proc/self/cgroup#$place/machine/cgroup#; s#/sys/fs/cgroup#$place/machine/groups#" \
    "$copy/terugblik" >"$copy/there" && chmod +x "$copy/there"
there() { JAVA_HOME="$place/telling" "$copy/there" "$@"; }
there_by() { options=$1 && shift && JAVA_HOME="$place/telling" TERUGBLIK_JAVA_OPTS=$options "$copy/there" "$@"; }
words() { echo "$("$@" 2>&1 | grep -c "it may end for lack of it") words"; }
dd if=/dev/urandom of=small.csv bs=1024 count=100 2>/dev/null
dd if=/dev/urandom of="large é.csv" bs=1048576 count=50 2>/dev/null
expect "memory for a small table" 0 "-Xmx448m" env JAVA_HOME="$place/telling" "$copy/terugblik" match small.csv --out x
expect "memory for a large table" 0 "-Xmx1048m" there match "large é.csv" --out x
expect "memory for another command" 0 "-Xmx448m" there intake "large é.csv"
mkdir huge-delivery && { fallocate -l 900M huge-delivery/children.csv 2>/dev/null ||
    dd if=/dev/zero of=huge-delivery/children.csv bs=1048576 count=900 2>/dev/null; }
expect "memory for a huge delivery" 0 "-Xmx498m" there intake huge-delivery
expect "none for what lies where results go" 0 "-Xmx448m" there intake small.csv --out huge-delivery
rm -rf huge-delivery
dd if=/dev/zero of=packed.ZIP bs=1048576 count=100 2>/dev/null
expect "memory for a huge delivery that is packed" 0 "-Xmx485m" there intake packed.ZIP --source north
expect "the same where it is named in one word" 0 "-Xmx485m" there run small.csv --delivery=packed.ZIP --source north
rm -f packed.ZIP
mkdir -p huge/register && dd if=/dev/zero of=huge/register/register.mv.db bs=1048576 count=150 2>/dev/null
expect "and nobody hears of it, also where the path has spaces" 0 "0 of compilers" sh -c \
    'echo $("$1/terugblik" intake "large é.csv" 2>&1 | grep -ci "compiler\|directive\|unrecognized") of compilers' sh "$copy"
expect "memory for a study of a huge register" 0 "-Xmx1048m" there study study.yaml --work huge
printf 'study: all\n' >all.yaml
mkdir jobs && printf 'study: named\nmatching: {method: nearest} # without quota: every one\n' >jobs/named.yaml
printf 'study: some\ngroups: {control: {plan: none}, quota: {per_group: 70, search: latest_first}}\n' >some.yaml
mkdir -p little/register && dd if=/dev/zero of=little/register/register.mv.db bs=1048576 count=15 2>/dev/null
expect "quick starts for a study of a little register" 0 "-XX:TieredStopAtLevel=1 -XX:C1MaxInlineLevel=2" there study some.yaml --work little
holds="-XX:MaxHeapFreeRatio=40 -Xmn120m"
expect "one collector for a study of a huge register" 0 "$holds" there study all.yaml --work huge
expect "the same for a study by its name" 0 "$holds" there study named --work huge
expect "the same for a study by the name of its file" 0 "$holds" there study named.yaml --work huge
expect "another for a study of a few families" 0 "-Xms360m -Xmn64m" there study some.yaml --work huge
expect "what is compared by a study by its name is left to the full compiler" 0 "-Xms280m -Xmn120m" there run named --delivery "large é.csv"
expect "a word where it may use too little" 0 "needs about 250 MB of memory and may use 200 MB" \
    there_by -Xmx200m study all.yaml --work huge
expect "the same for a study by its name" 0 "needs about 250 MB of memory and may use 200 MB" \
    there_by -Xmx0200m study named --work huge
expect "no word for a study of a few families" 0 "0 words" words there_by -Xmx200m study some.yaml --work huge
expect "a size with a zero in front" 0 "-Xmx08g" there_by -Xmx08g study all.yaml --work huge
expect "no word where the register is in a database" 0 "0 words" \
    words there_by -Xmx200m study all.yaml --work huge --database jdbc:postgresql://there/register
expect "memory for a study in a database" 0 "-Xmx2048m" there study all.yaml --database jdbc:postgresql://there/register
expect "the same for those who share it" 0 "-Xmx2048m" \
    env JAVA_HOME="$place/telling" TERUGBLIK_DATABASE=jdbc:postgresql://there/register "$copy/there" worker
expect "memory for an intake into a huge register" 0 "-Xmx448m" there intake small.csv --work huge
expect "memory that was asked for comes last and counts" 0 "-Xmx600m -XX:-CreateCoredumpOnCrash" \
    there_by -Xmx600m match "large é.csv" --out x

# limit BYTES FILE GROUPS NAME: half of it, here 700 MB, is the most where this file says so much and this is what we are part of
limit() {
    mkdir -p "machine/groups/$(dirname "$2")" && echo "$1" >"machine/groups/$2" && printf '%b' "$3" >machine/cgroup
    expect "$4" 0 "-Xmx700m" there match "large é.csv" --out x
    rm -rf machine/groups/*
}
limit 1468006400 memory.max '0::/\n' "a container's limit"
limit 1468006400 memory/memory.limit_in_bytes '9:pids:/a\n4:memory:/docker/a\n' "a container's limit of before 2020"
limit 1468006400 study.slice/a.service/memory.max '0::/study.slice/a.service\n' "a service's limit"
limit 1468006400 study.slice/memory.max '0::/study.slice/a:b.service\n' "the limit of a slice that a service is in"
limit 1468006400 memory/study.slice/memory.limit_in_bytes '4:cpu,memory:/study.slice/a.service\n0::/\n' "the same, of before 2020"
mkdir -p machine/groups/memory machine/groups/other.slice && echo max >machine/groups/memory.max
echo 9223372036854771712 >machine/groups/memory/memory.limit_in_bytes && echo 1468006400 >machine/groups/other.slice/memory.max
expect "no limit, and another's" 0 "-Xmx1048m" there match "large é.csv" --out x

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
