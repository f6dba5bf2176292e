#!/bin/sh
# Damages an invented delivery at random, so many times, and takes each in: every one must be taken in or refused in words,
# and every row of those taken in must be accounted for. The same seed gives the same damage.
#
# Usage: bench/mutations.sh [COUNT] [SEED]      from the root of the project; 10000 and 2016 without arguments
set -eu
cd "$(dirname "$0")/.."
count=${1:-10000}
seed=${2:-2016}
mvn -q -B -ntp -Djacoco.skip -Dspotless.check.skip -Dtest=MutatedDeliveriesTest \
    -DargLine=-Xmx512m -Dterugblik.mutations="$count" -Dterugblik.seed="$seed" test
echo "$count damaged deliveries of seed $seed: each taken in or refused in words, no row lost."
