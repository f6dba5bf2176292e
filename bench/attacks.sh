#!/bin/sh
# Attacks the program on a machine that it shares with others: each function is one attack and prints one line. It ends
# with 1 where any of them succeeds. Some need root, to act as another user, and one needs pspp; without them they are
# said to be left out.
#
# Usage: bench/attacks.sh [ATTACK...]      from anywhere; all of them without arguments
set -u
cd "$(dirname "$0")/.." || exit 1
program=$PWD/terugblik
delivery=$PWD/sample-dossiers/agency-north
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
succeeded=0

held() { echo "held        $1"; }
broken() { echo "SUCCEEDED   $1"; succeeded=1; }
left_out() { echo "left out    $1"; }
verdict() { if [ "$1" -eq 0 ]; then held "$2"; else broken "$2"; fi; }
as_nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }

# Another user looks, as fast as they can, for anything that they can read while keys, register and results are made under
# a umask that keeps nothing from anybody, in a folder that all may enter.
files_readable_by_another_user() {
    name="another user reads a key, a temporary file or a result while it is made"
    [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null || { left_out "$name (needs root and setpriv)"; return; }
    place=/tmp/terugblik-attack.$$
    mkdir -m 755 "$place" "$place/keys"
    as_nobody sh -c 'while [ ! -e "$1/done" ]; do find "$1" -type f -readable 2>/dev/null; done' sh "$place" \
        >"$folder/read" &
    watcher=$!
    (
        umask 000
        "$program" --work "$place/work" release key anna --to "$place/keys"
        "$program" --work "$place/work" run jobs/ekc-follow-up.yaml --delivery "$delivery" --out "$place/out"
        "$program" --work "$place/work" backup "$place/register.backup"
        "$program" --work "$place/work" quarantine export --for-source "$place/mend"
        "$program" sample --families 20 --seed 1 --to "$place/invented" --work "$place/work"
    ) >"$folder/said" 2>&1
    touch "$place/done"
    wait "$watcher"
    made=$(find "$place" -name '*.pem' -o -name coded.csv -o -name '*.backup' | wc -l)
    seen=$(grep -cv '/done$' "$folder/read")
    rm -rf "$place"
    [ "$made" -ge 4 ] || { broken "$name (nothing was made to be read: $(tail -1 "$folder/said"))"; return; }
    verdict "$seen" "$name"
}

# Links lie where the program is known to write; what they lead to must stay as it is.
links_planted() {
    name="a planted link has its target written over"
    mkdir -m 700 "$folder/links" "$folder/links/keys" "$folder/links/work"
    echo "as it was" >"$folder/links/target"
    for link in keys/anna.public.pem.partial keys/anna.private.pem.partial work/.lock work/key.partial \
        used.txt.partial r.backup.partial; do
        ln -s "$folder/links/target" "$folder/links/$link"
    done
    "$program" --work "$folder/links/work" intake "$delivery" >/dev/null 2>&1
    rm -f "$folder/links/work/.lock"
    "$program" --work "$folder/links/work" release key anna --to "$folder/links/keys" >/dev/null 2>&1
    "$program" --work "$folder/links/work" intake "$delivery" >/dev/null 2>&1
    "$program" --work "$folder/links/work" backup "$folder/links/r.backup" >/dev/null 2>&1
    [ "$(cat "$folder/links/target")" = "as it was" ]
    verdict $? "$name"
}

# A work folder in which others may write is theirs to rearrange.
shared_work_folder() {
    name="a work folder is taken in which others may write"
    mkdir -m 777 "$folder/shared"
    chmod 777 "$folder/shared"
    "$program" --work "$folder/shared" intake "$delivery" >/dev/null 2>&1
    [ $? -eq 8 ] && [ -z "$(ls -A "$folder/shared")" ]
    verdict $? "$name"
}

key_readable_by_others() {
    name="a key that others can read is used"
    place=/tmp/terugblik-attack-key.$$
    mkdir -m 755 "$place"
    head -c 32 /dev/urandom | base64 >"$place/key"
    chmod 644 "$place/key"
    "$program" --work "$folder/open-key" --key-file "$place/key" intake "$delivery" >/dev/null 2>&1
    status=$?
    rm -rf "$place"
    [ $status -eq 2 ]
    verdict $? "$name"
}

study_with_label() { # LABEL, as it stands between double quotes in YAML
    rm -rf "$folder/study"
    mkdir -p "$folder/study/instruments"
    cp jobs/ekc-follow-up.yaml "$folder/study/study.yaml"
    python3 - "$folder/study/instruments/ekc-2016.yaml" "$1" <<'PYTHON'
import re, sys
text = open("jobs/instruments/ekc-2016.yaml", encoding="utf-8").read()
label = 'label: {nl: "%s", en: "%s"}' % (sys.argv[2], sys.argv[2])
changed, times = re.subn(r"label: \{nl: [^}]*\}", lambda match: label, text)
assert times > 5, "no labels found to change"
open(sys.argv[1], "w", encoding="utf-8").write(changed)
PYTHON
}

# A label with a line end begins a line of a syntax file, and with it a command.
line_ends_in_labels() {
    name="a label with a line end or a hidden sign gets into a study"
    status=0
    for hidden in '\n' '\r' '\u2028' '\u0085' '\0' '\u202e'; do
        study_with_label "x'.${hidden}HOST COMMAND=['touch $folder/ran'].${hidden}"
        "$program" --work "$folder/lines" run "$folder/study/study.yaml" --delivery "$delivery" >/dev/null 2>&1
        [ $? -eq 4 ] || status=1
    done
    verdict $status "$name"
}

# What remains, quotes and the like, is run by PSPP as it stands in the syntax files.
commands_in_syntax_files() {
    name="a label runs a command in PSPP"
    command -v pspp >/dev/null || { left_out "$name (needs pspp)"; return; }
    study_with_label "x'. HOST COMMAND=['touch $folder/ran']. \`id\` \$HOME !x <script>|[a](b) /* '''"
    "$program" --work "$folder/syntax" run "$folder/study/study.yaml" --delivery "$delivery" --out "$folder/syntax-out" \
        >"$folder/said" 2>&1 || [ $? -eq 7 ] || { broken "$name (no study: $(tail -1 "$folder/said"))"; return; }
    for syntax in "$folder"/syntax-out/dataset/spss/*.sps; do
        (cd "$(dirname "$syntax")" && pspp -o /dev/null "$syntax") >"$folder/pspp" 2>&1 ||
            { broken "$name ($(basename "$syntax") does not run)"; return; }
    done
    [ ! -e "$folder/ran" ] && ! grep -q '<script' "$folder/syntax-out/dataset/codebook.md" \
        && ! grep -q '<script' "$folder/syntax-out/report/index.html"
    verdict $? "$name"
}

# A process that is killed in the middle of an intake leaves no image of its memory, and Java's own words lie in the logs.
core_dumps() {
    name="a crash leaves the memory of the program behind"
    mkdir "$folder/crash"
    status=0
    for signal in SEGV ABRT; do
        (
            cd "$folder/crash" || exit 1
            ulimit -c unlimited 2>/dev/null
            "$program" --work work-$signal intake "$delivery" >/dev/null 2>&1 &
            started=$!
            tries=0
            while [ ! -d work-$signal/register ] && [ $tries -lt 300 ]; do sleep 0.1; tries=$((tries + 1)); done
            [ "$(grep -i '^Max core file size' /proc/$started/limits | awk '{print $5 $6}')" = 00 ] || echo limits >left
            kill -s $signal "$started"
            wait "$started"
        ) 2>/dev/null
    done
    [ ! -e "$folder/crash/left" ] || status=1
    [ -z "$(find "$folder/crash" -name 'core*' -type f -o -name '*.hprof' -o -name '*.mdmp')" ] || status=1
    [ -z "$(find "$folder/crash" -maxdepth 1 -name 'hs_err*')" ] || status=1
    [ -z "$(find "$folder/crash" -name 'java-crash-*' ! -perm 600)" ] || status=1
    verdict $status "$name"
}

# The work folder is part of the address of the database.
database_address() {
    name="the name of a work folder gives orders to the database"
    mkdir "$folder/h2"
    status=0
    for order in ';TRACE_LEVEL_FILE=3' ';INIT=CREATE TABLE X(Y INT)' '${user.home}'; do
        "$program" --work "$folder/h2/w$order" intake "$delivery" >/dev/null 2>&1
        [ $? -eq 2 ] || status=1
    done
    [ -z "$(ls -A "$folder/h2")" ] || status=1
    verdict $status "$name"
}

# Every number and day that a small delivery could have, hashed as the program once did and held against all that lies on the
# disk; before the family is forgotten and after. The same attack must find a hash that is left without a key on purpose.
guessed_hashes() {
    name="a number and a day are guessed from what lies on the disk"
    command -v python3 >/dev/null || { left_out "$name (needs Python 3)"; return; }
    python3 bench/attacks/guessed_hashes.py "$PWD" "$folder/guessed_hashes"
    verdict $? "$name"
}

all="guessed_hashes files_readable_by_another_user links_planted shared_work_folder key_readable_by_others line_ends_in_labels
commands_in_syntax_files core_dumps database_address"
# shellcheck disable=SC2086 # names are words
[ $# -gt 0 ] || set -- $all
for attack in "$@"; do "$attack"; done
exit $succeeded
