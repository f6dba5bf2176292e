#!/bin/sh
# Holds our reader of rows to commons-csv on so many rows of texts by chance: bench/rows.sh [ROWS], a million without an argument.
set -eu
cd "$(dirname "$0")/.."
rows=${1:-1000000}
mvn -q -B -ntp -Djacoco.skip -Dspotless.check.skip -Dtest=RowScanTest -Dterugblik.rows="$rows" test
echo "$rows rows: the same cells as commons-csv, or the table refused because its rows cannot be told apart."
