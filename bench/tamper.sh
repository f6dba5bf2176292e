#!/bin/sh
# Changes a byte of recorded files at random places, cells of tables by SQL, removes and swaps files and puts old copies back,
# and verifies after each: all must be found, or be among what verify says it cannot prove; and nothing where nothing was done.
#
# Usage: bench/tamper.sh [BYTES] [CELLS] [FILES] [UNTOUCHED] [SEED]   from the root of the project; 2000 200 50 200 and 2016
set -eu
cd "$(dirname "$0")/.."
mvn -q -B -ntp -Djacoco.skip -Dspotless.check.skip -Dtest=TamperedWorkTest -DargLine=-Xmx512m \
    -Dterugblik.tampered.bytes="${1:-2000}" -Dterugblik.tampered.cells="${2:-200}" \
    -Dterugblik.tampered.files="${3:-50}" -Dterugblik.tampered.untouched="${4:-200}" -Dterugblik.seed="${5:-2016}" test
