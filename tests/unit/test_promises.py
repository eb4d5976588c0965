"""Each promise of the contract, broken on purpose, is found."""

from dataclasses import replace

import pytest

from copydesk import promises
from copydesk.errors import BrokenPromise, SpanOutOfRange
from copydesk.records import (
    Account,
    Capture,
    Citation,
    CitedSentence,
    Dossier,
    Lineage,
    Removal,
    Report,
    RunSettings,
    Span,
    Statement,
    Story,
)

TEXT = "Eleven kites fell on Tavona."


def dossier(**changes) -> Dossier:
    """A small dossier that keeps every promise, with some fields changed."""
    report = Report(id="r", locator="a.txt", text=TEXT)
    place = Span(report="r", start=0, end=27)
    statement = Statement(id="s", content=place, text=TEXT[:27], sentence=place, voice="outlet")
    sentence = CitedSentence(
        text=TEXT,
        standing="sole source",
        claims=(),
        citations=(Citation(report="r", start=0, end=27, quote=TEXT[:27]),),
    )
    given = {
        "copydesk": "test",
        "settings": RunSettings(rooms={}),
        "reports": (report,),
        "lineages": (Lineage(id="l", reports=("r",), because="It stands alone."),),
        "stories": (Story(id="st", slug="kites", headline="Kites", reports=("r",)),),
        "statements": (statement,),
        "accounts": (Account(story="st", headline="Kites", sentences=(sentence,)),),
    }
    return Dossier(**given | changes)


def broken(changed: Dossier) -> str:
    with pytest.raises(BrokenPromise) as caught:
        promises.keep(changed)
    return str(caught.value)


def with_sentence(**changes) -> Dossier:
    whole = dossier()
    sentence = replace(whole.accounts[0].sentences[0], **changes)
    return dossier(accounts=(replace(whole.accounts[0], sentences=(sentence,)),))


def test_a_sound_dossier_passes():
    promises.keep(dossier())


def test_promise_1_a_span_outside_its_report():
    statement = dossier().statements[0]
    outside = replace(statement, cue=Span(report="r", start=20, end=99))
    assert "promise 1" in broken(dossier(statements=(outside,)))


def test_promise_1_a_quote_that_is_not_the_text():
    wrong = Citation(report="r", start=0, end=27, quote="Twelve kites fell on Tavona")
    assert "promise 1" in broken(with_sentence(citations=(wrong,)))


def test_promise_1_a_sentence_without_citation():
    assert "promise 1" in broken(with_sentence(citations=()))


def test_promise_2_an_altered_quotation():
    assert "promise 2" in broken(with_sentence(text="“Eleven kites fell in Tavona.”"))


QUOTING = "“Eleven kites fell,” Ann Hale said. She counted them at noon."


def quoting(**changes) -> Dossier:
    """A dossier with one quotation, its statement and its sentence of the account changed."""
    said = Span(report="r", start=1, end=18)
    whole = Span(report="r", start=0, end=35)
    statement = Statement(
        id="s",
        content=changes.get("content", said),
        text=changes.get("shown", QUOTING[1:18]),
        sentence=whole,
        voice=changes.get("voice", "direct"),
        speaker="Ann Hale",
        chain=("Ann Hale",),
    )
    sentence = CitedSentence(
        text=changes.get("written", "“Eleven kites fell,” Ann Hale said."),
        standing="sole source",
        claims=(),
        citations=(
            Citation(report="r", start=0, end=35, quote=changes.get("cited", QUOTING[:35])),
        ),
    )
    return dossier(
        reports=(Report(id="r", locator="a.txt", text=QUOTING),),
        statements=(statement,),
        accounts=(Account(story="st", headline="Kites", sentences=(sentence,)),),
    )


def test_a_sound_quotation_passes():
    promises.keep(quoting())


@pytest.mark.parametrize(
    "changes",
    [
        {"shown": "Twelve kites fell"},
        {"shown": "Eleven kites fall"},
        {"shown": "Eleven kites fell, sadly"},
        {"written": "“Twelve kites fell,” Ann Hale said."},
        {"written": "“Eleven kites fall,” Ann Hale said."},
        {"written": "“Kites fell,” Ann Hale said."},
        {"written": "“She counted them at noon,” Ann Hale said."},
        {"cited": QUOTING[:35].replace("Eleven", "Twelve")},
        # What the outlet tells in its own words is never given as somebody's quotation.
        {
            "content": Span(report="r", start=36, end=60),
            "shown": QUOTING[36:60],
            "written": "She counted them at noon.",
        },
        # Nor is a quotation together with the words around it.
        {"content": Span(report="r", start=1, end=34), "shown": QUOTING[1:34]},
    ],
)
def test_no_altered_or_invented_quotation_passes(changes):
    with pytest.raises(BrokenPromise):
        promises.keep(quoting(**changes))


def test_promise_3_a_number_that_nobody_gave():
    assert "promise 3" in broken(with_sentence(text="Twelve kites fell on Tavona."))


def test_promise_5_a_report_in_no_lineage_or_in_two():
    assert "promise 5" in broken(dossier(lineages=()))
    twice = tuple(Lineage(id=name, reports=("r",), because="") for name in ("l", "m"))
    assert "promise 5" in broken(dossier(lineages=twice))


def test_promise_4_a_removal_that_was_not_there():
    capture = Capture(locator="a.txt", form="plain", content=f"Advert\n{TEXT}")
    cut = Removal(start=0, end=7, text="Advert\n", reason="advertisement")
    sound = Report(id="r", locator="a.txt", text=TEXT, removed=(cut,))
    promises.keep_received(sound, capture)
    altered = replace(sound, removed=(replace(cut, text="Adverb\n"),))
    with pytest.raises(BrokenPromise, match="promise 4"):
        promises.keep_received(altered, capture)


def test_a_span_that_can_lie_in_no_text_is_refused():
    for start, end in [(-1, 3), (3, 3), (4, 2)]:
        with pytest.raises(SpanOutOfRange):
            Span(report="r", start=start, end=end)
