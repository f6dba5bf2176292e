#!/usr/bin/env bash
# What questionnaires cost: bench/questionnaires.sh [FAMILIES], 100000. A delivery of so many families is taken in and studied by
# sub-study V, and one of the same families with recruitment, questionnaires, answers and the use of care by sub-study IV.
. "$(dirname -- "$0")/measure.sh"
families=${1:-100000}
[[ $families =~ ^[1-9][0-9]*$ ]] || give_up "Name a number of families: bench/questionnaires.sh 100000"
"$root/terugblik" --version >/dev/null || give_up "the program could not be built"

printf '| | lines | intake: wall, s | processor, s | peak, MB | study: wall, s | processor, s | peak, MB |\n|---|---|---|---|---|---|---|---|\n' >"$place/table"
for kind in without with; do
    options=() asked=$study
    [[ $kind == without ]] || options=(--tables all) asked=$root/jobs/ekc-short-term.yaml
    deliver "$families" "$place/delivery" "${options[@]}"
    lines=$(cat "$place/delivery"/*.csv | wc -l)
    for step in intake study; do
        arguments=("$step" "$place/delivery")
        [[ $step == intake ]] || arguments=("$step" "$asked" --out "$place/out")
        say "$families families, $kind questionnaires: $step"
        timed "$place/$step-$kind" "$root/terugblik" "${arguments[@]}" --work "$place/work" >"$place/said" || give_up "the $step failed"
        say_last "$place/$step-$kind"
    done
    printf '| %s questionnaires | %s | %s | %s |\n' "$kind" "$lines" \
        "$(sed 's/ / | /g' "$place/intake-$kind")" "$(sed 's/ / | /g' "$place/study-$kind")" >>"$place/table"
    rm -rf "$place/delivery" "$place/work" "$place/out"
done
printf 'Machine: %s; one run each, of %s families.\n\n' "$(machine)" "$families"
cat "$place/table"
printf '| ratio |'
for step in intake study; do
    [[ $step == study ]] || printf ' |'
    for column in 1 2 3; do
        printf ' %s |' "$(ratio "$(awk "{ print \$$column }" "$place/$step-with")" "$(awk "{ print \$$column }" "$place/$step-without")")"
    done
done
printf '\n'
