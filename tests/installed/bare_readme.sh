#!/bin/sh
# Tries README.md on a bare Debian: the checkout, Python, and its two commands, nothing else.
#
#   tests/installed/bare_readme.sh [--mirror ADDRESS] [--keep] [--only run|test]
#       [--pictures FOLDER] [-- PYTEST…]
#
# Needs root on a Debian machine. What follows -- goes to `python3 dev.py test`.
set -eu

here=$(dirname "$(readlink -f "$0")")
checkout=$(readlink -f "$here/../..")
. "$here/bare.sh"

only=
pictures=
while [ $# -gt 0 ]; do
    case "$1" in
    --mirror) BARE_MIRROR=$2 && shift ;;
    --keep) BARE_KEEP=yes ;;
    --only) only=$2 && shift ;;
    --pictures) mkdir -p "$2" && pictures=$(readlink -f "$2") && shift ;;
    --) shift && break ;;
    *) fail "unknown: $1" ;;
    esac
    shift
done

# A command of the README as it stands there, indented in a block or between backticks.
command_of_readme() {
    found=$(sed -n "s/^ \{4\}\(python3 dev\.py $1\)\$/\1/p; s/.*\`\(python3 dev\.py $1\)\`.*/\1/p" \
        "$checkout/README.md" | head -n 1)
    [ -n "$found" ] || fail "README.md does not name the command \`python3 dev.py $1\`."
    echo "$found"
}

needs_root
needs_programs debootstrap=debootstrap git=git python3=python3 Xvfb=xvfb xdotool=xdotool
run=$(command_of_readme run)
test=$(command_of_readme test)
make_bare
step "python3, which the README asks for" \
    inside apt-get install -y --no-install-recommends python3
say "its $(inside python3 --version); packages in all: $(inside dpkg-query -f '.\n' -W | wc -l)"
git -c safe.directory='*' clone --quiet --no-hardlinks "$checkout" "$BARE/srv/queueapp"
say "a clean checkout of $(git -C "$BARE/srv/queueapp" log -1 --format='%h (%s)')"

if [ "$only" != test ]; then
    # The screen stands beside the bare system, as that of a desktop stands beside a program.
    (cd "$checkout" && exec python3 -m tests.installed.first_window "$BARE" \
        ${pictures:+--picture "$pictures/readme-run.png"} \
        -- sh -c "cd /srv/queueapp && exec $run") || fail "\`$run\` did not open its window."
fi
if [ "$only" != run ]; then
    say "\`$test\` begins"
    began=$(date +%s)
    inside sh -c "cd /srv/queueapp && exec $test \"\$@\"" sh "$@" ||
        fail "\`$test\` failed on a bare Debian, after $((($(date +%s) - began) / 60)) min."
    say "\`$test\` passed: $((($(date +%s) - began) / 60)) min"
fi
say "README.md holds on a bare Debian."
