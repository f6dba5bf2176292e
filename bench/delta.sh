#!/usr/bin/env bash
# What a delta costs in which one family in a hundred is another: bench/delta.sh [FAMILIES], after a full delivery of 100000.
# ROUNDS=3 times, each on a copy of the same register; prints medians, and those of a start that finds the delta taken in.
. "$(dirname -- "$0")/measure.sh"
families=${1:-100000} rounds=${ROUNDS:-3}
[[ $families =~ ^[1-9][0-9]*$ && $rounds =~ ^[1-9][0-9]*$ ]] || give_up "Name a number of families: bench/delta.sh 100000"
"$root/terugblik" --version >/dev/null || give_up "the program could not be built"

deliver "$families" "$place/delivery"
(cd "$root/bench" && python3 -c 'import pathlib, sys, deliveries
deliveries.delta(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), 100)' "$place/delivery" "$place/delta")
say "the full delivery"
quietly timed "$place/took-full" "$root/terugblik" intake "$place/delivery" --work "$place/work"
for ((round = 1; round <= rounds; round++)); do
    rm -rf "$place/again"
    cp -a "$place/work" "$place/again"
    for what in delta nothing; do
        say "round $round of $rounds: $what"
        quietly timed "$place/took-$what" "$root/terugblik" intake "$place/delta" --work "$place/again"
        say_last "$place/took-$what"
    done
done

printf 'Machine: %s; medians of %s rounds, the full delivery once.\n\n' "$(machine)" "$rounds"
printf '| %s families | wall clock, s | processor time, s | peak memory, MB |\n|---|---|---|---|\n' "$families"
for what in full delta nothing; do
    printf '| %s | %s | %s | %s |\n' "$what" "$(median "$place/took-$what" 1)" "$(median "$place/took-$what" 2)" "$(median "$place/took-$what" 3)"
done
