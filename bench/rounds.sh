#!/usr/bin/env bash
# Rounds of people who code: 5,000 plans with 60,000 units opened, given out, taken in, compared and closed, in seconds and MB; then each
# step killed as it works and done again, which must come to the same round.
#
#   bench/rounds.sh [PLANS UNITS]        needs python3 and GNU time; TERUGBLIK names the program (default ./terugblik)
set -euo pipefail
plans=${1:-5000} units=${2:-60000}
here=$(cd "$(dirname "$0")" && pwd)
program=${TERUGBLIK:-$here/../terugblik}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
work=$place/work
ask() { $program --work "$work" "$@"; }
timed() { # name, command...
  local name=$1; shift
  /usr/bin/time -f "%e %U %S %M" -o "$place/time" $program --work "$work" "$@" > "$place/said" 2> "$place/err" ||
    { cat "$place/said" "$place/err"; exit 1; }
  cut -d' ' -f1 "$place/time" > "$place/took ${name// /-}"
  awk -v name="$name" '{printf "%-22s %6.1f s wall %6.1f s processor %5d MB\n", name, $1, $2 + $3, $4 / 1024}' "$place/time"
}
ask sample --families $((plans * 4)) --seed 7 --defects 0 --to "$place/delivery" > /dev/null
python3 "$here/rounds.py" plans "$place/delivery" "$plans" "$units"
printf 'round: many\ninstrument: %s\nunits: {from: plans, delivery: %s}\na: anna\nb: bram\nthird: cees\n' \
  "$here/../jobs/instruments/plan-content.yaml" "$place/delivery" > "$place/many.yaml"
ask intake "$place/delivery" > /dev/null 2>&1
[[ ${KILL:-} ]] && cp -a "$work" "$place/before"
timed open coding open "$place/many.yaml"
sheets=$work/coding/many/sheets
for coder in anna bram; do
  timed "sheet of $coder" coding sheet many --coder $coder
  python3 "$here/rounds.py" fill "$sheets/$coder.csv" "$place/$coder.csv" "$([[ $coder == anna ]] && echo 0.1 || echo 0.2)"
  timed "take of $coder" coding take many "$place/$coder.csv"
done
timed compare coding compare many
python3 "$here/rounds.py" fill "$sheets/cees.csv" "$place/cees.csv" 0
timed 'take of the third' coding take many "$place/cees.csv"
timed close coding close many
ask verify > "$place/verified" || { cat "$place/verified"; exit 1; }
[[ ${KILL:-} ]] || exit 0

# Killed: each step is ended by its process after a fifth, two fifths ... of the time that it took, and then done again.
cut -d, -f2-6 "$work/coding/many/final.csv" | sort > "$place/whole" # names of units hang on the round's own key
rm -rf "$work"; cp -a "$place/before" "$work"
kills=0
after() { awk -v share="$2" '{print $1 * share}' "$place/took $1"; }
killed() { # name of the step, command...
  local share name=$1; shift
  for share in 0.2 0.4 0.6 0.8 0.9 1; do
    [[ ${sheet:-} ]] && cp "$sheet.filled" "$sheet.csv"
    timeout -s KILL "$(after "$name" $share)" $program --work "$work" "$@" > /dev/null 2>&1 && return 0
    kills=$((kills + 1))
  done
  [[ ${sheet:-} ]] && cp "$sheet.filled" "$sheet.csv"
  ask "$@" > "$place/said" 2> "$place/err" || { cat "$place/said" "$place/err"; exit 1; }
}
hand() { # coder, share, name of the step
  python3 "$here/rounds.py" fill "$sheets/$1.csv" "$place/$1.filled" "$2"
  sheet=$place/$1 killed "$3" coding take many "$place/$1.csv"
}
killed open coding open "$place/many.yaml"
for coder in anna bram; do
  killed sheet-of-$coder coding sheet many --coder $coder
  hand $coder "$([[ $coder == anna ]] && echo 0.1 || echo 0.2)" take-of-$coder
done
killed compare coding compare many
ask coding sheet many --coder cees > /dev/null
hand cees 0 take-of-the-third
killed close coding close many
ask verify > "$place/verified" || { cat "$place/verified"; exit 1; }
cut -d, -f2-6 "$work/coding/many/final.csv" | sort > "$place/again"
echo "killed $kills times: $(wc -l < "$place/again") final codes, $(cut -d, -f1,4,5 "$place/whole" | sort | cmp -s - <(cut -d, -f1,4,5 "$place/again" | sort) && echo the same units || echo OTHER UNITS)"
