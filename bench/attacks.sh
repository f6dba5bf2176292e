#!/bin/sh
# Attacks the program as somebody would who has the machine's disk and not the key, each attack a function that prints a line
# and fails where the attack succeeds. Ends with 1 where any does. Needs Python 3.
#   bench/attacks.sh [ATTACK...]      from anywhere; all attacks without arguments
set -u
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$root" || exit 2
./terugblik --version >/dev/null || exit 2 # builds the program where that is needed
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Every number and day that a small delivery could have, hashed as the program once did and held against all that lies on the
# disk; before the family is forgotten and after. The same attack must find a hash that is left without a key on purpose.
guessed_hashes() {
    python3 bench/attacks/guessed_hashes.py "$root" "$folder/guessed_hashes"
}

attacks="guessed_hashes"

failed=0
for attack in ${*:-$attacks}; do
    "$attack" || failed=1
done
exit $failed
