#!/bin/sh
# Releases all tables of two studies of invented families, by two signatures, and attacks them: an R script that reads the
# released tables alone asks linear programming between which bounds every hidden small count lies. The same script attacks
# the tables with nothing but small counts hidden, to show that it would find what is there to find. Then sequences of up to five
# releases (other windows, thresholds, quasi-identifiers and bands, a delta of one family, an objection, an erasure, another requester,
# a moved work folder) on both samples and on seeded studies, attacked by one who keeps all of them.
#
# Usage: bench/release.sh [FAMILIES] [SEED...]      from the root of the project; 3000 and 7 8 9 without arguments
#        bench/release.sh --quick                   600 families, one seed, three sequences of three releases
# TERUGBLIK names another program than ./terugblik, ASKED another process that is asked in turn.
set -eu
cd "$(dirname "$0")/.."
sequences="--studies 20"
[ "${1:-}" != --quick ] || { shift; set -- 600 7; sequences="--studies 1 --releases 3"; }
families=${1:-3000}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- 7 8 9
program=${TERUGBLIK:-./terugblik}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
for seed in "$@"; do
    work=$folder/work-$seed
    "$program" --work "$work" sample --families "$families" --seed "$seed" --to "$folder/delivery-$seed" >/dev/null
    for name in anna ben; do
        "$program" --work "$work" release key $name --to "$folder/keys-$seed" >/dev/null
        "$program" --work "$work" release register $name "$folder/keys-$seed/$name.public.pem" >/dev/null
    done
    for study in ekc-follow-up ekc-follow-up-matched; do
        "$program" --work "$work" run jobs/$study.yaml --delivery "$folder/delivery-$seed" --out "$folder/$study-$seed" \
            >"$folder/log" 2>&1 || { status=$?; [ $status -eq 7 ] || { tail -3 "$folder/log"; exit $status; }; }
        "$program" --work "$work" release request "$folder/$study-$seed" jobs/releases/tables.yaml \
            --as anna --sign-with "$folder/keys-$seed/anna.private.pem" >"$folder/said"
        release=$(sed -n 's/^Release \(.*\):$/\1/p' "$folder/said")
        "$program" --work "$work" release review "$release" \
            --as ben --sign-with "$folder/keys-$seed/ben.private.pem" >/dev/null
        "$program" --work "$work" release approve "$release" \
            --as ben --sign-with "$folder/keys-$seed/ben.private.pem" --to "$folder/out-$study-$seed" >/dev/null
        "$program" --work "$work" release verify "$folder/out-$study-$seed" >/dev/null
        echo "$study, seed $seed: $(sed -n 's/^ *\(Attacked.*\)/\1/p' "$folder/said")"
        echo "  released:   $(Rscript bench/release/attack.R "$folder/out-$study-$seed" "$folder/$study-$seed" | tail -1)"
        Rscript bench/release/attack.R "$folder/out-$study-$seed" "$folder/$study-$seed" >/dev/null || failed=1
        echo "  only small: $(Rscript bench/release/attack.R only-small "$folder/$study-$seed" | tail -1)"
        python3 bench/release/byhand.py "$folder/$study-$seed" "$folder/out-$study-$seed" | sed 's#^/.*/#  #; s#^by hand#  by hand#'
    done
done
if [ -z "${ASKED:-}" ]; then # the sequences ask one process in turn, which starts once and soon runs warm
    mvn -q -B -ntp -Djacoco.skip -Dspotless.check.skip test-compile dependency:build-classpath \
        -Dmdep.includeScope=test -Dmdep.outputFile="$folder/classes"
    ASKED="java -Xmx1500m -cp target/test-classes:target/classes:$(cat "$folder/classes") nl.terugblik.AskedInTurn"
    export ASKED
fi
# shellcheck disable=SC2086 # options are words
python3 bench/release/sequences.py --families "$families" $sequences || failed=1
exit $failed
