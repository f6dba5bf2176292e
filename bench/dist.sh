#!/usr/bin/env bash
# Packs an installation (mvn package -Pdist), unpacks it elsewhere and uses it as a steward would, with no Maven in reach.
#   bench/dist.sh [FILE.tar.gz]   with a file: tries that one, and packs none
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
place=$(mktemp -d)
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT
failed=0

if [[ $# -eq 0 ]]; then
    (cd "$root" && mvn -q -B -ntp -Pdist -Dmaven.test.skip -Dspotless.check.skip -Djacoco.skip package)
    file=$(ls -t "$root"/target/terugblik-*.tar.gz | head -n 1)
else
    file=$1
fi
sha256sum "$file"

# expect NAME EXIT WORDS COMMAND...: the command must end with this exit code and say these words
expect() {
    local name=$1 exit=$2 words=$3 code=0 said
    shift 3
    said=$("$@" 2>&1) || code=$?
    if [[ $code == "$exit" && $said == *"$words"* ]]; then
        echo "ok    $name"
    else
        echo "WRONG $name: exit $code, said: $said"
        failed=1
    fi
}

# a path with Java and the plain tools, and without Maven and compilers
mkdir "$place/bin"
for tool in $(dirname "$(readlink -f "$(command -v java)")")/java sh bash cat sed grep find ls head tail cut du dirname readlink mkdir \
    rmdir rm mv printf sha256sum env tr expr id touch sleep; do
    ln -s "$(command -v "$tool")" "$place/bin/$(basename "$tool")" 2>/dev/null || :
done
clean=(env -i "PATH=$place/bin" "HOME=$place" LANG=C.UTF-8)

mkdir "$place/opt"
tar -xzf "$file" -C "$place/opt"
there=$(ls -d "$place"/opt/terugblik-*)
cd "$place"
expect "no Maven in reach" 127 "" "${clean[@]}" sh -c 'mvn -version'
expect "the first start" 0 "terugblik " "${clean[@]}" "$there/terugblik" --version
expect "quick starts were prepared" 0 "" test -f "$there/lib/app/made-for"
ln -s "$there/terugblik" terugblik
expect "by a link, as in /usr/local/bin" 0 "terugblik " "${clean[@]}" ./terugblik --version
expect "the main job" 0 "is done" "${clean[@]}" sh -c "cd '$there' && ./terugblik run jobs/ekc-follow-up.yaml \
    --delivery sample-dossiers/agency-north --work '$place/work'"
expect "verify" 0 "ok" "${clean[@]}" ./terugblik verify --work "$place/work"
expect "trends" 0 "rows read" "${clean[@]}" ./terugblik quality --work "$place/work"
expect "prune by the policy that comes with it" 0 "nothing to remove" "${clean[@]}" ./terugblik prune --dry-run \
    --policy "$there/jobs/retention.yaml" --work "$place/work"
expect "the first user of the console" 0 "/sign-in/begin/" "${clean[@]}" ./terugblik console user add anna --role steward \
    --work "$place/work"

# says PORT PATH: the first lines that the console answers with
says() {
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    cat <&3
}
port=$((20000 + RANDOM % 20000))
"${clean[@]}" ./terugblik serve --port $port --work "$place/work" >"$place/served" 2>&1 &
serving=$!
for _ in $(seq 600); do grep -q "The console is at" "$place/served" || sleep 0.2; done
expect "the console begins" 0 "The console is at http://localhost:$port" cat "$place/served"
expect "a page of the console" 0 "HTTP/1.1 200" says $port /sign-in
expect "its style" 0 "prefers-color-scheme" says $port /assets/console.css
expect "a page that asks for a name first" 0 "/sign-in?to=%2Fsteward" says $port /steward
kill $serving
wait $serving || :
expect "nothing of the console among what every command reads" 1 "" sh -c "unzip -l '$there/lib/terugblik.jar' | grep -E \
    'tomcat-embed-core|spring-web-|spring-security|thymeleaf|webauthn|oauth2|nimbus|jcip|json-smart|accessors-smart|lib/asm'"
expect "completion" 0 "quarantine" bash -c "source '$there/completion/terugblik' && COMP_WORDS=(terugblik qua) COMP_CWORD=1 \
    && _complete_terugblik && printf '%s\n' \"\${COMPREPLY[@]}\""
if command -v groff >/dev/null; then
    expect "the manual page, without a warning" 0 "" sh -c "! groff -man -Tutf8 -ww -z '$there/man/man1/terugblik.1' 2>&1 | grep ."
fi
chmod -R a-w "$there"
rm -rf "$place/work"
user=()
[[ $EUID -ne 0 ]] || { user=(setpriv --reuid=65534 --regid=65534 --clear-groups) && chmod 755 "$place" "$place/opt"; mkdir -m 700 "$place/own" && chown 65534 "$place/own"; }
expect "an installation that cannot be written, by another user" 0 "is taken in" "${user[@]}" "${clean[@]}" \
    sh -c "cd '$there' && ./terugblik intake sample-dossiers/agency-north --work '$place/own/work'"
chmod -R u+w "$there"
rm "$there/lib/terugblik.jar"
expect "a jar that is gone" 1 "unpack the installation again" "${clean[@]}" "$there/terugblik" --version
exit $failed
