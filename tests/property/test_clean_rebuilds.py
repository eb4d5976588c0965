"""Promise: the received text can be rebuilt from the clean text and what was removed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.clean import CleanSettings, clean
from copydesk.clean.edits import Edit, Repaired
from copydesk.records import Capture, Report


class English:
    """Takes every text for English."""

    def guess(self, text):
        return "en" if text else "und"


LINES = st.sampled_from(
    [
        "Ferry runs aground off Halvik",
        "By Liv Amundrud, Corvane",
        "Published 3 September 2024, 11:05",
        "HALVIK, Sept 3 (Corvane) — A ferry ran aground on Tuesday, the coast guard said.",
        "Nobody was hurt, and all 61 passengers were ashore before noon.",
        "Advertisement",
        "Story continues below While the tide was out, the crew waited for a tug.",
        "Home | News | Islands | Sport",
        "– Salvage –",
        "Caf&eacute; owner &amp; eyewitness told AFP that donâ€™t panic was the word of the day.",
        "a b ### c d",
        "Sign up for our newsletter today. The tug came at four in the afternoon.",
        "Leave a Reply",
        "© 2024 Corvane. All rights reserved.",
        "worriedé egrave;t",
        "\u200b\u00a0",
        "The ferry Halvik. (Corvane Photo/Liv Amundrud)",
    ]
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n\n", " ### ", "\u2028", "\n \n", " "])
PAGES = st.lists(st.tuples(LINES | st.text(max_size=30), BREAKS), max_size=14).map(
    lambda parts: "".join(line + gap for line, gap in parts)
)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300) | PAGES)
def test_the_received_text_can_be_rebuilt(text):
    report = clean(Capture(locator="a", form="plain", content=text), CleanSettings(), English())
    if not isinstance(report, Report):
        return
    assert report.received() == text
    end = 0
    for cut in report.removed:
        assert end <= cut.start < cut.end
        assert text[cut.start : cut.end] == cut.text
        end = cut.end
    assert report.text == report.text.strip()
    assert "\n\n\n" not in report.text
    for span in report.headings:
        assert span.words(report.text).strip()
        assert "\n" not in span.words(report.text)


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_cleaning_twice_gives_the_same(text):
    capture = Capture(locator="a", form="plain", content=text)
    once = clean(capture, CleanSettings(), English())
    assert clean(capture, CleanSettings(), English()) == once


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet="ab \n", max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 6), st.sampled_from(["", "x", "yz"]))),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 9))),
)
def test_cuts_over_repairs_can_be_undone(text, repairs, cuts):
    repaired = Repaired(
        text,
        [Edit(at, at + size, "repair", new) for at, size, new in repairs if at + size <= len(text)],
    )
    chosen = []
    end = 0
    for at, size in sorted(cuts):
        if at >= end and at + size <= len(repaired.text):
            chosen.append(Edit(at, at + size, "cut"))
            end = at + size
    removed = repaired.removals(chosen)
    report = Report(id="r", locator="a", text=_applied(text, removed), removed=removed)
    assert report.received() == text


def _applied(text, removed):
    pieces = []
    at = 0
    for cut in removed:
        pieces += [text[at : cut.start], cut.replacement]
        at = cut.end
    return "".join(pieces) + text[at:]
