#!/bin/sh
# Signed-in users open ten pages a second of the console, whether those before are there or not, while a study is carried out
# again and again in processes of their own beside it. Prints how long pages take, the heap in use (of the console and of
# whoever asks, in one process), and the processor time of the study before and meanwhile.
#
# Usage: bench/console.sh [SECONDS] [FAMILIES]      from the root of the project; 300 and 100000 without arguments
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-300}
families=${2:-100000}
mvn -B -ntp -Djacoco.skip -Dspotless.check.skip -Dtest=ConsoleLoadTest \
    -DargLine=-Xmx448m -Dterugblik.console.seconds="$seconds" -Dterugblik.console.families="$families" test |
    grep -E 'pages: p50|ERROR'
