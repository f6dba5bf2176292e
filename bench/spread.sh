#!/bin/sh
# Spreads a study over several processes that share a PostgreSQL, which it starts itself: over 1, 2 and 4, with the processor time of each
# role; then kills (SIGKILL), hangs (SIGSTOP, and SIGCONT later) and cuts off at random moments workers and the process that asked for the
# study, and starts them again. Ends with 0 where every run left the bytes of one that a single process made.
# With --network the processes are hosts in network namespaces, whose links are cut (needs root); with --delays 5,25 and --loss 2 as well
# their frames take so many milliseconds each way, and two in a hundred are lost, while it measures and disturbs.
# With --intake it does the same with an intake: alone, spread with 0, 1 and 2 workers, and with kills, each into an empty register.
# With --nfs it does both over machines that share their work folder by NFS: guests of User Mode Linux, which lose their power with --kills
# (needs root, and user-mode-linux, nfs-ganesha-vfs, nfs-common and kmod).
#   bench/spread.sh [--intake | --nfs] [--families N] [--kills K] [--seed S] [--study FILE]
#     [--network [--delays MS,MS] [--loss PERCENT]] [--program FILE] [--keep DIR]
set -eu
. "$(dirname -- "$0")/postgres.sh"
case " $* " in
*" --intake "*) exec python3 "$root/bench/spread_intake.py" --root "$root" "$@" ;;
esac
case " $* " in
*" --nfs "*) exec python3 "$root/bench/spread_nfs.py" --root "$root" "$@" ;;
esac
exec python3 "$root/bench/spread.py" --root "$root" "$@"
