#!/bin/sh
# What it costs to pool many invented effects with three moderators and every sample left out in turn: seconds of the processor
# and of the clock, and MB. Once with one effect a sample, which means as many fits as effects, and once with about three.
#   bench/meta.sh [how many effects, 10000 by default]      from anywhere; ends with 1 beyond 30 seconds or 1 GB
set -eu
cd -- "$(dirname -- "$0")/.."
effects=${1:-10000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
program=$PWD/terugblik
"$program" --version >/dev/null # builds it first
beyond=0
for each in 1 3; do
    python3 bench/meta.py "$effects" "$each" >"$folder/effects-$each.csv"
    printf 'effects: effects-%s.csv\nmoderators: [timing, year, small]\n' "$each" >"$folder/meta-$each.yaml"
    TERUGBLIK_JAVA_OPTS=-Xmx900m /usr/bin/time -f '%U %S %e %M' -o "$folder/time" \
        "$program" --work "$folder/work" meta "$folder/meta-$each.yaml" --out "$folder/out-$each" >/dev/null
    read -r user system clock kilobytes <"$folder/time"
    echo "$effects effects, about $each a sample: $user + $system s of the processor, $clock s, $((kilobytes / 1024)) MB"
    [ "${clock%.*}" -lt 30 ] && [ "$kilobytes" -lt 1048576 ] || beyond=1
done
exit "$beyond"
