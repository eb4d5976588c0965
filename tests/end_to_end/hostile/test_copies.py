"""Copies that hide, crowds that copy, and texts built to make the comparing slow."""

import random
import unicodedata
from dataclasses import replace

import pytest

from copydesk.records import Report
from copydesk.reuse import ReuseSettings, draw_stemma, find_lineages, find_reuse, judge_kinds
from copydesk.reuse import passages as passages_module
from copydesk.text import alignment
from tests.end_to_end.hostile.conftest import row

SETTINGS = ReuseSettings()
DISPATCH = """\
Eleven kites fell on the harbour of Tavona on Tuesday when the wind turned within a minute, and \
the ferry to the islands lay still until dusk because nobody could say where the next would fall.

Boys waded out to save what could be saved. The harbour master counted what was left on his quay \
and put up a rope, behind which the town stood and looked at the water as if it were a stage.

An old rule lets kites fly only where no mast stands, but it is said that nobody has asked for a \
permit since the lighthouse was painted, and the clerk who gave them out sells fish today.
"""


@pytest.fixture
def aligned(monkeypatch):
    """Counts the pairs that are compared word by word."""
    pairs = []
    real = passages_module.align_indexed

    def count(*given):
        pairs.append(1)
        return real(*given)

    monkeypatch.setattr(passages_module, "align_indexed", count)
    return pairs


def reports_of(texts, **known):
    return [
        Report(id=f"r{number:05}", locator=f"r{number}", text=text, **known)
        for number, text in enumerate(texts)
    ]


def outcome(reports):
    """The links, lineages and kinds; every decision with its reason."""
    reuse = find_reuse(reports, SETTINGS, None)
    lineages = find_lineages(reports, reuse, SETTINGS)
    assert sorted(one for line in lineages for one in line.reports) == [one.id for one in reports]
    assert all(link.because.endswith(".") for link in reuse)
    assert all(line.because.endswith(".") for line in lineages)
    judge_kinds(reports, reuse, lineages, SETTINGS)
    draw_stemma(reports, reuse, lineages, SETTINGS)
    return reuse, lineages


def test_ten_thousand_identical_reports_are_compared_with_none(aligned):
    reports = reports_of([DISPATCH] * 10_000)
    reuse = find_reuse(reports, SETTINGS, None)
    (lineage,) = find_lineages(reports, reuse, SETTINGS)
    assert len(lineage.reports) == 10_000
    assert len(reuse) == 9_999
    assert aligned == []


def test_many_that_differ_a_little_are_compared_in_proportion(aligned):
    words = DISPATCH.split()
    texts = [" ".join([*words[:at], f"w{at}", *words[at:]]) for at in range(len(words))]
    texts += [f"{text} Number {at}." for at in range(2) for text in texts]
    _, lineages = outcome(reports_of(texts))
    assert len(lineages) == 1
    # A pair of each with each would be a hundred thousand and more.
    assert len(aligned) <= 50 * len(texts)


def test_a_report_of_two_million_words_is_compared_as_far_as_the_settings_say(aligned):
    chance = random.Random(7)
    book = " ".join(f"w{chance.randrange(200_000)}" for _ in range(2_000_000))
    beginning = book[:3_000].rpartition(" ")[0]
    reuse, lineages = outcome(reports_of([book, beginning, DISPATCH]))
    assert [line.reports for line in lineages] == [("r00000", "r00001"), ("r00002",)]
    assert all(link.copy.end <= SETTINGS.longest_text for link in reuse)
    assert len(aligned) == 1


def test_reports_of_one_word_are_compared_with_none(aligned):
    _, lineages = outcome(reports_of([f"word{number}" for number in range(1_000)]))
    assert len(lineages) == 1_000
    _, lineages = outcome(reports_of(["kites"] * 1_000))
    assert len(lineages) == 1
    assert aligned == []


def test_texts_of_stock_phrases_only_are_compared_in_proportion(aligned):
    chance = random.Random(3)
    stock = [
        " ".join(f"s{number}x{at}" for at in range(12)).capitalize() + "." for number in range(30)
    ]
    texts = [" ".join(chance.sample(stock, 10)) for _ in range(200)]
    find_reuse(
        reports_of(texts), replace(SETTINGS, compared_always=500, compared_at_size=500), None
    )
    # Each with each would be 19,900.
    assert len(aligned) <= 3_000


def thue_morse(size):
    """Words of which all polynomial hashes modulo a power of two are the same."""
    word, other = "a", "b"
    while len(word) < size:
        word, other = word + other, other + word
    return word, other


def test_words_built_to_have_one_number_are_no_twins():
    one, other = thue_morse(2_048)
    texts = [" ".join([word] * 40) for word in (one, other)]
    reuse, _ = outcome(reports_of(texts))
    assert not any("word for word" in link.because for link in reuse)


def test_runs_of_one_hash_make_no_passage(monkeypatch):
    real = alignment.shingled
    monkeypatch.setattr(alignment, "shingled", lambda *given: real(*given) * 0)
    one = " ".join(f"a{number}" for number in range(300))
    other = " ".join(f"b{number}" for number in range(300))
    reuse, lineages = outcome(reports_of([one, other]))
    assert reuse == ()
    assert len(lineages) == 2


REPEATING = {
    "two words": " ".join(random.Random(1).choice("ab") for _ in range(40_000)),
    "de Bruijn": " ".join("".join(random.Random(2).choices("abcd", k=60_000))),
    "one sentence": "The kite fell on the roof of the mill. " * 50_000,
    "one word": "kite " * 100_000,
    "growing": " ".join(" ".join(f"w{at}" for at in range(size)) for size in range(300)),
}


@pytest.mark.parametrize("name", REPEATING)
def test_repetition_is_compared_in_bounded_work(name, monkeypatch):
    blocks = []
    real = alignment._chains
    monkeypatch.setattr(
        alignment, "_chains", lambda found, *given: blocks.append(len(found)) or real(found, *given)
    )
    text = REPEATING[name]
    outcome(reports_of([text, text[7:] + " Aye.", f"Nay. {text[: len(text) // 2]}", DISPATCH]))
    assert all(count <= SETTINGS.alignment.most_blocks for count in blocks)


LOOKALIKES = str.maketrans("aeopcxyAEOPCXTMH", "аеорсхуАЕОРСХТМН")
INVISIBLE = {"zero width": "\u200b", "soft hyphen": "\u00ad", "word joiner": "\u2060",
    "zero width joiner": "\u200d", "byte order mark": "\ufeff", "variation": "\ufe0f",
    "grapheme joiner": "\u034f", "Mongolian": "\u180e", "tag": "\U000e0061"}  # fmt: skip
DISGUISES = {
    "white space": DISPATCH.replace(" ", " \t ").replace("\n\n", "\n \n\n\n"),
    "no paragraphs": DISPATCH.replace("\n\n", " "),
    "no-break spaces": DISPATCH.replace(" ", "\u00a0"),
    "capitals": DISPATCH.upper(),
    "decomposed": unicodedata.normalize("NFD", DISPATCH.replace("e", "é")),
    "full width": "".join(
        chr(ord(letter) + 0xFEE0) if "a" <= letter <= "z" else letter for letter in DISPATCH
    ),
    "lookalikes": DISPATCH.translate(LOOKALIKES),
    "some lookalikes": DISPATCH.replace("e", "е"),
    "entities": DISPATCH.replace("a", "&#97;"),
    "markup": "<p>" + DISPATCH.replace("\n\n", "</p><p>").replace(" the ", " <b>the</b> ") + "</p>",
} | {
    name: "".join(letter + sign if letter in "eaotn" else letter for letter in DISPATCH)
    for name, sign in INVISIBLE.items()
}


@pytest.mark.parametrize("name", DISGUISES)
def test_a_disguised_copy_is_found(desk, name):
    dossier, _ = desk.rows(
        row(DISPATCH, 1), row(DISGUISES[name], 2, outlet="Courier"), until="reuse"
    )
    assert len(dossier.reports) == 2
    (lineage,) = dossier.lineages
    assert lineage.because
    assert {link.kind for link in dossier.reuse} == {"wire copy"}


def test_a_page_and_a_text_of_the_same_words_are_one_witness(desk):
    paragraphs = "".join(f"<p>{one}</p>" for one in DISPATCH.split("\n\n"))
    page = f"<html><body><nav>Home Sport</nav><article>{paragraphs}</article></body></html>"
    (desk.folder / "a.html").write_text(page)
    (desk.folder / "b.txt").write_text(DISPATCH)
    dossier, _ = desk.places(desk.folder / "a.html", desk.folder / "b.txt", until="reuse")
    assert len(dossier.lineages) == 1


def test_whole_quotation_and_refutation_is_no_copy():
    refuter = (
        f"The Bugle wrote on Tuesday: “{' '.join(DISPATCH.split())}” Not a word of it is true. No "
        "kite flew that day, the ferry kept its hours, and the clerk has never sold a fish."
    )
    reuse, lineages = outcome(reports_of([DISPATCH, refuter]))
    assert {link.kind for link in reuse} == {"quotation"}
    assert len(lineages) == 2


@pytest.mark.parametrize(
    "hours",
    [(None, None), ("2025-02-31", "2025-03-01"), ("20240-01-01", "2025-03-01"),
     ("2999-01-01", "2025-03-01"), ("", "soon"), ("2025-03-04T29:61", "2025-03-04")],
)  # fmt: skip
def test_hours_that_cannot_be_make_no_source(desk, hours):
    rows = [
        row(DISPATCH, 1, published=hours[0]),
        row(f"{DISPATCH} Aye.", 2, outlet="Courier", published=hours[1]),
    ]
    dossier, _ = desk.rows(*rows, until="reuse")
    assert len(dossier.lineages) == 1
    times = {report.id: report.published for report in dossier.reports}
    for link in dossier.reuse:
        if link.direction_known and "first" in link.because:
            assert (times[link.source.report] or "~") < (times[link.copy.report] or "~")
            assert None not in (times[link.source.report], times[link.copy.report])
    assert not {"2025-02-31", "20240-01-01", "soon"} & set(times.values())


NAMES = ("The Guardian", "guardian.com", "theguardian.com")


def test_one_outlet_under_three_names_prints_one_text(desk):
    texts = (DISPATCH, f"{DISPATCH} It rained.", DISPATCH.partition("\n\nAn old")[0])
    rows = [row(text, at, outlet=NAMES[at]) for at, text in enumerate(texts)]
    dossier, _ = desk.rows(*rows, until="reuse")
    assert len(dossier.lineages) == 1
