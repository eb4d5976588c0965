"""The house's size rules: small files, small functions, few parameters."""

import ast
from statistics import median, quantiles

from tests.house.project import ROOT, functions, modules

LONGEST_FILE, MEDIAN_FILE = 400, 120
LONGEST_FUNCTION, MOST_FUNCTIONS, MEDIAN_FUNCTION = 60, 30, 10
MOST_PARAMETERS = 5

# Typer reads one parameter an option.
MANY_PARAMETERS_ALLOWED = ("src/copydesk/cli/",)


def file_lengths():
    return {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in modules()}


def lines_of(function):
    """The lines of a function without its docstring, which may be as long as it likes."""
    body = function.body
    lines = function.end_lineno - function.lineno + 1
    if ast.get_docstring(function) is not None:
        lines -= body[0].end_lineno - body[0].lineno + 1
    return lines


def parameters_of(function):
    given = function.args
    positional = [one.arg for one in [*given.posonlyargs, *given.args]]
    return len([name for name in positional if name not in {"self", "cls"}])


def test_no_file_is_longer_than_400_lines():
    too_long = {str(path): n for path, n in file_lengths().items() if n > LONGEST_FILE}
    assert not too_long


def test_most_files_are_short():
    assert median(file_lengths().values()) <= MEDIAN_FILE


def test_no_function_is_longer_than_60_lines():
    too_long = {where: lines_of(f) for where, f in functions() if lines_of(f) > LONGEST_FUNCTION}
    assert not too_long


def test_most_functions_are_short():
    lengths = [lines_of(function) for _, function in functions()]
    assert median(lengths) <= MEDIAN_FUNCTION
    assert quantiles(lengths, n=10)[-1] <= MOST_FUNCTIONS


def test_a_function_takes_at_most_five_things_by_position():
    too_many = {
        where: parameters_of(function)
        for where, function in functions()
        if parameters_of(function) > MOST_PARAMETERS
        and not where.startswith(MANY_PARAMETERS_ALLOWED)
    }
    assert not too_many
