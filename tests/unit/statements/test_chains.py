import pytest


def test_an_article_for_a_newspaper(statements_of):
    text = (
        "In an article for the newspaper “Kite Dan”, which few people read, Ola Brandt thanked "
        "the island for its “balanced view of the storm”."
    )
    (statement,) = statements_of(text)
    assert statement.speaker == "Ola Brandt"
    assert statement.chain == ("Ola Brandt", "Kite Dan")
    assert statement.voice == "mixed"


def test_reporters_in_general_are_no_link(statements_of):
    (statement,) = statements_of("Ola Brandt told reporters that the ferry was safe.")
    assert statement.chain == ("Ola Brandt",)


def test_the_first_link_is_the_speakers_even_when_unnamed(statements_of):
    text = "The talks could begin soon, two officials familiar with the matter told Reuters."
    (statement,) = statements_of(text)
    assert statement.speaker is None
    assert statement.chain == ("two officials familiar with the matter", "Reuters")


def test_own_voice_has_no_chain(statements_of):
    (statement,) = statements_of("The ferry sank at noon.")
    assert statement.chain == ()
    assert statement.source is None


def test_a_piece_whose_outlet_the_next_sentence_names(statements_of):
    text = (
        "In an opinion piece, Ola Brandt praised the island's “calm way to meet the storm”. "
        "This piece was published in the Kite Dan, the official newspaper of the party."
    )
    assert statements_of(text)[0].chain == ("Ola Brandt", "Kite Dan")


def test_quoted_as_saying_by_an_agency(statements_of):
    text = (
        "“We are ready,” the minister, Igor Petrov, was quoted as saying by the Tass news agency."
    )
    (statement,) = statements_of(text)
    assert statement.chain == ("Igor Petrov", "Tass")


def test_while_parts_two_speakers(statements_of):
    text = "Ann Hale told reporters the plan was ready, while Ola Brandt said it needed work."
    found = statements_of(text)
    assert [s.chain for s in found] == [("Ann Hale",), ("Ola Brandt",)]


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        (
            "“Boris Shubin said that the bridge was closed,” Tass reported.",
            "the bridge was closed",
            ("Boris Shubin", "Tass"),
        ),
        (
            "“The captain said the sea was calm,” Ann Hale told the court.",
            "the sea was calm",
            ("captain", "Ann Hale"),
        ),
    ],
)
def test_a_saying_within_a_quotation_is_passed_on(statements_of, text, words, chain):
    quotation, told = (s for s in statements_of(text) if s.voice != "outlet")
    assert quotation.voice == "direct"
    assert quotation.speaker == chain[1]
    # Tass's words, not Shubin's: never shown as a quotation of his.
    assert (told.voice, told.text, told.chain) == ("indirect", words, chain)


@pytest.mark.parametrize(
    "text",
    [
        "“My mother said I should run,” Hale said.",
        "“People say the bridge is closed,” Hale said.",
        "“He told me the ferry would sail,” Hale said.",
        "“Hale told me, ‘You will get nothing,’ and I left,” Brandt said.",
    ],
)
def test_what_nobody_in_particular_says_in_a_quotation_is_left_in_it(statements_of, text):
    (only,) = (s for s in statements_of(text) if s.voice != "outlet")
    assert only.voice == "direct"
