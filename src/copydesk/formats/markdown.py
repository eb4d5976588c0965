"""The account as Markdown, with a footnote for every citation."""

from collections.abc import Iterable, Sequence

from copydesk.records import Account, Citation, CitedSentence, Dossier, Report


def write_markdown(dossier: Dossier) -> bytes:
    """Give ``account.md``: every story's account, its lists and its notes."""
    reports = {report.id: report for report in dossier.reports}
    notes = Notes(reports)
    parts = [part for account in dossier.accounts for part in _account(account, notes)]
    return "\n".join([*parts, *notes.lines(), ""]).encode()


class Notes:
    """Numbers the citations as they come, each passage once."""

    def __init__(self, reports: dict[str, Report]) -> None:
        """Keep the reports, by id."""
        self._reports = reports
        self._numbers: dict[Citation, int] = {}

    def marks(self, citations: Sequence[Citation]) -> str:
        """Give the footnote marks of some citations."""
        numbers = [self._numbers.setdefault(cited, len(self._numbers) + 1) for cited in citations]
        return "".join(f"[^{number}]" for number in numbers)

    def lines(self) -> list[str]:
        """Give the notes, in order."""
        return [
            f"[^{number}]: {_named(self._reports[cited.report])}, "
            f"{cited.start}–{cited.end}: “{_plain(cited.quote)}”"
            for cited, number in self._numbers.items()
        ]


def _named(report: Report) -> str:
    name = report.outlet or (report.credits[0] if report.credits else report.locator)
    return _plain(f"{name} ({report.published})" if report.published else name)


def _plain(text: str) -> str:
    """One line, with the marks that Markdown and HTML would read made harmless."""
    line = " ".join(text.split())
    for mark in ("\\", "`", "*", "_", "[", "]", "<", ">", "#", "|"):
        line = line.replace(mark, f"\\{mark}")
    return line


def _account(account: Account, notes: Notes) -> Iterable[str]:
    yield f"# {_plain(account.headline)}\n"
    for sentence in account.sentences:
        yield _sentence(sentence, notes)
    for title, listed in (
        ("Disputed", account.disputed),
        ("Only one lineage has", account.only_one),
        ("Not known", account.not_known),
    ):
        if listed:
            yield f"## {title}\n"
            yield from (f"- {_sentence(sentence, notes)}" for sentence in listed)
            yield ""
    if account.timeline:
        yield "## Timeline\n"
        for entry in account.timeline:
            day = entry.earliest or "undated"
            yield f"- **{day}** {_plain(entry.text)}{notes.marks(entry.citations)}"
        yield ""
    if account.descent:
        yield "## How the reports descend\n"
        yield from (f"- {_plain(line)}" for line in account.descent)
        yield ""


def _sentence(sentence: CitedSentence, notes: Notes) -> str:
    standing = f" *({sentence.standing})*" if sentence.standing else ""
    return f"{_plain(sentence.text)}{standing}{notes.marks(sentence.citations)}\n"
