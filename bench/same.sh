#!/bin/sh
# Whether two versions of the program write the same bytes: bench/same.sh [--seeds N] [--families N] [--keep FILE] OLD NEW, two checkouts.
# Each takes in the same invented deliveries, clean and dirty: a full one, a later full one, changes, another agency's;
# erases a family, and carries studies out on the register as it stands and as of the first delivery.
exec python3 "$(dirname -- "$0")/same.py" "$@"
