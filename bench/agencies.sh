#!/bin/sh
# Takes deliveries of several agencies in side by side, each by a process of its own into one register in PostgreSQL, which it starts
# itself, and kills some of them (SIGKILL) at random moments; a study, a key's rotation and a second intake of an agency are asked for
# meanwhile. Ends with 0 where every register verified and a study on it left the bytes of one that took the same deliveries in one after
# the other.
#   bench/agencies.sh [--agencies N] [--families N] [--rounds R] [--kills SHARE] [--seed S] [--program FILE] [--keep DIR]
set -eu
. "$(dirname -- "$0")/postgres.sh"
exec python3 "$root/bench/agencies.py" --root "$root" "$@"
