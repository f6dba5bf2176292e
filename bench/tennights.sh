#!/bin/sh
# Ten nights by the command line, the fifth with a ruined delivery: every separator wrong in two tables. A line a night: exit
# code, a checksum of what a study then finds, what was said. Ends with 0 where the fifth was refused and left all as it was, and
# every other night was taken in and shows.
#   bench/tennights.sh [--kind full|delta] [--families N] [--keep DIR]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
kind=full families=400 place=
while [ $# -gt 0 ]; do
    case $1 in
        --kind) kind=$2 ;;
        --families) families=$2 ;;
        --keep) place=$2 ;;
        *) echo "usage: bench/tennights.sh [--kind full|delta] [--families N] [--keep DIR]" >&2; exit 2 ;;
    esac
    shift 2
done
[ -n "$place" ] || { place=$(mktemp -d); trap 'rm -rf "$place"' EXIT; }
work=$place/work key=$place/key
cd "$root"
mkdir -p "$place"
[ -f "$key" ] || ./terugblik key make "$key" >/dev/null
./terugblik sample --families "$families" --seed 2016 --to "$place/sample" >/dev/null
rm -f "$place/sample/datapackage.json"

held() { # what the register holds, as a study sees it
    code=0
    ./terugblik study ekc-follow-up --work "$work" --key-file "$key" --out "$place/out-$1" >/dev/null 2>&1 || code=$?
    [ $code = 0 ] || [ $code = 7 ] || { echo "study ended with $code" >&2; return 1; }
    cat "$place/out-$1/cohort/flow.csv" "$place/out-$1/dataset/coded.csv" | cksum | cut -d' ' -f1
}

wrong=0 before=
for night in 1 2 3 4 5 6 7 8 9 10; do
    delivery=$place/night-$night
    cp -r "$place/sample" "$delivery"
    kind_now=$kind
    [ $night -gt 1 ] || kind_now=full
    awk -F, -v OFS=, -v day="$(printf '2016-%02d-01' $night)" -v kind="$kind_now" 'NR > 1 { $(NF - 1) = day; $NF = kind } 1' \
        "$place/sample/delivery.csv" >"$delivery/delivery.csv"
    # of a tenth of the families, another one each night, it is recorded otherwise whether the parents are together
    awk -F, -v OFS=, -v night=$night 'NR > 1 && NR % 10 == night % 10 { $3 = $3 == "yes" ? "no" : "yes" } 1' \
        "$place/sample/families.csv" >"$delivery/families.csv"
    expected=0
    if [ $night = 5 ]; then
        expected=3
        for table in lirik care_episodes; do
            sed '2,$s/,/;/g' "$place/sample/$table.csv" >"$delivery/$table.csv"
        done
    fi
    code=0
    said=$(./terugblik intake "$delivery" --work "$work" --key-file "$key" 2>&1) || code=$?
    study=$(held $night)
    verdict=ok
    [ $code = $expected ] || { verdict=WRONG wrong=1; }
    case $night:$study in
        "5:$before") ;;
        5:* | *:"$before") verdict=WRONG wrong=1 ;;
    esac
    before=$study
    printf '%-5s night %2d  exit %d  study %-10s  %s\n' "$verdict" $night $code "$study" \
        "$(printf '%s\n' "$said" | grep -E '^Delivery' | cut -c1-110)"
done
echo
./terugblik runs --work "$work" --key-file "$key" | grep -v ' study ' | cut -c1-90
[ $wrong = 0 ]
