"""The data of the account page, from a story built by hand."""

from hypothesis import given
from hypothesis import strategies as st

from copydesk.records import Citation, Lineage, Report, Reuse, Span
from copydesk.views.copies import pieces
from copydesk.views.numbering import Numbering
from copydesk.views.sigils import sigils
from copydesk.views.stemma import BOX_HEIGHT, BOX_WIDTH, lineage_names, stemma_picture


def report(number: int, **fields) -> Report:
    return Report(id=f"r-{number}", locator=f"{number}.txt", text="Kites fell on Tavona.", **fields)


def test_two_reports_of_one_agency_get_signs_of_their_own():
    signs = sigils([report(1, credits=("dpa",)), report(2, credits=("dpa",))])
    assert signs == {"r-1": "dpa 1", "r-2": "dpa 2"}


def test_a_card_shows_the_passage_in_its_context():
    only = report(1, published="2025-03-04")
    numbering = Numbering({"r-1": only}, {"r-1": "R1"}, {"r-1": "R1"})
    (card,) = numbering.cards([Citation(report="r-1", start=6, end=10, quote="fell")])
    assert [(run.text, run.cited) for run in card.extracts[0]] == [
        ("Kites ", False),
        ("fell", True),
        (" on Tavona.", False),
    ]
    assert card.published == "4 March 2025"


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)), max_size=8))
def test_overlapping_citations_keep_the_words_intact(places):
    only = report(1)
    numbering = Numbering({"r-1": only}, {"r-1": "R1"}, {})
    length = len(only.text)
    cited = [
        Citation(report="r-1", start=start, end=min(length, start + size), quote="")
        for start, size in places
        if start < length
    ]
    numbering.cards(cited)
    shown = pieces(only.text, numbering.cited()["r-1"])
    assert "".join(piece.text for piece in shown) == only.text
    numbers = {note.number for note in numbering.notes()}
    assert {number for piece in shown for number in piece.notes} == numbers
    assert sorted(number for piece in shown for number in piece.begins) == sorted(numbers)


def picture(published: list[str | None], lines: list[tuple[int, ...]]):
    reports = [report(n, published=when) for n, when in enumerate(published)]
    lineages = [
        Lineage(id=f"l-{n}", reports=tuple(f"r-{i}" for i in line), because="because")
        for n, line in enumerate(lines)
    ]
    span = Span(report="r-0", start=0, end=5)
    link = Reuse(
        id="u",
        source=span,
        copy=Span(report="r-1", start=0, end=5),
        kind="wire copy",
        similarity=1.0,
        direction_known=True,
        because="same words",
    )
    return stemma_picture(reports, lineages, [link], sigils(reports))


@given(
    st.lists(st.sampled_from(["2025-03-04", "2025-03-05", None]), min_size=2, max_size=9),
    st.integers(1, 4),
)
def test_no_two_boxes_overlap_and_all_lie_in_the_picture(published, share):
    numbers = range(len(published))
    lines = [tuple(n for n in numbers if n % share == rest) for rest in range(share)]
    drawn = picture(published, [line for line in lines if line])
    assert len(drawn.boxes) == len(published)
    corners = {(box.x, box.y) for box in drawn.boxes}
    assert len(corners) == len(drawn.boxes)
    for box in drawn.boxes:
        assert box.x + BOX_WIDTH <= drawn.width
        assert box.y + BOX_HEIGHT <= drawn.height
        others = [o for o in drawn.boxes if o.report != box.report]
        assert not any(
            abs(box.x - other.x) < BOX_WIDTH and abs(box.y - other.y) < BOX_HEIGHT
            for other in others
        )


def test_a_line_leads_from_source_to_copy():
    drawn = picture(["2025-03-04", "2025-03-05"], [(0, 1)])
    (line,) = drawn.lines
    assert (line.source, line.copy, line.sure, line.kinds) == ("R1", "R2", True, "1 wire copy")
    assert line.x1 < line.x2


def test_lineages_are_called_by_their_wire():
    reports = [report(0), report(1)]
    lineages = [
        Lineage(id="l-0", reports=("r-0",), wire="dpa", because=""),
        Lineage(id="l-1", reports=("r-1",), wire="dpa", because=""),
    ]
    names = lineage_names(lineages, reports, sigils(reports))
    assert names == {"r-0": "dpa", "r-1": "dpa (2)"}
