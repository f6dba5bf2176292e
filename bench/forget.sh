#!/usr/bin/env bash
# Times the erasure of one family where the ledger knows 1, 50 and 1,000 runs that held it: bench/forget.sh [RUNS...]
# One run is carried out; the others are copies of its folder and of its rows in the ledger. Each erasure starts from the
# same register. Prints a line an erasure and ends with 1 where one does not reach every run.
. "$(dirname -- "$0")/measure.sh"
"$root/terugblik" --version >/dev/null || give_up "the program could not be built"
h2=$(ls "$root"/target/app/lib/h2-*.jar)
delivery=$root/sample-dossiers/agency-north
work=$place/work

sql() { java -cp "$h2" org.h2.tools.Shell -url "jdbc:h2:file:$1/register/register" -user sa -password "" -sql "$2" >/dev/null; }

quietly "$root/terugblik" run "$study" --delivery "$delivery" --work "$work"
run=$(ls "$work/runs")
number=$("$root/terugblik" used "$run" "$delivery" --work "$work" 2>/dev/null | head -n 1)
failed=0
for runs in "${@:-1 50 1000}"; do
    for many in $runs; do
        rm -rf "$place/many"
        cp -R "$work" "$place/many"
        for ((copy = 2; copy <= many; copy++)); do cp -R "$work/runs/$run" "$place/many/runs/${run%-*}-$copy"; done
        sql "$place/many" "
            insert into run select '${run%-*}-' || x, kind, subject, started_at, ended_at, status, sentence
                from run, system_range(2, $many) where id = '$run';
            insert into run_file (run_id, role, path, sha256, hmac, bytes)
                select '${run%-*}-' || x, role, replace(path, '$run', '${run%-*}-' || x), sha256, hmac, bytes
                from run_file, system_range(2, $many) where run_id = '$run';
            update run_folder set folder = '$place/many/runs/$run';
            update run_file set path = replace(path, '$work', '$place/many');
            insert into run_folder (run_id, folder)
                select '${run%-*}-' || x, '$place/many/runs/${run%-*}-' || x from system_range(2, $many)"
        printf '%s' "$number" >"$place/number"
        rm -f "$place/forget"
        (cd "$place" && timed "$place/forget" "$root/terugblik" forget --organisation "Agency North (invented)" \
            --work "$place/many" <"$place/number" >"$place/said" 2>&1) || { cat "$place/said"; failed=1; }
        left=$(find "$place/many/runs" -name coded.csv | wc -l)
        ((left == 0)) || failed=1
        awk -v many="$many" -v left="$left" '{ printf "%5d runs: %s s, %s s of processor time, %s MB; datasets left: %d\n",
            many, $1, $2, $3, left }' "$place/forget"
    done
done
exit $failed
