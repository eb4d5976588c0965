#!/bin/sh
# Write requirements/*.txt anew: every package with its hashes, for Python 3.11 and later, on any
# system, and no package younger than a week (most bad releases are found out within days).
# Without arguments versions that still fit stay; `tools/lock.sh --upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/.."

lock() { # lock NAME ARGUMENTS...
    name=$1
    shift
    .venv/bin/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
        --only-binary :all: --no-emit-index-url --exclude-newer "7 days" \
        --custom-compile-command "just lock" --output-file "requirements/$name.txt" "$@"
    # A registry's address is no business of a lock: whoever installs has his own.
    if grep -n '://' "requirements/$name.txt"; then
        echo "requirements/$name.txt names an address" >&2
        exit 1
    fi
}

lock pip requirements/pip.in
lock core pyproject.toml requirements/build.in "$@"
# The others may only add to the core, so that `dev` can stand in for `core`.
for extra in multilingual bench; do
    lock "$extra" pyproject.toml requirements/build.in --constraint requirements/core.txt \
        --extra "$extra"
done
lock dev pyproject.toml requirements/build.in --constraint requirements/core.txt \
    --extra dev --extra bench
