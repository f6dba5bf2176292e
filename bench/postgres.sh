# What benches need that start a PostgreSQL of their own; to be sourced by sh, with the arguments of the bench.
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
