#!/bin/sh
# Spreads a study over several processes that share a PostgreSQL, which it starts itself: over 1, 2 and 4, with the processor time of each
# role; then kills (SIGKILL), hangs (SIGSTOP, and SIGCONT later) and cuts off at random moments workers and the process that asked for the
# study, and starts them again. Ends with 0 where every run left the bytes of one that a single process made.
# With --intake it does the same with an intake: alone, spread with 0, 1 and 2 workers, and with kills, each into an empty register.
#   bench/spread.sh [--intake] [--families N] [--kills K] [--seed S] [--study FILE] [--program FILE] [--keep DIR]
set -eu
. "$(dirname -- "$0")/postgres.sh"
case " $* " in
*" --intake "*) exec python3 "$root/bench/spread_intake.py" --root "$root" "$@" ;;
esac
exec python3 "$root/bench/spread.py" --root "$root" "$@"
