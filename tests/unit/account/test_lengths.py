"""Three lengths, paragraphs, the newest figures, and stories with nothing to compare."""

from dataclasses import replace

import numpy as np
import pytest

from copydesk.account import AccountSettings, write_account
from copydesk.records import Reading, Report, Variation
from tests.unit.account.build_account import claim, material, statement

NAMES = ("Ansel Dray", "Bente Korsell", "Dana Ferl", "Emil Roster", "Greta Hove",
         "Ivar Melby", "Jens Tallack", "Karin Ovesen", "Lena Quist", "Mats Orre", "Nora Pell",
         "Otto Rand")  # fmt: skip
TOWNS = ("Tavona", "Skarne", "Halvik", "Lundvar", "Brannvik", "Corso", "Dellen", "Essmark",
         "Fjordby", "Gamlek", "Hoven", "Istad")  # fmt: skip
DEEDS = ("opened a bridge", "closed three mills", "bought seven ferries", "sold old tramways",
         "planted forty oaks", "painted every lighthouse", "counted grey seals", "built schools",
         "repaired clock towers", "drained marshland", "founded libraries",
         "raised harbour fees")  # fmt: skip


def long_story():
    lines = [f"{n} {d} in {t} in 1994." for n, d, t in zip(NAMES, DEEDS, TOWNS, strict=True)]
    report = Report(id="r", locator="a.txt", published="2025-03-04", text="\n".join(lines) + "\n")
    items = [statement(report, line.rstrip(".")) for line in lines]
    return material([report], items, [claim(n, item) for n, item in enumerate(items)])


@pytest.mark.parametrize(("length", "sentences"), [("brief", 5), ("page", 12), ("full", 12)])
def test_a_brief_is_five_sentences_and_longer_ones_tell_more(length, sentences):
    account = write_account(long_story(), AccountSettings(length=length))
    assert account.length == length
    assert len(account.sentences) == sentences


def test_no_sentence_is_begun_once_the_page_is_full():
    settings = AccountSettings(fewest_sentences=1)
    settings = replace(settings, page=replace(settings.page, words=20, voices=0))
    words = sum(len(s.text.split()) for s in write_account(long_story(), settings).sentences)
    assert 20 <= words < 30


def test_paragraphs_are_numbered_in_order_and_short():
    sentences = write_account(long_story(), AccountSettings()).sentences
    numbers = [sentence.paragraph for sentence in sentences]
    assert numbers == sorted(numbers)
    assert max(map(numbers.count, numbers)) <= 3


def test_one_report_has_its_lede_and_nothing_to_compare():
    account = write_account(long_story(), AccountSettings(length="brief"))
    assert account.remark == "One report; nothing to compare."
    assert account.sentences[0].text == "Ansel Dray opened a bridge in Tavona in 1994."


def test_copies_of_one_text_are_one_origin():
    given = long_story()
    second = replace(given.reports[0], id="r2")
    line = replace(given.lineages[0], reports=("r", "r2"))
    account = write_account(
        replace(given, reports=(*given.reports, second), lineages=(line,)), AccountSettings()
    )
    assert account.remark == "2 reports of one origin; nothing independent to compare."


def two_versions():
    first = Report(
        id="r1", locator="1.txt", published="2025-03-04T08:00", headline="Nine dead in Tavona fire",
        text="Nine people died in a fire at the Tavona mill on Tuesday, police said.\n",
    )  # fmt: skip
    second = Report(
        id="r2", locator="2.txt", published="2025-03-04T18:00",
        headline="Fourteen dead in Tavona fire",
        text="Fourteen people died in a fire at the Tavona mill on Tuesday, police said.\n",
    )  # fmt: skip
    nine = statement(first, "Nine people died in a fire at the Tavona mill on Tuesday, police said")
    more = statement(
        second, "Fourteen people died in a fire at the Tavona mill on Tuesday, police said"
    )
    moved = Variation(
        detail="number of people",
        kind="version",
        readings=(
            Reading(text="Nine people", statements=(nine.id,), lineages=("l-r1",)),
            Reading(text="Fourteen people", statements=(more.id,), lineages=("l-r2",)),
        ),
    )
    died = claim(1, nine, more, standing="developing", variations=(moved,))
    return material([first, second], [nine, more], [died])


def test_the_newest_figure_leads_and_heads():
    account = write_account(two_versions(), AccountSettings())
    assert account.headline == "Fourteen dead in Tavona fire"
    (sentence,) = account.sentences
    assert sentence.text.startswith("Fourteen people died")
    assert sentence.standing == "developing"


class Words:
    """An encoder that knows fires from elections, and nothing else."""

    def encode(self, sentences):
        return np.array(
            [[1.0, 0.0] if "fire" in text else [0.0, 1.0] for text in sentences], dtype=np.float32
        )


def test_two_stories_given_as_one_are_told_apart_and_the_reader_is_told(parser):
    texts = [
        "A fire closed the mill of Tavona on Tuesday.",
        "The fire at the mill of Tavona hurt nobody.",
        "Skarne elected Ilka Dorn as its mayor.",
        "Ilka Dorn won the vote in Skarne by 40 votes.",
    ]
    reports = [Report(id=f"r{n}", locator=f"{n}.txt", text=text) for n, text in enumerate(texts)]
    items = [statement(report, report.text) for report in reports]
    given = material(reports, items, [claim(n, item) for n, item in enumerate(items)])
    annotations = dict(zip((r.id for r in reports), parser.parse(texts), strict=True))
    account = write_account(
        replace(given, annotations=annotations, quick=Words()), AccountSettings(least_kinship=0.0)
    )
    assert account.remark == "The reports may be of 2 different stories."
    by_paragraph: dict[int, set[bool]] = {}
    for sentence in account.sentences:
        by_paragraph.setdefault(sentence.paragraph, set()).add("fire" in sentence.text)
    assert all(len(subjects) == 1 for subjects in by_paragraph.values())
