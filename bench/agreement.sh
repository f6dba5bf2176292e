#!/bin/sh
# Compares the project with the reference on many invented, mostly spoilt deliveries, and says how many and how they differ.
# Use: bench/agreement.sh [how many deliveries, 2000 by default] [first seed, 1 by default] [follow-up (the default) | short-term]
set -eu
cd -- "$(dirname -- "$0")/.."
question=${3:-follow-up}
mvn -q -B -ntp -Djacoco.skip -Dspotless.check.skip test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/agreement.classpath -Dmdep.includeScope=test
exec python3 bench/reference/campaign.py --classpath "target/test-classes:target/classes:$(cat target/agreement.classpath)" \
    --study "jobs/ekc-$question.yaml" --question "$question" --count "${1:-2000}" --first "${2:-1}" \
    --to "${TMPDIR:-/tmp}/terugblik-agreement"
