"""The data of the account page, from a story built by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.records import Citation, Claim, Lineage, Reading, Report, Reuse, Span, Variation
from copydesk.views.claims_table import claims_table
from copydesk.views.copies import in_part, pieces
from copydesk.views.numbering import Numbering
from copydesk.views.readings import in_order
from copydesk.views.sigils import sigils
from copydesk.views.stemma import BOX_HEIGHT, BOX_WIDTH, lineage_names, stemma_picture
from copydesk.views.times import between


def report(number: int, **fields) -> Report:
    return Report(id=f"r-{number}", locator=f"{number}.txt", text="Kites fell on Tavona.", **fields)


def test_two_reports_of_one_agency_get_signs_of_their_own():
    signs = sigils([report(1, credits=("dpa",)), report(2, credits=("dpa",))])
    assert signs == {"r-1": "dpa 1", "r-2": "dpa 2"}


@pytest.mark.parametrize(
    ("locator", "sigil"),
    [
        ("in/skarne-courier.txt", "SC"),
        ("2025-03-11-courier.txt", "Courier"),
        ("the-paper-of-all-the-long-names.txt", "R1"),
        ("8d1cfb77a2.txt", "R1"),
        ("3.txt", "R1"),
        ("export.jsonl#a7", "R1"),
        ("https://www.courier.example/2025/ferry", "Courier"),
        (".", "R1"),
    ],
)
def test_a_report_without_an_outlet_is_called_by_its_file(locator, sigil):
    assert sigils([Report(id="r", locator=locator, text="x")]) == {"r": sigil}


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


@given(
    st.text(min_size=1, max_size=400),
    st.lists(st.tuples(st.integers(0, 390), st.integers(1, 60)), max_size=4),
    st.integers(1, 30),
)
def test_a_report_in_part_keeps_every_note_and_counts_what_it_leaves_out(text, places, around):
    cited = [
        (start, min(len(text), start + size), number)
        for number, (start, size) in enumerate(places, start=1)
        if start < len(text)
    ]
    shown = in_part(pieces(text, cited), around)
    assert sum(len(piece.text) + piece.skipped for piece in shown) == len(text)
    begun = [number for piece in shown for number in piece.begins]
    assert sorted(begun) == [number for _, _, number in cited]


def test_readings_of_a_version_stand_in_order_of_time():
    first, second = (
        Reading(text=text, statements=(statement,), lineages=())
        for text, statement in (("nine", "st-1"), ("14", "st-2"))
    )
    claim = Claim(
        id="c",
        story="s",
        wording="",
        statements=("st-1", "st-2"),
        stances=(),
        standing="developing",
        lineages=1,
        sources=1,
        because="",
    )
    version = Variation(detail="dead", kind="version", readings=(second, first))
    assert [reading.text for reading in in_order(version, claim)] == ["nine", "14"]
    other = Variation(detail="dead", kind="contradiction", readings=(second, first))
    assert [reading.text for reading in in_order(other, claim)] == ["14", "nine"]


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2024-06-20", "2024-06-20", "Thu 20 June 2024"),
        ("2024-06-20T09:00+07:00", "2024-06-20T09:00+07:00", "Thu 20 June 2024, 09:00"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2024-02-01", "2024-02-28", "1–28 February 2024"),
        ("2024", "2024", "2024"),
        ("2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"),
        ("9999-99-99", "9999-99-99", "99 99 9999"),
        ("no date", None, "no date"),
        (None, None, "undated"),
    ],
)
def test_ranges_of_time_read_as_a_person_would_write_them(earliest, latest, words):
    assert between(earliest, latest) == words


def test_a_wide_table_folds_the_smallest_lineages():
    names = {f"r-{number}": f"L{number // 2 if number < 4 else number}" for number in range(20)}
    table = claims_table([], names, {})
    assert len(table.columns) == 10
    assert table.columns[0].reports == 2
    assert table.columns[-1].name == "9 others"
    assert sum(column.reports for column in table.columns) == 20


def test_of_very_many_reports_the_largest_lineages_are_drawn():
    published = [f"2025-03-{1 + n % 28:02d}T{n % 24:02d}:00" for n in range(200)]
    drawn = picture(published, [tuple(range(50)), *((n,) for n in range(50, 200))])
    assert len(drawn.boxes) == 60
    assert drawn.left_out == 140
    assert drawn.lanes[0].size == "50 reports"
    assert {len(label) for _, label in drawn.columns} <= {len("1 Mar 2025"), len("11 Mar 2025")}


def test_a_lineage_of_several_reports_bears_no_number_of_one():
    reports = [report(0, outlet="ETB"), report(1, outlet="ETB"), report(2, outlet="Courier")]
    lineages = [
        Lineage(id="l-0", reports=("r-0", "r-1"), because=""),
        Lineage(id="l-1", reports=("r-2",), because=""),
    ]
    names = lineage_names(lineages, reports, sigils(reports))
    assert names == {"r-0": "ETB", "r-1": "ETB", "r-2": "Courier"}
