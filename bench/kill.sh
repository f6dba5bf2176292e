#!/bin/sh
# Kills the program (kill -9) at random moments in every step of `run`, starts it again until it is done, and compares
# the register and every file with those of a run that nobody disturbed. Ends with 1 where anything differs.
#   bench/kill.sh [--families N] [--kills K] [--seed S] [--study FILE] [--postgres] [--keep DIR]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
"$root/terugblik" --version >/dev/null # builds the program where that is needed
if [ -z "$(find "$root/target/test-classes" -name RegisterDump.class 2>/dev/null)" ]; then
    (cd "$root" && mvn -q -B -ntp -Dspotless.check.skip -Djacoco.skip test-compile)
fi
case " $* " in
*" --postgres "*)
    # the PostgreSQL that the tests start, with what they need for it
    (cd "$root" && mvn -q -B -ntp dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-classpath)
    ;;
esac
exec python3 "$root/bench/${script:-kill}.py" --root "$root" "$@"
