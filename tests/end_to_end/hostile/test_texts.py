"""Texts that no newspaper would print, next to one that it would."""

import time

import pytest

from tests.end_to_end.hostile.conftest import GOOD, row

LONG_SENTENCE = "The mayor said that " + " and ".join(
    f"the kite {number} fell on the roof" for number in range(700)
)
IMPOSSIBLE_DAYS = (
    " It fell on 31 February 2025, on March 45, in the year 20240, on 99/99/9999 at 29:61, on "
    "February 29, 2023, in 0000, in 10000 days and 9999999999 years ago, next 31 June."
)
TEXTS = {
    "lone surrogates": "A \ud800 half. " + GOOD + " \udfff",
    "nul": GOOD.replace(" ", " \0", 5),
    "right to left": "\u202e" + GOOD + "\u2067\u202d",
    "emoji": GOOD.replace("kites", "🪁🏳️‍🌈 kites 👩‍👩‍👧") + " 😀" * 2_000,
    "long sentence": LONG_SENTENCE + ".",
    "marks": "“" * 50 + GOOD.replace(" ", " “", 30) + '"' * 51 + " ‘’ »« " * 40,
    "unclosed": 'He said "yes. She said “no. ' * 200,
    "capitals": GOOD.upper(),
    "table": GOOD + "\n" + "\n".join(f"Town {n}\t{n * 37}\t{n}%\t4 March" for n in range(500)),
    "one word a line": "\n".join(f"word{number % 977}" for number in range(30_000)),
    "digits": GOOD + " There were " + "9" * 400 + " kites, " + "1" * 400 + "." + "2" * 400
    + " percent, " + ",".join(["123"] * 300) + " people died, €" + "7" * 5_000 + ".",
    "days": GOOD + IMPOSSIBLE_DAYS,
    "escapes": "\x1b[31m\x1b]0;title\x07" + GOOD + "\x9b31m",
}  # fmt: skip
BOUND = 25.0
"""Seconds: several times what the slowest takes on a busy machine."""


@pytest.mark.parametrize("name", TEXTS)
def test_an_odd_text_harms_neither_itself_nor_its_neighbour(desk, name):
    begin = time.perf_counter()
    odd = row(TEXTS[name], title=TEXTS[name][:60], outlet=TEXTS[name][:20])
    dossier, files = desk.rows(odd, row(number=1, outlet="Courier"))
    assert time.perf_counter() - begin < BOUND
    assert len(dossier.reports) + len(dossier.spiked) == 2
    assert "Ilka Dorn" in {item.speaker for item in dossier.statements}
    for name_of_file in ("account.md", "account.html"):
        assert not set(files[name_of_file]) & set("\0\x1b\x07\x9b\u202e\u2067\ud800")


def test_impossible_days_get_no_date(desk):
    days = ["2025-02-31", "20240-01-01", "9999-12-31", "0000-00-00", -1e30, 1e300, [1], "soon"]
    rows = [row(f"{GOOD} {at}.", at, published=day) for at, day in enumerate(days)]
    dossier, _ = desk.rows(*rows)
    dates = {report.given_id: report.published for report in dossier.reports}
    assert len(dossier.reports) == len(days)
    assert not {"2025-02-31", "20240-01-01", "0000-00-00"} & set(dates.values())


def test_a_report_that_quotes_another_in_full_and_refutes_it_is_a_witness_of_its_own(desk):
    refuter = f'The Courier wrote: "{GOOD}" This is false. No kite fell, the police said.'
    dossier, _ = desk.rows(
        row(number=1, outlet="Courier"), row(refuter, 2, title="The Courier errs")
    )
    assert len(dossier.reports) == 2
    assert any("No kite fell" in item.text for item in dossier.statements)


def test_one_outlet_under_three_names_makes_no_three_witnesses(desk):
    outlets = ["Bugle", "The Bugle", "www.bugle.example"]
    dossier, _ = desk.rows(*(row(f"{GOOD}", at, outlet=o) for at, o in enumerate(outlets)))
    assert len(dossier.lineages) == 1
    assert all(claim.standing != "corroborated" for claim in dossier.claims)


def test_reports_with_one_id_and_different_texts_are_both_kept(desk):
    dossier, _ = desk.rows(row(number=1), row(GOOD.replace("Eleven", "Twelve"), 1))
    assert len(dossier.reports) == 2
    assert len({report.id for report in dossier.reports}) == 2
