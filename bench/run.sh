#!/usr/bin/env bash
# Times the main job against the same job in R, in turns, on one invented delivery: bench/run.sh [FAMILIES]
# ROUNDS=3 turns are taken; the medians and their ratios are printed as Markdown. So is the matched study with all its files,
# against R that matches and tests and writes no more than that, where R has MatchIt, sandwich and lmtest; and against R that does
# nearly all of its work, where R has survival, mice, haven, openxlsx and yaml too.
. "$(dirname -- "$0")/measure.sh"
families=${1:-100000} rounds=${ROUNDS:-3}
[[ $families =~ ^[1-9][0-9]*$ && $rounds =~ ^[1-9][0-9]*$ ]] || give_up "Name a number of families: bench/run.sh 100000"
Rscript -e 'stopifnot(requireNamespace("data.table", quietly = TRUE))' >/dev/null 2>&1 ||
    give_up "R with data.table is needed; on Debian: apt-get install r-base-core r-cran-data.table"
"$root/terugblik" --version >/dev/null || give_up "the program could not be built"

# turns NAME DELIVERY STUDY KIND...: ours and each kind of R in turns on one delivery; leaves NAME.ours, KIND.r and the files of the last turn
turns() {
    local name=$1 delivery=$2 study=$3 kind round
    shift 3
    for ((round = 1; round <= rounds; round++)); do
        rm -rf "$place/work" "$place/ours"
        say "round $round of $rounds, $name: terugblik"
        quietly timed "$place/$name.ours" "$root/terugblik" run "$study" --delivery "$delivery" --work "$place/work" --out "$place/ours"
        say_last "$place/$name.ours"
        for kind in "$@"; do
            rm -rf "$place/r-$kind"
            say "round $round of $rounds, $kind: R"
            quietly timed "$place/$kind.r" Rscript "$root/bench/yardstick.R" "$delivery" "$place/r-$kind" "${quota[$kind]-$kind}"
            say_last "$place/$kind.r"
        done
    done
}
declare -A quota=([large]=70 [small]=70)

# same KIND: whether the last turn coded and tested the same
same() {
    quietly Rscript "$root/bench/yardstick/same.R" "$place/ours" "$place/r-$1" "${@:2}"
    cat "$place/said"
}

has() { Rscript -e "for (name in commandArgs(TRUE)) stopifnot(requireNamespace(name, quietly = TRUE))" "$@" >/dev/null 2>&1; }

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

# table NAME KIND TITLE: ours of a name beside R of a kind
table() {
    local label column=0 ours r
    printf '\n| %s | terugblik | R | terugblik / R |\n|---|---|---|---|\n' "$3"
    for label in "wall clock, s" "processor time, s" "peak memory, MB"; do
        column=$((column + 1)) ours=$(median "$place/$1.ours" $column) r=$(median "$place/$2.r" $column)
        printf '| %s | %s | %s | %s |\n' "$label" "$ours" "$r" "$(ratio "$ours" "$r")"
    done
}

deliver "$families" "$place/delivery"
turns large "$place/delivery" "$study" large
same=$(same large)
intake=$(rows_a_second)
pairs="" full=""
if has MatchIt sandwich lmtest; then
    ! has survival mice haven openxlsx yaml || full=full
    [[ $full ]] || say "R lacks survival, mice, haven, openxlsx or yaml: all the work of the matched study is left out"
    turns matched "$place/delivery" "$root/jobs/ekc-follow-up-matched.yaml" matched $full
    pairs="$(awk -F, '$1 == "cohort" && $2 == "experimental" { print $3 }' "$place/ours/cohort/flow.csv") and $(awk -F, '
        $2 == "experimental" { pairs++ } END { print pairs + 0 }' "$place/r-matched/coded.csv")"
    # families that are alike are matched in the order of their names, which differ
    awk -v both="$pairs" 'BEGIN { split(both, of, " and "); exit !(of[1] > 0 && of[1] < 1.01 * of[2] && of[2] < 1.01 * of[1]) }' ||
        give_up "the numbers of pairs lie further apart than the order of families can put them: $pairs"
    [[ ! $full ]] || same_full=$(same full full)
else
    say "R lacks MatchIt, sandwich or lmtest: the matched study is left out; on Debian: apt-get install r-cran-matchit r-cran-sandwich r-cran-lmtest"
fi
deliver 400 "$place/small"
turns small "$place/small" "$study" small

printf 'Machine: %s; %s; medians of %s rounds.\n' "$(machine)" "$(Rscript -e 'cat(R.version.string)
    for (name in c("data.table", "MatchIt", "survival", "mice", "haven", "openxlsx")) if (requireNamespace(name, quietly = TRUE)) cat(",", name,
        format(packageVersion(name)))')" "$rounds"
table large large "$families families"
[[ ! $pairs ]] || table matched matched "$families families, matched; $pairs pairs"
[[ ! $full ]] || table matched full "$families families, matched, all its work in R"
table small small "400 families"
printf '\nIntake of %s families: %s.\nBoth coded and tested the same:\n%s\n' "$families" "$intake" "$same"
[[ ! $full ]] || printf '\nThe same, matched, with all its work:\n%s\n' "$same_full"
