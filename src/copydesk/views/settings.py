"""How much of each finding a page shows; the dossier has all of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewSettings:
    """Bounds that keep a page readable, however large the story.

    They come from reading: a table of more than some thirty rows is no longer looked over, and a
    page of more than two or three megabytes opens slowly on a telephone.

    Attributes:
        context: Characters shown on either side of a cited passage.
        longest_passage: Characters of a passage that a card shows; the report has the rest.
        most_lines: Sentences of one list, and entries of the timeline.
        most_cards: Reports named after one sentence.
        most_readings: Readings of one detail, and lineages named for one reading.
        most_people: Rows of the table of people.
        most_claims: Rows of each half of the claims table.
        most_columns: Lineages with a column of their own; the smallest are folded into one.
        most_boxes: Reports drawn in the stemma.
        most_moments: Columns of the stemma, beyond which those of one day are one.
        most_reports: Reports shown in full or in part.
        longest_copy: Characters of one report, beyond which only what is cited is shown.
        most_copy: Characters of all reports of a story together.
        around: Characters shown around a citation where a report is shown in part.
        most_spiked: Rows of what was set aside, and of one report's removals.
    """

    context: int = 160
    longest_passage: int = 1_200
    most_lines: int = 60
    most_cards: int = 12
    most_readings: int = 8
    most_people: int = 24
    most_claims: int = 30
    most_columns: int = 10
    most_boxes: int = 60
    most_moments: int = 12
    most_reports: int = 80
    longest_copy: int = 20_000
    most_copy: int = 600_000
    around: int = 600
    most_spiked: int = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class StemmaBounds:
    """How much of a stemma is printed or drawn; ``stemma.json`` has all of it.

    They come from reading, on a terminal of 50 lines: what scrolls past twice is not read.

    Attributes:
        lineages: Rows of the table of lineages.
        reports: Rows of the table of reports.
        outlets: Rows of the table of outlets.
        tree_rows: Texts in the trees, over all lineages shown.
        spiked: Items named that were set aside.
        width: Columns of a line.
        drawn: Texts drawn; a browser scrolls through a thousand without trouble.
    """

    lineages: int = 30
    reports: int = 40
    outlets: int = 40
    tree_rows: int = 60
    spiked: int = 10
    width: int = 100
    drawn: int = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesBounds:
    """How much of what changed is printed; the JSON has all of it.

    They come from reading, on a terminal of 50 lines: what scrolls past twice is not read.

    Attributes:
        stories: Stories with changes.
        changes: Changes of one story.
        quotes: Passages shown of each dossier for one change.
        reports: Reports named in one line, and reports named that were not read again.
    """

    stories: int = 20
    changes: int = 60
    quotes: int = 3
    reports: int = 12
