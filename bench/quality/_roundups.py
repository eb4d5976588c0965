"""Facts of editors' roundups, and where the reports of their stories carry them.

``bench/labels/roundup_facts.jsonl`` points by offsets alone: ``fact`` into the roundup's text, and
``carried_by`` into the articles as they were received. The facts were listed and their places
found before any account of these stories was looked at; of the half called ``held`` no account was
looked at before the first figure, and no rule was made from one.
"""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from copydesk.records import Account, CitedSentence, Report
from copydesk.text.words import words_of

LABELS = Path(__file__).parent.parent / "labels" / "roundup_facts.jsonl"

HALF = 0.5
"""A sentence carries a fact when it holds half of the words of a place that does."""


class Fact(NamedTuple):
    """A fact that an expert's roundup has.

    Attributes:
        half: ``seen`` while the rules were made, or ``held``.
        words: For each place in an article that carries it: the article's id and the words there.
    """

    half: str
    words: tuple[tuple[str, str], ...]


class Roundup(NamedTuple):
    """A story with the facts of its roundup.

    Attributes:
        articles: Its articles as received.
        facts: What a roundup of it holds.
    """

    articles: list[dict[str, str]]
    facts: list[Fact]


def roundups(data: Path) -> dict[str, Roundup]:
    """Give the stories that have labelled facts, by id."""
    facts: dict[str, list[dict[str, object]]] = defaultdict(list)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        facts[row["story"]].append(row)
    articles: dict[str, list[dict[str, str]]] = {story: [] for story in facts}
    with gzip.open(data / "stories/allsides/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article["story_id"] in articles:
                articles[article["story_id"]].append(article)
    found = {}
    for story, members in sorted(articles.items()):
        texts = {article["id"]: article["text"] for article in members}
        found[story] = Roundup(members, [_fact(row, texts) for row in facts[story]])
    return found


def _fact(row: dict[str, object], texts: dict[str, str]) -> Fact:
    places = row["carried_by"]
    assert isinstance(places, list)
    words = tuple((article, texts[article][start:end]) for article, start, end in places)
    return Fact(str(row["half"]), words)


def carries(account: Account, fact: Fact, reports: dict[str, Report]) -> bool:
    """Tell whether some sentence of an account carries a fact."""
    for given, words in fact.words:
        report = reports.get(given)
        place = _place(words, report.text) if report else None
        if report and place:
            told = (*account.sentences, *account.disputed)
            if any(_holds(sentence, report.id, place, words) for sentence in told):
                return True
    return False


def _place(words: str, text: str) -> tuple[int, int] | None:
    pattern = r"\s+".join(map(re.escape, words.split()))
    match = re.search(pattern, text)
    return match.span() if match else None


def _holds(sentence: CitedSentence, report: str, place: tuple[int, int], words: str) -> bool:
    """Whether it was worded from the place, or cites it and has half of its longer words."""
    start, end = place
    for number, cited in enumerate(sentence.citations):
        shared = min(end, cited.end) - max(start, cited.start)
        if cited.report == report and shared >= HALF * (end - start):
            mine, theirs = set(_longer(words)), set(_longer(sentence.text))
            if number == 0 or len(mine & theirs) >= HALF * len(mine):
                return True
    return False


def _longer(text: str) -> Iterator[str]:
    return (word.folded for word in words_of(text) if len(word.folded) > len("the"))
