"""The account: an editor's facts, citations that hold, nothing said twice, three lengths.

Facts: of the facts of editors' roundups of 35 real stories, the share that the one-page account
carries (`_roundups.py`); facts that no report of the story carries are left out. Citations: every
sentence of every list is held against the text and against the proof reader. Redundancy: pairs of
sentences of one account that mean nearly the same by the fine encoder. Lengths: how many
sentences and words each has.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from bench.quality._newsroom_account import leans
from bench.quality._newsroom_run import Shelved, shelved
from bench.quality._roundups import Roundup, carries, roundups
from copydesk.account import flaws_of
from copydesk.account.settings import LengthName
from copydesk.pipeline import run as run_rooms
from copydesk.records import Account, Capture, CitedSentence, Dossier

_SAME = 0.8
"""Cosine of the fine encoder from which two sentences were read as saying the same."""

_FOR_LENGTHS = 4
"""Stories that are written brief and full as well."""


def run(data: Path) -> dict[str, float]:
    """Write the accounts and count."""
    shelf = shelved()
    counts: Counter[str] = Counter()
    for number, roundup in enumerate(roundups(data).values()):
        dossier = _dossier(roundup, shelf, "page")
        for account in dossier.accounts[:1]:
            _count_facts(roundup, account, dossier, counts)
            _count_citations(account, dossier, counts)
            _count_repeats(account, shelf, counts)
            _count_length(account, counts, "all")
        if number < _FOR_LENGTHS:
            for length in ("brief", "full"):
                for account in _dossier(roundup, shelf, length).accounts[:1]:
                    _count_length(account, counts, length)
    return _figures(counts)


def _dossier(roundup: Roundup, shelf: Shelved, length: LengthName) -> Dossier:
    settings = shelf.settings
    settings = replace(settings, account=replace(settings.account, length=length))
    captures = [
        Capture(
            locator=article["id"],
            form="plain",
            content=article["text"],
            given_id=article["id"],
            outlet=article["source"],
            headline=article["title"],
            published=article["date"],
        )
        for article in roundup.articles
    ]
    return run_rooms(captures, settings, shelf.shelf)


def _count_facts(
    roundup: Roundup, account: Account, dossier: Dossier, counts: Counter[str]
) -> None:
    reports = {report.given_id or "": report for report in dossier.reports}
    for fact in roundup.facts:
        if fact.words:
            counts[f"facts_{fact.half}"] += 1
            counts[f"told_{fact.half}"] += carries(account, fact, reports)


def _count_citations(account: Account, dossier: Dossier, counts: Counter[str]) -> None:
    texts = {report.id: report.text for report in dossier.reports}
    names = frozenset(word for person in dossier.people for word in person.name.split())
    for sentence in _every(account):
        kept = all(
            texts[cited.report][cited.start : cited.end] == cited.quote
            for cited in sentence.citations
        )
        flawless = not any(flaws_of(sentence, dossier.statements))
        counts["sentences_of_all_lists"] += 1
        counts["valid"] += bool(sentence.citations) and kept and flawless
    for sentence in account.sentences:
        counts["leaning"] += leans(sentence.text, names)


def _every(account: Account) -> Iterator[CitedSentence]:
    for part in (account.sentences, account.disputed, account.only_one, account.not_known):
        yield from part


def _count_repeats(account: Account, shelf: Shelved, counts: Counter[str]) -> None:
    texts = [sentence.text for sentence in account.sentences]
    vectors = shelf.shelf.encoders.fine.encode(texts) if texts else ()
    for first, second in combinations(range(len(texts)), 2):
        counts["pairs"] += 1
        counts["same"] += float(vectors[first] @ vectors[second]) >= _SAME


def _count_length(account: Account, counts: Counter[str], length: str) -> None:
    counts[f"{length}_accounts"] += 1
    counts[f"{length}_sentences"] += len(account.sentences)
    counts[f"{length}_words"] += sum(len(item.text.split()) for item in account.sentences)


def _figures(counts: Counter[str]) -> dict[str, float]:
    facts = counts["facts_seen"] + counts["facts_held"]
    figures = {
        "facts": (counts["told_seen"] + counts["told_held"]) / facts,
        "facts_held": counts["told_held"] / counts["facts_held"],
        "facts_counted": float(facts),
        "valid_citations": counts["valid"] / counts["sentences_of_all_lists"],
        "no_leaning_pronoun": 1 - counts["leaning"] / counts["all_sentences"],
        "not_redundant": 1 - counts["same"] / counts["pairs"],
    }
    for length in ("all", "brief", "full"):
        for what in ("sentences", "words"):
            each = counts[f"{length}_{what}"] / counts[f"{length}_accounts"]
            figures[f"{what}_{length}" if length != "all" else f"{what}_page_all"] = each
    return figures
