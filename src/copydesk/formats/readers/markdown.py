"""Markdown: read as plain text, with the fields of its front matter."""

import re
from collections.abc import Iterator
from dataclasses import replace

from copydesk.errors import NoBodyText
from copydesk.formats.columns import capture_of
from copydesk.formats.material import Material
from copydesk.formats.readers.plain_text import decoded_text
from copydesk.records import Capture, Spiked

_LONGEST = 200
"""Lines of front matter; without an end within these it is no front matter."""
_FIELD = re.compile(r"([A-Za-z_][\w\- ]{0,40}?)\s*:(?:\s+(.*))?")


def read(material: Material) -> Iterator[Capture | Spiked]:
    """Give the file as one capture; front matter is read as fields and left out of the text."""
    decoded = decoded_text(material, material.limits.max_report_chars)
    fields, begins = front_matter(decoded.text)
    body = decoded.text[begins:]
    if not body.strip():
        msg = "nothing follows the front matter"
        raise NoBodyText(msg)
    notes = decoded.notes
    if begins:
        count = decoded.text.count("\n", 0, begins)
        notes = (*notes, f"{count} lines of front matter read as fields, not as text")
    capture = capture_of(
        {**fields, "text": body, "html": None}, material.locator, dated_by="front matter"
    )
    yield replace(capture, form="plain", content=body, notes=notes)


def front_matter(text: str) -> tuple[dict[str, str | list[str]], int]:
    r"""Give the fields that stand between two lines of ``---``, and where the text begins.

    Only the simple forms of YAML are read: ``name: value``, quoted or not, and lists.

    Example:
        >>> front_matter("---\ntitle: 'Kites'\ntags: [sky, air]\n---\nKites flew.")
        ({'title': 'Kites', 'tags': ['sky', 'air']}, 40)
    """
    lines = text[:100_000].splitlines(keepends=True)[: _LONGEST + 2]
    if not lines or lines[0].rstrip() != "---":
        return {}, 0
    fields: dict[str, str | list[str]] = {}
    at = len(lines[0])
    name = ""
    for line in lines[1:]:
        at += len(line)
        if line.rstrip() in ("---", "..."):
            return (fields, at) if fields else ({}, 0)
        name = _take(line, name, fields)
    return {}, 0


def _take(line: str, name: str, fields: dict[str, str | list[str]]) -> str:
    """Read one line of front matter; give the name that list items below it belong to."""
    bare = line.strip()
    if bare.startswith("- ") and name:
        former = fields.get(name)
        fields[name] = [*(former if isinstance(former, list) else []), _unquoted(bare[2:])]
        return name
    match = _FIELD.fullmatch(bare)
    if match is None or line[:1].isspace():
        return name
    value = (match[2] or "").strip()
    if value.startswith("[") and value.endswith("]"):
        fields[match[1].lower()] = [_unquoted(item) for item in value[1:-1].split(",")]
    else:
        fields[match[1].lower()] = _unquoted(value)
    return match[1].lower()


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
