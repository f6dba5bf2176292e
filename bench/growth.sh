#!/usr/bin/env bash
# How time and memory of the main job grow with the delivery: bench/growth.sh [SMALL] [LARGE], 100000 and 1000000 families.
# A million families take about 1 GB for the delivery, as much again for the register, and minutes.
. "$(dirname -- "$0")/measure.sh"
small=${1:-100000} large=${2:-1000000}
[[ $small =~ ^[1-9][0-9]*$ && $large =~ ^[1-9][0-9]*$ ]] || give_up "Name two numbers of families: bench/growth.sh 100000 1000000"
"$root/terugblik" --version >/dev/null || give_up "the program could not be built"

for families in "$small" "$large"; do
    deliver "$families" "$place/delivery"
    say "$families families: terugblik"
    timed "$place/measures" "$root/terugblik" run "$study" --delivery "$place/delivery" --work "$place/work" --out "$place/ours" \
        >"$place/said" || give_up "the run of $families families failed"
    say_last "$place/measures"
    du -sk "$place/work/register" | awk '{ printf "%.0f\n", $1 / 1024 }' >>"$place/registers"
    rm -rf "$place/delivery" "$place/work" "$place/ours"
done

printf 'Machine: %s; one run each.\n\n' "$(machine)"
printf '| | %s families | %s families | ratio |\n|---|---|---|---|\n' "$small" "$large"
column=0
for label in "wall clock, s" "processor time, s" "peak memory, MB"; do
    column=$((column + 1))
    one=$(awk -v column=$column 'NR == 1 { print $column }' "$place/measures")
    other=$(awk -v column=$column 'NR == 2 { print $column }' "$place/measures")
    printf '| %s | %s | %s | %s |\n' "$label" "$one" "$other" "$(ratio "$other" "$one")"
done
one=$(sed -n 1p "$place/registers") other=$(sed -n 2p "$place/registers")
printf '| register, MB | %s | %s | %s |\n' "$one" "$other" "$(ratio "$other" "$one")"
