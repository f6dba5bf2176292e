#!/bin/sh
# Lets things go wrong around a run (a full disk, a file that vanishes, a file that changes between stop and restart, two
# at once, and with --postgres a connection that is cut), starts it again, and compares the register and every file with
# those of a run that nobody disturbed.
#   bench/mishaps.sh [--families N] [--postgres] [--keep DIR]       a full disk needs root
script=mishaps exec "$(dirname -- "$0")/kill.sh" "$@"
