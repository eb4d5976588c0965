"""Changes as JSON with its schema, and as Markdown."""

from collections.abc import Iterator

import msgspec

from copydesk.formats.dossier_json import plain
from copydesk.formats.markdown import escaped
from copydesk.formats.own_output import MARK
from copydesk.records import Changes
from copydesk.views import ChangesPage
from copydesk.views.changes_page import ChangeLine, StoryChangesPage


def write_changes_json(changes: Changes) -> bytes:
    """Give the changes as JSON: indented, keys in the records' order, the same bytes every time."""
    return msgspec.json.format(msgspec.json.encode(changes, enc_hook=plain), indent=2) + b"\n"


def changes_schema() -> bytes:
    """Give the JSON Schema of changes, made from the records and their docstrings."""
    schema = msgspec.json.schema(Changes)
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2) + b"\n"


def write_changes_markdown(page: ChangesPage) -> bytes:
    """Give the changes as Markdown, each with the words of both dossiers under it."""
    blocks = [MARK, f"# {escaped(page.title)}", *(f"*{escaped(note)}*" for note in page.notes)]
    for story in page.stories:
        blocks += _story(story)
    if page.stories_left:
        blocks.append(f"{page.stories_left} more stories are in the JSON.")
    if page.not_read_again:
        more = f" and {page.not_read_left} more" if page.not_read_left else ""
        blocks += [
            "## Not read again",
            "\n".join(f"- {escaped(name)}" for name in page.not_read_again) + more,
        ]
    if page.nothing:
        blocks.append(page.nothing)
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def _story(story: StoryChangesPage) -> Iterator[str]:
    yield f"## {escaped(story.headline)}" + (f" ({story.state})" if story.state else "")
    if story.digest:
        yield f"{escaped(story.digest[:1].upper() + story.digest[1:])}."
    if story.lines:
        yield "\n".join(part for line in story.lines for part in _line(line))
    if story.left_out:
        yield f"{story.left_out} more changes are in the JSON."
    if story.reports:
        yield "### New reports"
        yield "\n".join(f"- {escaped(line)}" for line in story.reports)


def _line(line: ChangeLine) -> Iterator[str]:
    standing = f" *({line.standing})*" if line.standing else ""
    yield f"- **{line.kind}** {escaped(line.text)}{standing}"
    for quote in line.quotes:
        where = f"{escaped(quote.sigil)}, {quote.start}–{quote.end}"
        yield f"  - {quote.when}: “{escaped(quote.quote)}” ({where})"
