"""The promises of the contract, checked on every run; a broken one is a defect of ours.

1. every span lies in its report, and a citation's quote equals the text at its span;
2. what the account puts in quotation marks stands verbatim in a span it cites, and what a
   statement gives as quoted stands in quotation marks in its report;
3. every number, date and name of an account sentence stands in its cited spans;
4. the received text can be rebuilt from the clean text and what was removed;
5. lineages partition a story's reports.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from msgspec import UNSET

from copydesk.account import flaws_of
from copydesk.errors import BrokenPromise
from copydesk.records import Account, Capture, Dossier, Report, Span, Statement
from copydesk.statements import StatementsSettings
from copydesk.statements.quotes import find_quotes
from copydesk.statements.signatures import POST
from copydesk.writers import drift_in


def keep_received(report: Report, capture: Capture) -> None:
    """Check promise 4 against the capture: of HTML only what the reader gave can be rebuilt.

    Raises:
        BrokenPromise: When the rebuilt text differs from the one received.
    """
    received = report.received()
    if capture.form == "plain" and received != capture.content:
        raise BrokenPromise(4, f"{report.locator} cannot be rebuilt from what was removed")
    for removal in report.removed:
        if received[removal.start : removal.end] != removal.text:
            raise BrokenPromise(4, f"{report.locator} has no {removal.text!r} at {removal.start}")


def keep(dossier: Dossier) -> None:
    """Check promises 1, 2, 3 and 5 on a dossier.

    Raises:
        BrokenPromise: On the first one that is broken.
    """
    texts = {report.id: report.text for report in dossier.reports}
    for span in _spans(dossier):
        if span.report not in texts or span.end > len(texts[span.report]):
            raise BrokenPromise(1, f"span {span.start}..{span.end} of report {span.report}")
    for statement in dossier.statements:
        if statement.content.words(texts[statement.report]) != statement.text:
            raise BrokenPromise(1, f"statement {statement.id} is not the words at its span")
    _keep_quotations(dossier, texts)
    for account in dossier.accounts:
        _keep_account(account, dossier, texts)
    _keep_partition(dossier)


def _keep_quotations(dossier: Dossier, texts: dict[str, str]) -> None:
    """Check that nothing is given as quoted that its report does not quote."""
    direct: dict[str, list[Statement]] = defaultdict(list)
    for statement in dossier.statements:
        if statement.voice == "direct" and statement.because != POST:
            direct[statement.report].append(statement)
    used = dossier.settings.rooms.get("statements", {}).get("longest_quotation")
    longest = used if isinstance(used, int) else StatementsSettings().longest_quotation
    for report, statements in direct.items():
        inner = [quote.inner for quote in find_quotes(texts[report], longest)]
        for statement in statements:
            content = statement.content
            at = bisect_right(inner, content.start, key=lambda piece: piece.start) - 1
            if at < 0 or content.end > inner[at].end:
                raise BrokenPromise(2, f"{statement.text!r} stands in no quotation marks")


def _keep_account(account: Account, dossier: Dossier, texts: dict[str, str]) -> None:
    sentences = (*account.sentences, *account.disputed, *account.only_one, *account.not_known)
    cited = [citation for sentence in sentences for citation in sentence.citations]
    cited += [citation for entry in account.timeline for citation in entry.citations]
    for citation in cited:
        if texts.get(citation.report, "")[citation.start : citation.end] != citation.quote:
            raise BrokenPromise(1, f"the citation {citation.quote!r} is not in the report")
    for sentence in sentences:
        drift = drift_in(sentence)
        if drift:
            raise BrokenPromise(3, f"a writer's {drift.kind}, {drift.words!r} in {sentence.text!r}")
        # What a writer smoothed says no more than our own wording, which is the one that is proved.
        ours = sentence.text if sentence.unsmoothed is UNSET else sentence.unsmoothed
        flaw = next(flaws_of(replace(sentence, text=ours), dossier.statements), None)
        if flaw:
            raise BrokenPromise(flaw.promise, f"{flaw.words!r} in {ours!r}")


def _keep_partition(dossier: Dossier) -> None:
    for story in dossier.stories:
        members = set(story.reports)
        counted = [
            report for line in dossier.lineages for report in line.reports if report in members
        ]
        if sorted(counted) != sorted(members):
            raise BrokenPromise(5, f"the lineages do not partition story {story.slug}")


def _spans(dossier: Dossier) -> Iterator[Span]:
    for report in dossier.reports:
        yield from report.headings
    for link in dossier.reuse:
        yield link.source
        yield link.copy
    for statement in dossier.statements:
        yield from _spans_of(statement)
    for person in dossier.people:
        for role in person.roles:
            yield from role.spans
    for place in dossier.places:
        yield from place.spans


def _spans_of(statement: Statement) -> Iterable[Span]:
    named = (statement.content, statement.sentence, statement.source, statement.cue)
    yield from (span for span in named if span)
    yield from (moment.span for moment in statement.moments)
    yield from (quantity.span for quantity in statement.quantities)
