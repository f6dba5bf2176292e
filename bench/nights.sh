#!/bin/sh
# Nights by a schedule, with a clock that is moved by hand, on a real register and with a real mail server: over a leap day and both
# changes of the clocks, with deliveries late, twice, broken, older, empty, two at once, unmarked and growing, nights that are killed,
# stopped, started thrice, slept through or still at work at the next, a disk that is full, a register that is held, a mail server that
# hangs. Ends with 0 where every moment has its one outcome in the ledger, nothing was taken in twice or lost, each night was told of
# once, and all is verified. What is full and who is killed is simulated between commands; bench/kill.sh kills commands themselves.
#
# Usage: bench/nights.sh [NIGHTS] [postgresql]   from the root of the project; 60 on H2
set -eu
cd "$(dirname "$0")/.."
mvn -q -B -ntp -Djacoco.skip -Dspotless.check.skip -Dtest=NightsTest -DargLine=-Xmx512m \
    -Dterugblik.nights="${1:-60}" -Dterugblik.test.database="${2:-h2}" test
