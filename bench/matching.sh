#!/usr/bin/env bash
# Times every method of matching on invented tables: bench/matching.sh [ROWS...], by default 10000 100000 1000000 rows.
# Where R has MatchIt, its time stands beside ours up to MATCHIT_ROWS=100000 rows; a run of ours or MatchIt's that takes
# longer than LIMIT=600 seconds is given up and says so.
. "$(dirname -- "$0")/measure.sh"
sizes=("$@") limit=${LIMIT:-600} most=${MATCHIT_ROWS:-100000}
(($# > 0)) || sizes=(10000 100000 1000000)
for rows in "${sizes[@]}"; do
    [[ $rows =~ ^[1-9][0-9]*$ ]] || give_up "Name numbers of rows: bench/matching.sh 10000 100000"
done
matchit=yes
Rscript -e 'stopifnot(requireNamespace("MatchIt", quietly = TRUE))' >/dev/null 2>&1 || matchit=no
"$root/terugblik" --version >/dev/null || give_up "the program could not be built"

# an invented table: a twentieth is treated, more often where the covariates are high
invent() {
    awk -v rows="$1" 'BEGIN {
        srand(20)
        print "id,treat,age,debt,visits,score,married,region"
        for (row = 1; row <= rows; row++) {
            age = 18 + 50 * rand(); debt = exp(3 * rand()); visits = int(6 * rand() * rand()); score = rand() + rand() + rand()
            married = rand() < 0.4; region = int(5 * rand())
            chance = 1 / (1 + exp(3.2 - 0.02 * (age - 43) - 0.3 * visits - 0.4 * (score - 1.5) + 0.3 * married))
            printf "r%07d,%d,%.4f,%.4f,%d,%.5f,%d,region %d\n", row, rand() < chance, age, debt, visits, score, married, region
        }
    }'
}

on=age,debt,visits,score,married,region
declare -A ours=(
    [nearest on the logit]="--method nearest --distance propensity_logit"
    [nearest, caliper 0.2]="--method nearest --distance propensity_logit --caliper 0.2"
    [nearest, ratio 2, within region]="--method nearest --distance propensity_logit --ratio 2 --exact region"
    [nearest, with replacement]="--method nearest --distance propensity_logit --replace"
    [nearest, closest first]="--method nearest --distance propensity_logit --order closest"
    [nearest, Mahalanobis]="--method nearest --distance mahalanobis"
    [optimal on the logit]="--method optimal --distance propensity_logit"
    [optimal, caliper 0.02]="--method optimal --distance propensity_logit --caliper 0.02"
    [full on the logit]="--method full --distance propensity_logit"
    [subclass]="--method subclass --distance propensity_logit"
    [cem]="--method cem"
    [exact]="--method exact"
)
order=("nearest on the logit" "nearest, caliper 0.2" "nearest, ratio 2, within region" "nearest, with replacement"
    "nearest, closest first" "nearest, Mahalanobis" "optimal on the logit" "optimal, caliper 0.02" "full on the logit"
    subclass cem exact)

# one COMMAND...: seconds and MB of one run, or why there are none
one() {
    local code=0
    : >"$place/measures"
    timed "$place/measures" timeout "$limit" "$@" >"$place/said" 2>&1 || code=$?
    case $code in
        0) awk '{ printf "%s s, %s MB", $1, $3 }' "$place/measures" ;;
        4) printf 'refused: %s' "$(tail -n 1 "$place/said")" ;;
        124) printf 'more than %s s' "$limit" ;;
        *) printf 'failed (%s): %s' "$code" "$(tail -n 1 "$place/said")" ;;
    esac
}

printf 'Machine: %s.\n' "$(machine)"
for rows in "${sizes[@]}"; do
    invent "$rows" >"$place/table.csv"
    printf '\n| %s rows, %s treated | terugblik | MatchIt |\n|---|---|---|\n' "$rows" \
        "$(awk -F, '$2 == 1' "$place/table.csv" | wc -l | awk '{ print $1 }')"
    for name in "${order[@]}"; do
        say "$rows rows: $name"
        columns=$on
        [[ $name != exact ]] || columns=visits,married,region
        rm -rf "$place/out"
        # shellcheck disable=SC2086 # options are words
        mine=$(one "$root/terugblik" match "$place/table.csv" --treatment treat --id id --on "$columns" ${ours[$name]} --out "$place/out")
        theirs=-
        if [[ $matchit = yes ]] && ((rows <= most)); then
            theirs=$(one Rscript "$root/bench/matching/matchit.R" "$place/table.csv" "$name")
        fi
        printf '| %s | %s | %s |\n' "$name" "$mine" "$theirs"
    done
done
