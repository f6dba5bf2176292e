#!/bin/sh
# Whether two versions of the program write the same bytes: two checkouts, and 30 seeds of 300 families.
#   bench/same.sh [--seeds N] [--first SEED] [--families N] [--jobs N] [--keep FILE] [--warm CLASSPATH] OLD [NEW]
# Each takes in the same invented deliveries: a full one, a later full one, changes, another agency's; erases a family, and
# carries studies out on the register as it stands and as of earlier days, published and matched. Every other seed is clean;
# of the rest one half has faults that the program plants, the other those of bench/reference, and some a delivery to refuse.
# With --warm, a file as mvn dependency:build-classpath writes it, one process answers for each version, in a third of the time; both
# must have been compiled with their tests. With --keep the hashes of OLD stand in a file, and OLD is asked for nothing but the deliveries from then on.
exec python3 "$(dirname -- "$0")/same.py" "$@"
