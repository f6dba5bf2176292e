#!/usr/bin/env bash
# The lists of a coder's workbook in LibreOffice: opened there and saved, each cell that is to be coded must still offer the codes of its
# variable, and the workbook that it saves, filled in, must be taken in.
#
#   bench/lists.sh        needs soffice (Debian: libreoffice-calc-nogui), python3; TERUGBLIK names the program (default ./terugblik)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${TERUGBLIK:-$here/../terugblik}
samples=$here/../sample-dossiers/published-2016-iii
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
ask() { $program --work "$place/work" "$@"; }
save() { soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to "$1" --outdir "$3" "$2" > /dev/null 2>&1; }
ask intake "$samples" > /dev/null 2>&1
ask coding open "$samples/round.yaml" > /dev/null
ask coding sheet plans-2016 --coder anna > /dev/null
sheets=$place/work/coding/plans-2016/sheets
save fods "$sheets/anna.xlsx" "$place"
python3 "$here/lists.py" "$place/anna.fods" "$sheets/anna.csv" "$here/../jobs/instruments/plan-content.yaml"
python3 "$samples/fill.py" "$sheets/anna.csv" "$samples/codes-anna.csv" "$place/anna.csv"
save xlsx:"Calc MS Excel 2007 XML" "$place/anna.csv" "$place"
ask coding take plans-2016 "$place/anna.xlsx"
