"""What ``diff`` does: open two dossiers, say what changed, print or write it."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

from copydesk import library
from copydesk.cli.drawing import STYLES, Page, Plain, Screen
from copydesk.cli.opening import open_dossier
from copydesk.formats.changes import write_changes_json, write_changes_markdown
from copydesk.formats.html_page import SIGNS
from copydesk.stores.files import write_whole
from copydesk.views import ChangesPage, changes_page, harmless
from copydesk.views.changes_page import ChangeLine, StoryChangesPage


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedChanges:
    """What the person asked for.

    Attributes:
        out: Markdown file to write, if any.
        json: Whether JSON goes to standard output, alone.
    """

    out: Path | None = None
    json: bool = False


def compare(old: Path, new: Path, wanted: WantedChanges) -> None:
    """Print or write what changed from one dossier to another.

    Raises:
        NoDossier: When one of them is none.
        CannotWrite: When the Markdown cannot be written.
    """
    before, after = open_dossier(old), open_dossier(new)
    changes = library.diff(before, after)
    page = changes_page(changes, before, after)
    if wanted.out:
        write_whole(wanted.out.parent, {wanted.out.name: write_changes_markdown(page)})
    if wanted.json:
        sys.stdout.buffer.write(write_changes_json(changes))
        sys.stdout.buffer.flush()
        return
    # Where the output knows no such letter, a question mark is better than no output.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    console = Console(highlight=False)
    _show(page, Screen(console) if console.is_terminal else Plain(console))
    if wanted.out:
        print(f"\nWritten: {harmless(str(wanted.out))}")


def _show(page: ChangesPage, screen: Page) -> None:
    screen.headline(page.title)
    for note in page.notes:
        screen.line(note)
    for story in page.stories:
        _story(story, screen)
    screen.more(page.stories_left, "story")
    if page.not_read_again:
        screen.title("Not read again")
        for name in page.not_read_again:
            screen.item(name)
        screen.more(page.not_read_left)
    if page.nothing:
        screen.line(page.nothing)


def _story(story: StoryChangesPage, screen: Page) -> None:
    screen.title(story.headline + (f" ({story.state})" if story.state else ""))
    if story.digest:
        screen.line(story.digest)
    for line in story.lines:
        screen.sentence(SIGNS.get(line.standing, " "), line.standing, _marked(line))
        for quote in line.quotes:
            screen.item(f"{quote.when}, {quote.sigil} {quote.start}-{quote.end}: “{quote.quote}”")
    screen.more(story.left_out, "change")
    for reports in story.reports:
        screen.item(f"New reports, {reports}")


def _marked(line: ChangeLine) -> Text:
    mark = f"[{line.kind}; {line.standing}]" if line.standing else f"[{line.kind}]"
    return Text.assemble(line.text, " ", (mark, STYLES["mark"]))
