#!/bin/sh
# Tries a .deb on a bare Debian that has nothing else: no Python, no library of Qt, no screen.
#
#   tests/installed/bare_deb.sh FILE.deb [--mirror ADDRESS] [--keep] [--pictures FOLDER]
#
# Needs root on a Debian machine, whose screen and keys the program is given.
set -eu

here=$(dirname "$(readlink -f "$0")")
checkout=$(readlink -f "$here/../..")
. "$here/bare.sh"

deb=
pictures=
while [ $# -gt 0 ]; do
    case "$1" in
    --mirror) BARE_MIRROR=$2 && shift ;;
    --keep) BARE_KEEP=yes ;;
    --pictures) mkdir -p "$2" && pictures=$(readlink -f "$2") && shift ;;
    -*) fail "unknown: $1" ;;
    *) deb=$(readlink -f "$1") ;;
    esac
    shift
done
[ -f "$deb" ] || fail "Name the package to try: $0 FILE.deb"

needs_root
needs_programs debootstrap=debootstrap python3=python3 Xvfb=xvfb xdotool=xdotool
make_bare
say "packages in all: $(inside dpkg-query -f '.\n' -W | wc -l); Python: $(inside sh -c 'command -v python3 || echo none')"
(cd "$checkout" && exec python3 -m tests.installed.try_package "$deb" --root "$BARE" \
    ${pictures:+--pictures "$pictures"}) || fail "The package does not hold on a bare Debian."
say "The package holds on a bare Debian."
