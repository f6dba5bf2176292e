#!/usr/bin/env bash
# Times the main job against the same job in R, in turns, on one invented delivery: bench/run.sh [FAMILIES]
# ROUNDS=3 turns are taken; the medians and their ratios are printed as Markdown.
. "$(dirname -- "$0")/measure.sh"
families=${1:-100000} rounds=${ROUNDS:-3}
[[ $families =~ ^[1-9][0-9]*$ && $rounds =~ ^[1-9][0-9]*$ ]] || give_up "Name a number of families: bench/run.sh 100000"
Rscript -e 'stopifnot(requireNamespace("data.table", quietly = TRUE))' >/dev/null 2>&1 ||
    give_up "R with data.table is needed; on Debian: apt-get install r-base-core r-cran-data.table"
"$root/terugblik" --version >/dev/null || give_up "the program could not be built"

# turns NAME DELIVERY: ours and R in turns on one delivery; leaves NAME.ours, NAME.r and the files of the last turn
turns() {
    local name=$1 delivery=$2 round
    for ((round = 1; round <= rounds; round++)); do
        rm -rf "$place/work" "$place/ours" "$place/r"
        say "round $round of $rounds, $name: terugblik"
        quietly timed "$place/$name.ours" "$root/terugblik" run "$study" --delivery "$delivery" --work "$place/work" --out "$place/ours"
        say_last "$place/$name.ours"
        say "round $round of $rounds, $name: R"
        quietly timed "$place/$name.r" Rscript "$root/bench/yardstick.R" "$delivery" "$place/r"
        say_last "$place/$name.r"
    done
}

# rows of the delivery a second, from the start of its intake until it is published
rows_a_second() {
    "$root/terugblik" show "intake-$(ls "$place/work/deliveries")" --work "$place/work" --json | awk -F'"' '
        function seconds(moment,   part) { split(substr(moment, 12), part, /[:Z]/); return part[1] * 3600 + part[2] * 60 + part[3] }
        $2 == "started" && !begun { start = seconds($4); begun = 1 }
        $2 == "ended" && !over { end = seconds($4); over = 1 }
        $2 == "topic" { reads = $4 == "read" }
        $2 == "amount" && reads { sub(/^ *: */, "", $3); rows += $3 }
        END { if (end < start) end += 86400; printf "%d rows in %.1f s, %.0f a second\n", rows, end - start, rows / (end - start) }'
}

table() {
    local label column=0 ours r
    printf '\n| %s | terugblik | R | terugblik / R |\n|---|---|---|---|\n' "$2"
    for label in "wall clock, s" "processor time, s" "peak memory, MB"; do
        column=$((column + 1)) ours=$(median "$place/$1.ours" $column) r=$(median "$place/$1.r" $column)
        printf '| %s | %s | %s | %s |\n' "$label" "$ours" "$r" "$(ratio "$ours" "$r")"
    done
}

deliver "$families" "$place/delivery"
turns large "$place/delivery"
quietly Rscript "$root/bench/yardstick/same.R" "$place/ours" "$place/r"
same=$(cat "$place/said")
intake=$(rows_a_second)
deliver 400 "$place/small"
turns small "$place/small"

printf 'Machine: %s; %s; medians of %s rounds.\n' "$(machine)" \
    "$(Rscript -e 'cat(R.version.string, ", data.table ", format(packageVersion("data.table")), sep = "")')" "$rounds"
table large "$families families"
table small "400 families"
printf '\nIntake of %s families: %s.\nBoth coded and tested the same:\n%s\n' "$families" "$intake" "$same"
