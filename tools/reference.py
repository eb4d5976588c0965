"""Write docs/reference from the code, so that it cannot say anything else.

Usage:
    python tools/reference.py            write the pages
    python tools/reference.py --check    exit 1 if a page is not what the code says
"""

import argparse
import dataclasses
import inspect
import re
import sys
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import typer

from copydesk import errors, records
from copydesk.cli.app import app
from copydesk.cli.exits import exit_code_of
from copydesk.settings import FILE, Settings

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
NOTE = "<!-- Written by tools/reference.py from the code. Change the code, then run `just fix`. -->"


# ------------------------------------------------------------------------ docstrings


def description(thing: object) -> str:
    """Return a docstring up to its first section, as Markdown."""
    text = inspect.getdoc(thing) or ""
    return markdown(re.split(r"(?m)^(?:Attributes|Args|Returns|Raises|Example):", text)[0])


def attributes(thing: object) -> dict[str, str]:
    """Return what a docstring's Attributes section says of each field, inherited ones too."""
    found: dict[str, str] = {}
    for parent in getattr(thing, "__bases__", ()):
        found |= attributes(parent)
    _, _, section = inspect.cleandoc(thing.__doc__ or "").partition("\nAttributes:\n")
    name = ""
    for line in section.splitlines():
        if line and not line.startswith(" "):
            break
        start = re.match(r" {4}(\w+): +(.*)", line)
        if start:
            name = start[1]
            found[name] = start[2]
        elif name:
            found[name] += " " + line.strip()
    return {name: markdown(words) for name, words in found.items()}


def markdown(words: str) -> str:
    """Turn a docstring's double backticks into Markdown's single ones."""
    return words.strip().replace("``", "`")


def cell(words: str) -> str:
    """Make words fit into one cell of a table."""
    return " ".join(words.split()).replace("|", "\\|")


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Return a Markdown table, or nothing where there are no rows."""
    lines = ["| " + " | ".join(map(cell, row)) + " |" for row in rows]
    if not lines:
        return []
    rule = "| " + " | ".join("---" for _ in head) + " |"
    return ["| " + " | ".join(head) + " |", rule, *lines, ""]


def type_name(annotation: object) -> str:
    """Return a type as a person would write it.

    Example:
        >>> type_name(tuple[str, ...]), type_name(str | None)
        ('str, any number', 'str or none')
    """
    origin = typing.get_origin(annotation)
    inner = typing.get_args(annotation)
    if origin is typing.Literal:
        return ", ".join(f"`{value}`" for value in inner)
    if origin in {typing.Union, types.UnionType}:
        return " or ".join(map(type_name, inner))
    if origin is tuple:
        return ", ".join("any number" if part is Ellipsis else type_name(part) for part in inner)
    if annotation is types.NoneType:
        return "none"
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)


# ----------------------------------------------------------------------------- pages


def cli_page() -> Iterator[str]:
    """The commands, their arguments and options, and the exit codes."""
    root = typer.main.get_command(app)
    yield from ("# Commands", "", markdown(root.help or ""), "")
    for name, command in sorted(getattr(root, "commands", {}).items()):
        yield from (f"## copydesk {name}", "", markdown(inspect.cleandoc(command.help or "")), "")
        rows = [parameter_row(given) for given in command.params if given.name != "help"]
        yield from table(("name", "what it is", "otherwise"), rows)
    yield from ("## Exit codes", "")
    yield from table(("code", "meaning"), exit_rows())


def parameter_row(given: typing.Any) -> tuple[str, str, str]:  # noqa: ANN401 - Typer's own, private
    """One argument or option of a command."""
    is_option = given.param_type_name == "option"
    both = [*given.opts, *given.secondary_opts]
    name = ", ".join(f"`{form}`" for form in both) if is_option else f"`{given.name.upper()}`"
    if given.required:
        otherwise = "must be given"
    elif given.default in (None, False, ()) or callable(given.default):
        otherwise = ""
    else:
        otherwise = f"`{given.default}`"
    return name, markdown(getattr(given, "help", "") or ""), otherwise


def exit_rows() -> list[tuple[str, str]]:
    """The exit codes, by whose turn it is to act."""
    families = (errors.UsageError, errors.ResourceError, errors.Defect)
    rows = [
        (str(exit_code_of(bare(family))), f"`{family.__name__}`: {description(family)}")
        for family in families
    ]
    done = ("0", "Done. What could not be used is counted and listed.")
    spiked = ("3", "With `--strict`: something was spiked.")
    return sorted([done, spiked, *rows], key=lambda row: int(row[0]))


def bare(family: type[errors.CopydeskError]) -> errors.CopydeskError:
    """Return an error of a family without the words its constructor would ask for."""
    return family.__new__(family)


def settings_page() -> Iterator[str]:
    """Every setting, by room."""
    yield from ("# Settings", "")
    yield f"Read from `{FILE}` in the folder where the command is run, a table for each room;"
    yield "any of them from the command line with `--set ROOM.KEY=VALUE`. The defaults are shown."
    yield ""
    for room, value in fields_with_defaults(Settings()):
        yield from (f"## {room}", "", description(type(value)), "")
        yield from table(("key", "what it is", "type", "default"), setting_rows(value, room))


def setting_rows(value: object, prefix: str) -> Iterator[tuple[str, str, str, str]]:
    """The settings of one room, those of a table within a table too."""
    told = attributes(type(value))
    hints = typing.get_type_hints(type(value))
    for name, default in fields_with_defaults(value):
        key = f"{prefix}.{name}"
        if dataclasses.is_dataclass(default):
            yield from setting_rows(default, key)
        else:
            shown = msgspec.json.encode(default).decode()
            yield f"`{key}`", told.get(name, ""), type_name(hints[name]), f"`{shown}`"


def fields_with_defaults(value: object) -> list[tuple[str, object]]:
    """The fields of a settings record with their values."""
    fields = dataclasses.fields(value)  # type: ignore[arg-type] # a settings record is a dataclass
    return [(field.name, getattr(value, field.name)) for field in fields]


def errors_page() -> Iterator[str]:
    """Every error, by family."""
    yield from ("# Errors", "", "Everything that can go wrong, by whose turn it is to act.", "")
    for family in errors.CopydeskError.__subclasses__():
        code = exit_code_of(bare(family))
        ending = "is spiked; the run goes on" if family is errors.MaterialError else f"exit {code}"
        yield from (f"## {family.__name__}", "", f"{description(family)} ({ending})", "")
        members = [
            (f"`{member.__name__}`", str(getattr(member, "reason", "")), description(member))
            for member in sorted(descendants(family), key=lambda member: member.__name__)
        ]
        yield from table(("error", "reason on the spike", "when"), members)


def descendants(family: type[object]) -> Iterator[type[object]]:
    """All classes below a class."""
    for child in family.__subclasses__():
        yield child
        yield from descendants(child)


def records_page() -> Iterator[str]:
    """Every record of a dossier, from the same schema that `copydesk schema` prints."""
    yield from ("# Records", "")
    yield "What `dossier.json` is made of. `copydesk schema` prints the same as a JSON Schema."
    yield "Offsets count code points; the end of a span is exclusive."
    yield ""
    for name in msgspec.json.schema(records.Dossier)["$defs"]:
        record = getattr(records, name)
        told = attributes(record)
        hints = typing.get_type_hints(record)
        rows = [
            (f"`{field.name}`", told.get(field.name, ""), type_name(hints[field.name]))
            for field in dataclasses.fields(record)
        ]
        yield from (f"## {name}", "", description(record), "")
        yield from table(("field", "what it is", "type"), rows)


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "cli.md": cli_page,
    "settings.md": settings_page,
    "errors.md": errors_page,
    "records.md": records_page,
}


def rendered() -> dict[str, str]:
    """Return every page by its file name."""
    pages = {}
    for name, page in PAGES.items():
        title, *rest = page()
        text = "\n".join([title, "", NOTE, *rest])
        pages[name] = re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
    return pages


def stale_pages(folder: Path = FOLDER) -> list[str]:
    """Name the pages that are missing or not what the code says."""
    return [
        name
        for name, text in rendered().items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write the pages, or check them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        stale = stale_pages()
        for name in stale:
            print(f"docs/reference/{name} is not what the code says; run `just fix`")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in rendered().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
