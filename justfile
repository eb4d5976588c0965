# The developers' commands. `sh setup.sh dev` brings everything they need into .venv, `just`
# included (package rust-just): run .venv/bin/just, or put .venv/bin on your PATH.

bin := justfile_directory() / ".venv/bin"

# What there is.
default:
    @{{bin}}/just --list --unsorted

# Everything that must hold before a push.
check: format lint types imports tests docs floors

# Is the code laid out as the formatter would? (`just fix` lays it out.)
format:
    {{bin}}/ruff format --check .

# Does the code keep the rules of pyproject.toml?
lint:
    {{bin}}/ruff check .

# Do the types fit?
types:
    {{bin}}/mypy

# Does every floor use only the floors below it?
imports:
    {{bin}}/lint-imports

# The tests; words after it go to pytest: `just tests -k spans`.
tests *ARGS:
    {{bin}}/python -m pytest {{ARGS}}

# The tests in a browser alone.
browser:
    {{bin}}/python -m pytest -m browser tests/end_to_end/browser

# Is the reference what the code says?
docs:
    {{bin}}/python tools/reference.py --check

# Has any score fallen below its floor?
floors:
    {{bin}}/python -m bench all

# Mend what can be mended without thinking, and write the reference anew.
fix:
    {{bin}}/ruff check --fix .
    {{bin}}/ruff format .
    {{bin}}/python tools/reference.py

# Score one room: `just bench lineage`.
bench NAME *ARGS:
    {{bin}}/python -m bench {{NAME}} {{ARGS}}

# Write the expected results of tests/golden anew; read the difference before you commit it.
golden *ARGS:
    COPYDESK_GOLDEN=write {{bin}}/python -m pytest tests/golden {{ARGS}}

# Write requirements/*.txt anew; `just lock --upgrade` takes newer versions (a week old or more).
lock *ARGS:
    sh tools/lock.sh {{ARGS}}

# How much of the code do the tests reach?
coverage:
    {{bin}}/python -m pytest --cov --cov-report=term-missing
