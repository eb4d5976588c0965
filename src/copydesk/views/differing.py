"""Where readings differ: which, in what way, and who carries each."""

from collections.abc import Collection, Mapping, Sequence

from copydesk.records import Citation, Claim, Reading, Report, Statement, Variation
from copydesk.views.harmless import on_one_line
from copydesk.views.numbering import Numbering
from copydesk.views.page_records import Differing, ReadingLine
from copydesk.views.readings import MEANINGS, in_order
from copydesk.views.settings import ViewSettings

_MOST_CARDS = 4
"""Passages shown for one reading."""


def _meaning(variation: Variation) -> str:
    """What the kind tells a reader, and which reading an editor ruled right."""
    meaning = MEANINGS[variation.kind]
    if variation.right is None:
        return meaning
    return f"{meaning}; an editor ruled “{on_one_line(variation.right, 200)}” right"


class Readings:
    """Turns the variations of a claim into lines with cards."""

    def __init__(
        self,
        statements: Mapping[str, Statement],
        reports: Mapping[str, Report],
        names: Mapping[str, str],
        numbering: Numbering,
        settings: ViewSettings,
    ) -> None:
        """Keep the statements and reports by id, and what each report's lineage is called."""
        self._statements = statements
        self._reports = reports
        self._names = names
        self._numbering = numbering
        self._most = settings.most_readings

    def of(
        self, claim: Claim | None, line: int, kinds: Collection[str] = MEANINGS
    ) -> tuple[Differing, ...]:
        """Give where a claim's readings differ by more than the wording.

        Args:
            claim: The claim, if any.
            line: Number of the sentence they stand under.
            kinds: The kinds of variation to give.
        """
        if claim is None:
            return ()
        told = [item for item in claim.variations if item.kind in kinds]
        return tuple(self._differing(variation, claim, line) for variation in told)

    def _differing(self, variation: Variation, claim: Claim, line: int) -> Differing:
        return Differing(
            detail=on_one_line(variation.detail, 160),
            kind=variation.kind,
            meaning=_meaning(variation),
            readings=tuple(
                self._reading(reading, line) for reading in in_order(variation, claim)[: self._most]
            ),
            readings_left=max(0, len(variation.readings) - self._most),
        )

    def _reading(self, reading: Reading, line: int) -> ReadingLine:
        known = [self._statements[item] for item in reading.statements if item in self._statements]
        said = [statement for statement in known if statement.report in self._reports]
        return ReadingLine(
            text=on_one_line(reading.text, 400),
            who=tuple(dict.fromkeys(self._names.get(item.report, "") for item in said))[
                : self._most
            ],
            cards=self._numbering.cards(self._citations(said), line),
        )

    def _citations(self, statements: Sequence[Statement]) -> list[Citation]:
        return [
            Citation(
                report=item.report,
                start=item.sentence.start,
                end=item.sentence.end,
                quote=item.sentence.words(self._reports[item.report].text),
            )
            for item in statements[:_MOST_CARDS]
        ]
