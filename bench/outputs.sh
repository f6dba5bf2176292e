#!/usr/bin/env bash
# What the results of a matched study cost: bench/outputs.sh [FAMILIES...], 140 100000 1000000. The steps of one run, and
# each format of the dataset written alone, in a Java of its own with 256 MB of heap.
. "$(dirname -- "$0")/measure.sh"
study=$root/jobs/ekc-follow-up-matched.yaml
[[ $# -gt 0 ]] || set -- 140 100000 1000000
"$root/terugblik" --version >/dev/null || give_up "the program could not be built"
[[ -e $root/target/test-classes/nl/terugblik/exchange/FormatsForBench.class ]] ||
    (cd "$root" && mvn -q -B -ntp -Dspotless.check.skip -Djacoco.skip test-compile)

# seconds STEP: how long the step took, from the log
seconds() {
    sed -nE "s/^(\S+)Z .* step=\"?$1\"?: (began|ended).*/\1 \2/p" "$place/work/logs/terugblik.log" | tail -n 2 |
        awk '{ split(substr($1, 12), t, ":"); at = 3600 * t[1] + 60 * t[2] + t[3] }
             $2 == "began" { began = at } $2 == "ended" { printf "%.1f", (at - began + 86400) % 86400 }'
}

printf 'Machine: %s; one run each.\n' "$(machine)"
for families in "$@"; do
    deliver "$families" "$place/delivery"
    say "$families families: intake"
    "$root/terugblik" intake "$place/delivery" --work "$place/work" >"$place/said" 2>&1 || give_up "the intake failed"
    rm -rf "$place/delivery"
    say "$families families: study"
    timed "$place/measures" "$root/terugblik" study "$study" --work "$place/work" --out "$place/run" >"$place/said" 2>&1 ||
        give_up "the study failed"
    # shellcheck disable=SC2046,SC2183 # several words are meant
    printf '\n%s families; in coded %s rows, in long %s, in children %s. The study: %s s, at most %s MB.\n\n' "$families" \
        $(for table in coded long children; do awk 'END { print NR - 1 }' "$place/run/dataset/$table.csv"; done) \
        $(awk 'END { print $1, $3 }' "$place/measures")
    printf '| what | seconds | peak memory, MB | size, MB |\n|---|---:|---:|---:|\n'
    for step in "screen families" "code cohort" "match families" "write files and tables" "write report"; do
        printf '| step `%s` | %s | | |\n' "$step" "$(seconds "$step")"
    done
    for format in parquet excel spss stata; do
        mkdir "$place/format"
        timed "$place/formats" java -Xmx256m -cp "$root/target/classes:$root/target/test-classes:$root/target/app/lib/*" \
            nl.terugblik.exchange.FormatsForBench "$place/run" "$place/format" "$format" >"$place/said"
        # shellcheck disable=SC2046,SC2183 # several words are meant
        printf '| %s%s | %s | %s | %s |\n' "$format" \
            "$(awk '$2 == 0 { printf ", without %s, which a sheet cannot hold", $1 }' "$place/said")" \
            $(awk 'END { print $1, $3 }' "$place/formats") "$(du -sk "$place/format" | awk '{ printf "%.1f", $1 / 1024 }')"
        rm -rf "$place/format"
    done
    rm -rf "$place/work" "$place/run"
done
