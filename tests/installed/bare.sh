# Makes a bare Debian to try things in; read by bare_readme.sh and bare_deb.sh, not run by itself.
#
# Where packages come from is asked of this machine when it runs: apt's own sources and proxy,
# pip's settings, the certificates that the environment names. So it works behind a proxy and
# with local mirrors, and nothing of them stands here.

BARE_SUITE=bookworm
BARE_MIRROR=
BARE=${BARE-}
BARE_DISPLAY=${BARE_DISPLAY-}
BARE_KEEP=

say() {
    printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"
}

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Runs something and says how long it took; its output goes to the log, and is shown when it fails.
step() {
    step_name=$1
    shift
    step_began=$(date +%s)
    if "$@" >"$BARE_LOG" 2>&1; then
        say "$step_name: $(($(date +%s) - step_began)) s"
    else
        step_status=$?
        tail -n 60 "$BARE_LOG" >&2
        fail "$step_name failed (exit status $step_status); the lines above say why."
    fi
}

needs_root() {
    [ "$(id -u)" -eq 0 ] || fail "This makes a system of its own and needs root: run it with sudo."
}

# Debian packages of this machine: what makes the bare system, and the screen beside it.
needs_programs() {
    missing=
    for pair in "$@"; do
        command -v "${pair%%=*}" >/dev/null || missing="$missing ${pair#*=}"
    done
    [ -z "$missing" ] && return
    command -v apt-get >/dev/null || fail "Please install:$missing"
    # shellcheck disable=SC2086
    step "installed$missing on this machine" sh -c "
        export DEBIAN_FRONTEND=noninteractive
        apt-get update && apt-get install -y --no-install-recommends $missing"
}

# Each line: address, suite and component that this machine takes Debian's packages from.
own_sources() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN) $(CODENAME)' \
        'Created-By: Packages' 2>/dev/null |
        awk -v suite="$BARE_SUITE" '$4 == "Debian" && $5 ~ "^" suite "(-|$)" {print $1, $2, $3}'
}

mirror() {
    if [ -n "$BARE_MIRROR" ]; then
        echo "$BARE_MIRROR"
    else
        own_sources | awk -v suite="$BARE_SUITE" '$2 == suite || $2 == "stable" {print $1; exit}'
    fi
}

# A folder of this machine, read-only at the same place in the bare system.
lend() {
    mkdir -p "$BARE$1"
    mountpoint -q "$BARE$1" && return 0
    mount --bind "$1" "$BARE$1" && mount -o remount,ro,bind "$BARE$1"
}

# A copy of a file of this machine at the same place in the bare system.
give() {
    [ -f "$1" ] || return 0
    mkdir -p "$(dirname "$BARE$1")"
    cp -L "$1" "$BARE$1"
}

pip_files() {
    for file in "${PIP_CONFIG_FILE:-}" /etc/pip.conf /etc/xdg/pip/pip.conf \
        "$HOME/.config/pip/pip.conf" "$HOME/.pip/pip.conf"; do
        [ -n "$file" ] && [ -f "$file" ] && echo "$file"
    done
}

# The folders that pip's settings name, whether as a path or as an address of a file.
pip_places() {
    {
        pip_files | while read -r file; do cat "$file"; done
        env | grep '^PIP_'
    } | sed 's/^[^=]*=//' | tr ' ' '\n' | sed -n 's|^file:/*/|/|; s|/*$||; /^\/./p' |
        sort -u | while read -r place; do
        [ -d "$place" ] || continue
        case "$place" in
        # An index refers to files beside it; a folder near the top is lent alone.
        /*/*/*) place=$(dirname "$place") ;;
        esac
        echo "$place"
    done | sort -u
}

certificates() {
    env | sed -n 's|^[A-Z_]*=\(/.*\.\(crt\|pem\|cer\)\)$|\1|p' | sort -u
}

# Gives the bare system the way to the packages that this machine has.
give_ways() {
    give /etc/resolv.conf
    give /etc/hosts
    for file in /usr/local/share/ca-certificates/*.crt $(certificates); do
        give "$file"
    done
    pip_files | while read -r file; do give "$file"; done
    pip_places | while read -r place; do lend "$place"; done
    if [ -z "$BARE_MIRROR" ]; then
        own_sources | while read -r address suite component; do
            echo "deb $address $suite $component"
        done | sort -u >"$BARE/etc/apt/sources.list"
    fi
    apt-config dump --no-empty Acquire 2>/dev/null |
        grep -E '^Acquire::(https?|ftp|Check-Valid-Until|Check-Date|Retries|ForceIPv[46])\b' |
        grep -v Auto-Detect >"$BARE/etc/apt/apt.conf.d/90as-the-machine" || :
    if [ -d /etc/apt/auth.conf.d ]; then
        cp -R /etc/apt/auth.conf.d "$BARE/etc/apt/"
    fi
}

mount_system() {
    mount -t proc proc "$BARE/proc"
    mount -t sysfs -o ro sysfs "$BARE/sys"
    mount -t tmpfs -o mode=755 tmpfs "$BARE/dev"
    for node in null zero full random urandom tty; do
        : >"$BARE/dev/$node"
        mount --bind "/dev/$node" "$BARE/dev/$node"
    done
    mkdir "$BARE/dev/pts" "$BARE/dev/shm"
    ln -s /proc/self/fd "$BARE/dev/fd"
    for number in 0 1 2; do ln -s "fd/$number" "$BARE/dev/$(name_of_stream "$number")"; done
    mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$BARE/dev/pts"
    ln -s pts/ptmx "$BARE/dev/ptmx"
    mount -t tmpfs -o mode=1777 tmpfs "$BARE/dev/shm"
    mount -t tmpfs -o mode=755 tmpfs "$BARE/run"
}

name_of_stream() {
    case "$1" in
    0) echo stdin ;;
    1) echo stdout ;;
    2) echo stderr ;;
    esac
}

# The deepest first; what somebody in there still holds open goes when they let go of it.
unmount_all() {
    awk -v below="$BARE/" 'index($2, below) == 1 {print $2}' /proc/mounts | sort -r |
        while read -r place; do
            umount "$place" 2>/dev/null || umount -l "$place"
        done
}

# Ends what still runs in the bare system: only processes whose root it is.
end_inside() {
    for link in /proc/[0-9]*/root; do
        if [ "$(readlink "$link" 2>/dev/null)" = "$BARE" ]; then
            pid=${link#/proc/}
            kill "-$1" "${pid%/root}" 2>/dev/null || :
        fi
    done
}

take_down() {
    [ -n "$BARE" ] || return 0
    end_inside TERM
    sleep 1
    end_inside KILL
    unmount_all
    if [ -n "$BARE_KEEP" ]; then
        say "kept: $BARE"
    elif grep -q " $BARE/" /proc/mounts; then
        say "something is still mounted below $BARE, which is left as it is"
    else
        rm -rf --one-file-system "$BARE"
    fi
    rm -f "$BARE_LOG"
}

# make_bare: a Debian with the packages that every Debian has, and no more; BARE is its folder.
make_bare() {
    from=$(mirror)
    [ -n "$from" ] || fail "This machine has no Debian $BARE_SUITE among apt's sources: name a mirror with --mirror."
    BARE_LOG=$(mktemp)
    BARE=$(mktemp -d "${TMPDIR:-/var/tmp}/bare-debian.XXXXXX")
    BARE=$(readlink -f "$BARE")
    chmod 755 "$BARE"
    trap take_down EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    step "a bare Debian ($BARE_SUITE) with debootstrap" \
        debootstrap --variant=minbase "$BARE_SUITE" "$BARE" "$from"
    # Nothing in there is to start a service of its own.
    printf '#!/bin/sh\nexit 101\n' >"$BARE/usr/sbin/policy-rc.d"
    chmod 755 "$BARE/usr/sbin/policy-rc.d"
    mount_system
    give_ways
    step "apt-get update in it" inside apt-get update
}

# Runs a program in the bare system with the environment that a fresh log-in there would have,
# and this machine's way to the network.
inside() {
    # shellcheck disable=SC2046
    env -i $(ways_in_environment) ${BARE_DISPLAY:+"DISPLAY=$BARE_DISPLAY"} \
        HOME="$(home_inside)" TERM=dumb LANG=C.UTF-8 \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        DEBIAN_FRONTEND=noninteractive chroot "$BARE" "$@"
}

home_inside() {
    awk -F: '$1 == "root" {print $6}' "$BARE/etc/passwd"
}

# Only names with values that have no blanks pass; of these, none needs one.
ways_in_environment() {
    env | grep -E '^(PIP_[A-Z_]*|[A-Za-z_]*_(proxy|PROXY)|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE)=[^ ]+$' || :
}
