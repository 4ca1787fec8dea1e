#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# scripts/backports on machines whose Debian mirror is written in each of apt's ways.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
mkdir -p "$box/parts" "$box/lists"
cat >"$box/apt.conf" <<CONF
Dir::Etc::sourcelist "$box/sources.list";
Dir::Etc::sourceparts "$box/parts";
Dir::State::lists "$box/lists";
CONF
echo 'VERSION_CODENAME=bookworm' >"$box/os-release"
export APT_CONFIG=$box/apt.conf ONRECORD_OS_RELEASE=$box/os-release
expect() {
  [ "$2" = "$3" ] && return
  printf 'wrong: %s\n--- expected\n%s\n--- got\n%s\n' "$1" "$2" "$3"
  exit 1
}
lines() { printf '%s\n' "$@"; }

echo 'deb http://one.example/debian bookworm main' >"$box/sources.list"
expect 'one line without a keyring' \
  "$(lines 'Types: deb' 'URIs: http://one.example/debian/' 'Suites: bookworm-backports' 'Components: main')" \
  "$("$root/scripts/backports")"

echo 'deb [ signed-by=/k.gpg trusted=yes ] http://one.example/debian bookworm main' >"$box/sources.list"
expect 'one line with options' "$(lines 'Signed-By: /k.gpg' 'Trusted: yes')" "$("$root/scripts/backports" | tail -n 2)"

rm "$box/sources.list"
cat >"$box/parts/debian.sources" <<'SOURCES'
# the security suite comes first here

Types: deb
URIs: http://two.example/security
Suites: bookworm-security
Components: main
Signed-By: /other.gpg

# and then Debian itself
Types: deb
URIs: http://two.example/debian
Suites: bookworm bookworm-updates
Components: main non-free
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 abcd
 -----END PGP PUBLIC KEY BLOCK-----
SOURCES
expect 'a deb822 file with the key in it' \
  "$(lines 'Types: deb' 'URIs: http://two.example/debian/' 'Suites: bookworm-backports' 'Components: main' \
    'Signed-By:' ' -----BEGIN PGP PUBLIC KEY BLOCK-----' ' .' ' abcd' ' -----END PGP PUBLIC KEY BLOCK-----')" \
  "$("$root/scripts/backports")"

cp "$box/parts/debian.sources" "$box/kept"
sed -i 's/bookworm-updates/bookworm-backports/' "$box/parts/debian.sources"
expect 'a machine that has the suite' '' "$("$root/scripts/backports")"

cp "$box/kept" "$box/parts/debian.sources"
echo 'VERSION_CODENAME=trixie' >"$box/os-release"
expect 'a release that needs none' '' "$("$root/scripts/backports")"

echo 'VERSION_CODENAME=bookworm' >"$box/os-release"
rm "$box/parts/debian.sources"
if said=$("$root/scripts/backports" 2>&1); then expect 'a machine without a mirror' 'an error' "$said"; fi
