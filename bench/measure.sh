# shellcheck shell=bash disable=SC2034
# What run.sh and growth.sh share; to be sourced by bash.
set -euo pipefail
export LC_ALL=C.UTF-8
unset TERUGBLIK_KEY_FILE # every run makes a register and a key of its own

root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
study=$root/jobs/ekc-follow-up.yaml
place=$(mktemp -d "${TMPDIR:-/tmp}/terugblik-bench.XXXXXX")
export TMPDIR=$place # R leaves its own folder behind where the path holds a space
trap 'rm -rf -- "$place"' EXIT
trap 'exit 130' INT TERM

say() { printf '%s\n' "$*" >&2; }
give_up() { say "$*"; exit 1; }

# GNU time tells wall clock, processor time and peak memory of one command
timer=
for candidate in gtime /usr/bin/time; do
    [[ $("$(command -v $candidate || echo false)" -f '%e %U %S %M' true 2>&1 || :) != *\ *\ *\ * ]] || timer=$candidate
done
[[ $timer ]] || give_up "GNU time is needed; on Debian: apt-get install time, on macOS: brew install gnu-time"

# timed MEASURES COMMAND...: runs it and adds a line "wall seconds, CPU seconds, peak MB" to the file
timed() {
    local measures=$1 code=0
    shift
    "$timer" -q -o "$place/time" -f '%e %U %S %M' "$@" || code=$?
    ((code == 0 || code == 7)) || return $code # 7: done, with a group too small to test
    awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$place/time" >>"$measures"
}

say_last() { awk 'END { printf "  %s s wall clock, %s s processor time, %s MB\n", $1, $2, $3 }' "$1" >&2; }

# quietly COMMAND...: keeps what it says for when it fails
quietly() {
    "$@" >"$place/said" 2>&1 && return
    local code=$?
    cat "$place/said" >&2
    give_up "this failed with exit code $code: $*"
}

# median MEASURES COLUMN
median() {
    awk -v column="$2" '{ print $column }' "$1" | sort -n |
        awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

ratio() { awk -v one="$1" -v other="$2" 'BEGIN { if (other + 0 > 0) printf "%.2f\n", one / other; else print "-" }'; }

# deliver FAMILIES FOLDER [OPTION...]: a fresh delivery of so many invented families
deliver() {
    say "writing a delivery of $1 families"
    "$root/terugblik" sample --families "$1" --seed 1 --to "$2" "${@:3}" >"$place/sample.log" || give_up "no delivery could be written"
    say "  $(du -sk "$2" | awk '{ printf "%.1f MB", $1 / 1024 }'), $(cat "$2"/*.csv | wc -l | awk '{ print $1 }') lines"
}

machine() {
    local memory=unknown
    [[ ! -r /proc/meminfo ]] || memory=$(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo)
    printf '%s, %s cores, %s memory, %s, load%s' "$(uname -sm)" "$(getconf _NPROCESSORS_ONLN)" "$memory" \
        "$(java -version 2>&1 | head -n 1)" "$(uptime | sed 's/.*load average[s]*://')"
}
