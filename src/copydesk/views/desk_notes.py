"""What a dossier owes to a person: which time and reports were asked for, and what was ruled."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.records import Dossier, Ruled, Scope
from copydesk.views.harmless import counted, on_one_line
from copydesk.views.settings import ViewSettings
from copydesk.views.times import in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskNote:
    """A list of remarks.

    Attributes:
        key: Its name in addresses.
        title: Its heading.
        lines: One remark each.
        left_out: Number of remarks that are only in the dossier.
    """

    key: str
    title: str
    lines: tuple[str, ...]
    left_out: int = 0


def desk_notes(dossier: Dossier, settings: ViewSettings | None = None) -> tuple[DeskNote, ...]:
    """Give what was asked for and what was ruled, each only where there is something."""
    most = (settings or ViewSettings()).most_spiked
    lists = (
        ("scope", "What this account was asked to look at", list(_scope(dossier.scope))),
        ("rulings", "Rulings of an editor", [_ruled(one) for one in dossier.rulings]),
    )
    return tuple(
        DeskNote(
            key=key, title=title, lines=tuple(lines[:most]), left_out=max(0, len(lines) - most)
        )
        for key, title, lines in lists
        if lines
    )


def _scope(scope: Scope | None) -> Iterator[str]:
    if scope is None:
        return
    if scope.as_of:
        yield f"What was out by {in_words(scope.as_of)}"
    if scope.without:
        yield f"Without {', '.join(on_one_line(name, 120) for name in scope.without)}"
    if scope.left_out:
        yield f"{counted(len(scope.left_out), 'report')} of those given left out"
    for one in scope.left_out:
        name = one.outlet or one.locator
        when = f", {in_words(one.published)}" if one.published else ""
        yield on_one_line(f"Left out: {name}{when}: {one.because}", 400)
    if scope.earlier:
        yield f"Ids of stories and claims kept from dossier {scope.earlier}"


def _ruled(one: Ruled) -> str:
    """A ruling, what became of it, and why."""
    quotes = [side[0].quote for side in one.ruling.sides if side]
    words = " / ".join(f"“{on_one_line(quote, 160)}”" for quote in quotes[:3])
    name = one.ruling.kind + (f" {one.ruling.revokes}" if one.ruling.revokes else "")
    told = f"{one.ruling.id}, {name}, {one.outcome}: {on_one_line(one.because, 400)}"
    return f"{told} {words}".rstrip()
