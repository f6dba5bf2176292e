#!/usr/bin/env bash
# How time and memory grow with the delivery: bench/growth.sh [FAMILIES...], 10000 30000 100000 300000 1000000. Of each size, one run
# each of the intake, the published and the matched study on its register, and of R that does the first two (yardstick.R).
# The figures stand in target/growth.csv, where those of other sizes stay, and are drawn from there as target/growth.svg.
# A million families take about 12 GB of disk for a while.
. "$(dirname -- "$0")/measure.sh"
[[ $# -gt 0 ]] || set -- 10000 30000 100000 300000 1000000
[[ "$*" =~ ^[1-9][0-9]*(\ [1-9][0-9]*)*$ ]] || give_up "Name numbers of families: bench/growth.sh 10000 100000 1000000"
Rscript -e 'library(data.table)' >/dev/null 2>&1 || give_up "R with data.table is needed; on Debian: apt-get install r-base-core r-cran-data.table"
"$root/terugblik" --version >/dev/null || give_up "the program could not be built"
table=$root/target/growth.csv
[[ -e $table ]] || echo families,what,wall,processor,memory >"$table"

# measured FAMILIES WHAT COMMAND...: its line replaces that of an earlier time
measured() {
    local families=$1 what=$2
    shift 2
    say "$families families: $what"
    quietly timed "$place/measures" "$@"
    say_last "$place/measures"
    keep "$families" "$what" "$(tail -n 1 "$place/measures" | tr ' ' ,)"
}
keep() {
    grep -v "^$1,$2," "$table" >"$place/kept" || :
    { cat "$place/kept" && echo "$1,$2,$3"; } >"$table"
}

for families in "$@"; do
    deliver "$families" "$place/delivery"
    measured "$families" intake "$root/terugblik" intake "$place/delivery" --work "$place/work"
    keep "$families" register ",,$(du -sk "$place/work/register" | awk '{ printf "%.0f", $1 / 1024 }')"
    measured "$families" R Rscript "$root/bench/yardstick.R" "$place/delivery" "$place/r"
    rm -rf "$place/delivery" "$place/r"
    measured "$families" published "$root/terugblik" study "$study" --work "$place/work" --out "$place/ours"
    rm -rf "$place/ours"
    measured "$families" matched "$root/terugblik" study "$root/jobs/ekc-follow-up-matched.yaml" --work "$place/work" --out "$place/ours"
    rm -rf "$place/ours" "$place/work"
done

printf 'Machine: %s; one run each.\n\n' "$(machine)"
Rscript "$root/bench/growth.R" "$table" "$root/target/growth.svg"
