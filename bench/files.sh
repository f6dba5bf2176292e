#!/bin/sh
# Takes in files as other programs write them (text files, workbooks and archives) and prints a line a file: what it is, what is
# expected of it, what came of it. Fails where one comes out otherwise, or a damaged one ends in anything but words.
#
# Usage: bench/files.sh [TABLE]      from the root of the project; the table goes to target/files.tsv without an argument
set -eu
cd "$(dirname "$0")/.."
table=${1:-target/files.tsv}
tests=TextFilesTest,WorkbookFilesTest,WorkbookCellFilesTest,GivenWorkbookFilesTest,ArchiveFilesTest,CellsWithoutValueTest,MutatedWorkbooksTest
mkdir -p "$(dirname "$table")"
rm -f "$table"
mvn -q -B -ntp -Djacoco.skip -Dspotless.check.skip -Dtest="$tests" -Dterugblik.files="$(realpath -m "$table")" test
sort -o "$table" "$table"
cat "$table"
echo "$(wc -l <"$table") files: each came out as expected. The table stands in $table."
