#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# scripts/bootstrap on machines made of fake programs: what is missing is installed once, and never twice.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
mkdir -p "$box/bin" "$box/parts" "$box/lists" "$box/installed"
wrong() { echo "wrong: $1"; [ ! -f "$box/said" ] || cat "$box/said"; exit 1; }

# A machine whose packages are the files of $box/installed, each holding its version.
cat >"$box/bin/dpkg-query" <<'FAKE'
#!/usr/bin/env bash
package=${!#}
[ -f "$BOX/installed/$package" ] || exit 1
echo "installed $(cat "$BOX/installed/$package")"
FAKE
# apt reads its sources for real; what it would install is written down and then is there.
cat >"$box/bin/apt-get" <<'FAKE'
#!/usr/bin/env bash
case " $* " in *" indextargets "*) exec /usr/bin/apt-get "$@" ;; esac
echo "$*" >>"$BOX/apt.log"
[ -z "${APT_FAILS:-}" ] || exit 100
case " $* " in *" install "*) ;; *) exit 0 ;; esac
version=1.0
case " $* " in *" -t "*) version=4.6.1 ;; esac
for word in "$@"; do case $word in [a-z]*) echo "$version" >"$BOX/installed/$word" ;; esac; done
FAKE
printf '#!/usr/bin/env bash\necho "Swift version ${SWIFT_VERSION:-6.3.1} (swift)"\n' >"$box/bin/swift"
printf '#!/usr/bin/env bash\necho "${FAKE_UID:-0}"\n' >"$box/bin/id"
printf '#!/usr/bin/env bash\nexit 1\n' >"$box/bin/sudo"
chmod +x "$box/bin/"*
cat >"$box/apt.conf" <<CONF
Dir::Etc::sourcelist "$box/sources.list";
Dir::Etc::sourceparts "$box/parts";
Dir::State::lists "$box/lists";
CONF
echo 'VERSION_CODENAME=bookworm' >"$box/os-release"
export BOX=$box APT_CONFIG=$box/apt.conf ONRECORD_OS_RELEASE=$box/os-release PATH="$box/bin:$PATH"

bootstrap() { "$root/scripts/bootstrap" "$@" >"$box/said" 2>&1 </dev/null; }
added=$box/parts/onrecord-backports.sources
one_line='deb [arch=amd64 signed-by=/usr/share/keyrings/k.gpg] http://mirror.example/debian bookworm main contrib'
echo "$one_line" >"$box/sources.list"

# A bare machine: --check names what is missing and installs nothing.
bootstrap --check build && wrong "--check found nothing missing on a bare machine"
grep -q 'missing: .*libsqlcipher-dev' "$box/said" || wrong "--check does not name SQLCipher"
! grep -q golang-go "$box/said" || wrong "a build asks for the tests' packages"
[ ! -f "$box/apt.log" ] || wrong "--check called apt-get"

# The first run adds the suite from the machine's own mirror and installs.
bootstrap build || wrong "the first run failed"
grep -qx 'URIs: http://mirror.example/debian/' "$added" || wrong "the suite is not from the machine's mirror"
grep -qx 'Signed-By: /usr/share/keyrings/k.gpg' "$added" || wrong "the mirror's keyring was not kept"
grep -q -- '-t bookworm-backports libsqlcipher-dev$' "$box/apt.log" || wrong "SQLCipher is not from backports"
[ "$(grep -c update "$box/apt.log")" = 1 ] || wrong "more than one update"

# The second run touches nothing; a test run adds only what it lacks.
rm "$box/apt.log"
bootstrap build || wrong "the second run failed"
[ ! -f "$box/apt.log" ] || wrong "the second run called apt-get"
bootstrap --check build || wrong "--check found something after the installation"
bootstrap test || wrong "the run for the tests failed"
! grep -q libarchive-dev "$box/apt.log" || wrong "what was there was installed again"

# An old SQLCipher does not count.
echo 3.4.1-2 >"$box/installed/libsqlcipher-dev"
bootstrap --check build && wrong "SQLCipher 3.4.1 was taken for new enough"
bootstrap build || wrong "an old SQLCipher was not replaced"

# Without root and sudo it says which command to run.
rm "$box/installed/libsodium-dev"
FAKE_UID=1000 bootstrap build && wrong "a user without rights installed packages"
grep -q "as root, run: .*scripts/bootstrap build" "$box/said" || wrong "no command to run as root is named"

# When apt fails, what was added is taken away again and the error says so.
rm "$added" "$box/installed/libsqlcipher-dev"
APT_FAILS=1 bootstrap build && wrong "a failed update went unnoticed"
[ ! -f "$added" ] || wrong "a source that cannot be read was left behind"
grep -q 'error: apt-get update failed' "$box/said" || wrong "the failed update is not named"

# An old compiler is refused by name.
bootstrap build || wrong "the run after the failed update failed"
SWIFT_VERSION=6.1 bootstrap build && wrong "Swift 6.1 was accepted"
grep -q 'Swift 6.3 or later is needed; this is 6.1' "$box/said" || wrong "the compiler's version is not named"
