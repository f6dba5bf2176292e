#!/bin/sh
# What it costs to take in a delivery: clean, with faults, translated by a source profile, from a zip archive, and a delta
# of one family in a hundred after a full one; beside a start of the program that finds nothing to do.
#   bench/deliveries.sh [--families N] [--repeat K] [--postgres] [--keep DIR]
script=deliveries exec "$(dirname -- "$0")/kill.sh" "$@"
