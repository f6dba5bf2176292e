#!/bin/sh
# Holds the reports of the three studies and the digest of a delivery to WCAG 2.2 AA in a browser, light and dark, at 390, 768
# and 1280 px and in print, and the summary to one printed page. Pictures and PDFs stay in the folder that it names at the end.
#
# Needs Debian's chromium, node and npm; puppeteer-core and axe-core come from npm into a folder of their own. Run it from
# anywhere: bench/report-check.sh [FOLDER-OF-PICTURES]. It ends with 1 where anything is found.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
pictures=${1:-$(mktemp -d)}
mkdir -p "$pictures"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

for tool in chromium node npm; do
    command -v "$tool" >/dev/null || { echo "Install $tool first: apt-get install chromium nodejs npm" >&2; exit 2; }
done
export PUPPETEER_SKIP_DOWNLOAD=1
(cd "$place" && npm init -y >/dev/null && npm install --no-audit --no-fund --silent puppeteer-core@24 axe-core@4) >&2

cd "$root"
./terugblik run jobs/ekc-follow-up.yaml --delivery sample-dossiers/agency-north --work "$place/work" \
    --out "$place/published" >/dev/null
for way in matched specifications; do
    ./terugblik study "jobs/ekc-follow-up-$way.yaml" --work "$place/work" --out "$place/$way" >/dev/null
done
pages=
for study in published matched specifications; do
    pages="$pages $place/$study/report/index.html $place/$study/report/index.en.html"
done
# A second delivery, so that a digest also compares: the same export three months on, one table with a fault in it.
cp -r sample-dossiers/agency-north "$place/later"
rm -f "$place/later/datapackage.json" # its hashes are those of the export as it was
sed -i 's/2015-06-30/2015-09-30/' "$place/later/delivery.csv"
sed -i '2s/,[a-z_]*,/,elsewhere,/' "$place/later/placements.csv"
./terugblik intake "$place/later" --work "$place/work" >/dev/null
for delivery in "$place"/work/deliveries/*; do
    pages="$pages $delivery/digest.html $delivery/digest.nl.html"
done
# shellcheck disable=SC2086 # names of our own making, without spaces
REPORT_CHECK_MODULES="$place/node_modules" node bench/report-check.mjs "$pictures" $pages
echo "Pictures: $pictures"
