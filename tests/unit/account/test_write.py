"""The account tells each thing once, in an editor's order, in words that stand by themselves."""

from dataclasses import replace

from copydesk.account import AccountSettings, flaws_of, write_account
from copydesk.records import Person, Reading, Report, Variation
from tests.unit.account.build_account import claim, material, moment, span, statement

WIRE = Report(
    id="r-wire",
    locator="wire.txt",
    published="2025-03-04",
    text=(
        "Eleven kites fell on the harbour of Tavona on Tuesday.\n"
        "He said the wind had turned without warning.\n"
        "The mayor, Ilka Dorn, said: “We lost eleven kites.”\n"
        "The kite festival of Tavona was first held in 1931.\n"
        "It is not clear who owned the largest kite.\n"
    ),
)
LOCAL = Report(
    id="r-local",
    locator="local.txt",
    published="2025-03-04",
    text=(
        "Fourteen kites came down over Tavona harbour on Tuesday.\n"
        "However, the mayor's office will hold an inquiry on Friday.\n"
    ),
)


def build():
    fell = statement(
        WIRE,
        "Eleven kites fell on the harbour of Tavona on Tuesday",
        moments=(moment(WIRE, "Tuesday", "2025-03-04"),),
    )
    came = statement(
        LOCAL,
        "Fourteen kites came down over Tavona harbour on Tuesday",
        moments=(moment(LOCAL, "Tuesday", "2025-03-04"),),
    )
    pronoun = statement(WIRE, "He said the wind had turned without warning")
    quoted = statement(
        WIRE,
        "We lost eleven kites.",
        voice="direct",
        speaker="Ilka Dorn",
        source=span(WIRE, "Ilka Dorn"),
    )
    first_held = statement(
        WIRE,
        "The kite festival of Tavona was first held in 1931",
        moments=(moment(WIRE, "1931", "1931-06-01"),),
    )
    unclear = statement(WIRE, "It is not clear who owned the largest kite")
    inquiry = statement(
        LOCAL,
        "the mayor's office will hold an inquiry on Friday",
        status="planned",
        moments=(moment(LOCAL, "Friday", "2025-03-07"),),
    )
    number = Variation(
        detail="number of kites",
        kind="contradiction",
        readings=(
            Reading(text="Eleven kites", statements=(fell.id,), lineages=("l-r-wire",)),
            Reading(text="Fourteen kites", statements=(came.id,), lineages=("l-r-local",)),
        ),
    )
    statements = [fell, came, pronoun, quoted, first_held, unclear, inquiry]
    claims = [
        claim(1, fell, came, standing="conflicting", variations=(number,)),
        *(claim(place, item) for place, item in enumerate(statements[2:], start=2)),
    ]
    return material([WIRE, LOCAL], statements, claims)


def written():
    return write_account(build(), AccountSettings())


def test_what_happened_comes_first_and_the_background_last():
    sentences = written().sentences
    assert "Eleven kites fell on the harbour of Tavona on Tuesday" in sentences[0].text
    assert sentences[-1].part == "background"
    parts = [sentence.part for sentence in sentences]
    assert parts == sorted(parts, key=["news", "said", "background"].index)


def test_a_sentence_that_leans_on_another_is_not_taken():
    assert not any("wind had turned" in sentence.text for sentence in written().sentences)


def test_an_opening_that_only_joins_is_dropped():
    texts = [sentence.text for sentence in written().sentences]
    assert "The mayor's office will hold an inquiry on Friday." in texts


def test_every_lineage_of_a_claim_is_cited():
    first = written().sentences[0]
    assert {citation.report for citation in first.citations} == {"r-wire", "r-local"}


def test_the_disputed_names_both_readings_with_their_carriers():
    (entry,) = written().disputed
    assert entry.text == (
        "Reports differ: Eleven kites fell on the harbour of Tavona on Tuesday; "
        "but Fourteen kites came down over Tavona harbour on Tuesday."
    )
    assert {citation.report for citation in entry.citations} == {"r-wire", "r-local"}


def test_open_questions_and_plans_are_listed_as_not_known():
    texts = [entry.text for entry in written().not_known]
    assert "It is not clear who owned the largest kite." in texts
    assert "Planned: The mayor's office will hold an inquiry on Friday." in texts


def test_what_the_account_tells_of_a_dispute_is_told_as_disputed():
    first, *others = written().sentences
    assert first.text.startswith("Reports differ: Eleven kites")
    assert first.standing == "conflicting"
    assert not any("Fourteen" in sentence.text for sentence in others)


def test_the_timeline_is_in_order_of_time():
    days = [entry.earliest for entry in written().timeline]
    assert days == ["1931-06-01", "2025-03-04", "2025-03-07"]


def test_nothing_written_is_unsupported():
    account = written()
    told = (*account.sentences, *account.disputed, *account.only_one, *account.not_known)
    assert [list(flaws_of(item, build().statements)) for item in told] == [[]] * len(told)


def test_each_text_stands_once():
    texts = [sentence.text for sentence in written().sentences]
    assert len(texts) == len(set(texts))


def test_who_is_named_first_by_surname_is_named_in_full():
    text = "Dorn opened the festival on Tuesday.\nIlka Dorn is the mayor of Tavona.\n"
    report = Report(id="r", locator="a.txt", published="2025-03-04", text=text)
    opened = statement(report, "Dorn opened the festival on Tuesday")
    mayor = Person(name="Ilka Dorn", also=("Dorn",))
    given = replace(material([report], [opened], [claim(1, opened)]), people=(mayor,))
    (sentence,) = write_account(given, AccountSettings(fewest_sentences=1)).sentences
    assert sentence.text == "Ilka Dorn opened the festival on Tuesday."
    assert "Ilka Dorn" in {citation.quote for citation in sentence.citations}


def test_posts_and_shouted_lines_are_not_taken_into_the_account():
    text = (
        "KITES FALL ON TAVONA AFTER SUDDEN WIND.\n"
        "Look at this #kites pic.twitter.com/abc over the harbour.\n"
    )
    report = Report(id="r", locator="a.txt", text=text)
    lines = [statement(report, line) for line in text.splitlines()]
    given = material([report], lines, [claim(n, line) for n, line in enumerate(lines)])
    assert write_account(given, AccountSettings()).sentences == ()
