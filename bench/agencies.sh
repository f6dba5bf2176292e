#!/bin/sh
# Takes deliveries of several agencies in side by side, each by a process of its own into one register in PostgreSQL, which it starts
# itself, and kills some of them (SIGKILL) at random moments; a study, a key's rotation and a second intake of an agency are asked for
# meanwhile. Ends with 0 where every register verified and a study on it left the bytes of one that took the same deliveries in one after
# the other.
#   bench/agencies.sh [--agencies N] [--families N] [--rounds R] [--kills SHARE] [--seed S] [--program FILE] [--keep DIR]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
case " $* " in
*" --program "*) ;;
*) "$root/terugblik" --version >/dev/null ;; # builds the program where that is needed
esac
if [ -z "$(find "$root/target/test-classes" -name PostgresForBench.class 2>/dev/null)" ]; then
    (cd "$root" && mvn -q -B -ntp -Dspotless.check.skip -Djacoco.skip test-compile)
fi
[ -f "$root/target/test-classpath" ] ||
    (cd "$root" && mvn -q -B -ntp dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-classpath)
exec python3 "$root/bench/agencies.py" --root "$root" "$@"
