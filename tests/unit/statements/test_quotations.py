import pytest


def direct(statements):
    return [(s.text, s.speaker) for s in statements if s.voice == "direct"]


def test_the_cue_after_a_quotation(statements_of):
    found = statements_of("Mayor Ann Hale spoke first. “The bridge is safe,” Hale said on Monday.")
    assert direct(found) == [("The bridge is safe", "Ann Hale")]


def test_inverted(statements_of):
    found = statements_of("“The bridge is safe,” said Ann Hale, the mayor of Kestrel Bay.")
    (statement,) = [s for s in found if s.voice == "direct"]
    assert statement.speaker == "Ann Hale"
    assert statement.role == "the mayor of Kestrel Bay"


def test_the_cue_before_a_quotation(statements_of):
    text = "A spokeswoman for the Kestrel Bay Port Authority said: “The bridge is safe.”"
    (statement,) = statements_of(text)
    assert statement.text == "The bridge is safe."
    assert statement.speaker == "Kestrel Bay Port Authority"
    assert "spokeswoman" in statement.role


def test_a_quotation_cut_by_its_cue(statements_of):
    text = "“The bridge is safe,” Ann Hale said, “but the ferry will stay in port.”"
    found = statements_of(text)
    assert direct(found) == [
        ("The bridge is safe", "Ann Hale"),
        ("but the ferry will stay in port.", "Ann Hale"),
    ]


def test_a_quotation_without_a_cue_goes_on_from_the_last_speaker(statements_of):
    text = (
        "Ann Hale opened the meeting. “The bridge is safe,” she said. “We looked at every bolt.”\n"
        "“Nobody has to worry about the children.”"
    )
    found = statements_of(text)
    assert [speaker for _, speaker in direct(found)] == ["Ann Hale"] * 3


def test_a_quotation_over_paragraphs_has_one_speaker(statements_of):
    text = "“The water rose fast.\n\n“We left our house at once,” Tom Birch told reporters."
    found = statements_of(text)
    assert direct(found) == [
        ("The water rose fast.", "Tom Birch"),
        ("We left our house at once", "Tom Birch"),
    ]


def test_names_and_scare_quotes_are_no_quotations(statements_of):
    text = (
        "The weekly “Harbour Light” printed the plan. The town's “lighthouse policy” is old. "
        "The ship, “Rose of Kestrel,” sailed on Monday."
    )
    assert {s.voice for s in statements_of(text)} == {"outlet"}


def test_what_is_quoted_stands_verbatim_in_the_report(statements_of):
    text = "“But the town is paralysed by fear of another flood,” he added."
    (statement,) = statements_of(text)
    assert statement.text == "But the town is paralysed by fear of another flood"
    assert text[statement.content.start : statement.content.end] == statement.text


def test_a_quotation_whose_words_begin_in_the_report(statements_of):
    text = (
        "The vote is “a test of how far the council can go,” Tom Birch, head of the union, "
        "told the Harbour Wire agency."
    )
    (statement,) = statements_of(text)
    assert statement.voice == "mixed"
    assert statement.text.startswith("The vote is")
    assert statement.speaker == "Tom Birch"
    assert statement.role == "head of the union"


def test_somebody_unnamed_stays_unnamed(statements_of):
    text = "“The plan is dead,” one longtime Hale ally said."
    (statement,) = statements_of(text)
    assert statement.speaker is None
    assert statement.source is not None
    assert "ally" in statement.role


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "As a bell rang, the announcer said, “The ferry leaves at noon and will not wait.”",
            "the announcer",
        ),
        (
            "With leaders worried about it, Mayor Ann Hale is rolling out a message: “It is ours.”",
            "Mayor Ann Hale",
        ),
        (
            "If we lived in quiet times, a reader would now ask: “Who pays for all of this?”",
            "a reader",
        ),
        (
            "The film uses footage of Ann Hale asking, “Why is nobody in the harbour today?”",
            "Ann Hale",
        ),
        (
            "As Carl Muss, a lawyer, recently put it, “Did they lower their taxes by law?”",
            "Carl Muss, a lawyer",
        ),
    ],
)
def test_of_two_nouns_before_a_quotation_the_one_that_speaks(statements_of, text, source):
    (said,) = (s for s in statements_of(text) if s.voice == "direct")
    assert said.source.words(text) == source
