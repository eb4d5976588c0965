"""Clean: body kept, furniture gone, and what the page says of itself."""

import re
from collections import Counter

from rapidfuzz import fuzz

from bench.quality._newsroom_run import Run, body_of, flat
from bench.quality._newsroom_tally import Tally, short
from copydesk.records import Report
from copydesk.text.words import words_of
from tests.newsroom import PressReport

_SENTENCE = re.compile(r"(?<=[.!?][”\"'’])\s+|(?<=[.!?])\s+(?=[“\"A-Z])|\n+")


def score_body(run: Run) -> Tally:
    """Score bodies and furniture, word by word and piece by piece."""
    tally = Tally()
    for printed in run.mixture.reports:
        where = f"{run.name}/{printed.id}"
        report = run.found.get(printed.id)
        tally.hold("reports_kept", report is not None, f"{where}: spiked")
        if report:
            _score_words(printed, report, tally)
            _score_sentences(printed, report, tally, where)
            _score_furniture(printed, report, tally, where)
    return tally


def _score_words(printed: PressReport, report: Report, tally: Tally) -> None:
    truth = Counter(word.folded for word in words_of(body_of(printed)))
    head = Counter(word.folded for word in words_of(printed.dateline or ""))
    kept = Counter(word.folded for word in words_of(report.text))
    # A dateline may stay or go: its words count neither way.
    kept -= Counter(
        {word: min(count, max(0, kept[word] - truth[word])) for word, count in head.items()}
    )
    both = (truth & kept).total()
    tally.add("word_precision", both, kept.total())
    tally.add("word_recall", both, truth.total())


def _score_sentences(printed: PressReport, report: Report, tally: Tally, where: str) -> None:
    text = flat(report.text)
    for words in sentences_of(printed):
        near = fuzz.partial_ratio(words, text) if words not in text else 100
        tally.hold("sentences_kept", near >= 90, f"{where}: lost “{short(words)}”")
        if 90 <= near < 100:
            tally.miss("sentences_altered", f"{where}: altered ({near:.0f}) “{short(words)}”")


def sentences_of(printed: PressReport) -> list[str]:
    """Give the sentences of a body, the dateline left out."""
    return [words for words in map(flat, _SENTENCE.split(body_of(printed))) if words]


def _score_furniture(printed: PressReport, report: Report, tally: Tally, where: str) -> None:
    text, body = flat(report.text), flat(printed.body)
    for block in printed.blocks:
        if block.reason is None:
            continue
        lines = [line for line in map(flat, block.text.splitlines()) if line and line not in body]
        left = [line for line in lines if line in text]
        said = f"{where}: left {block.reason} “{short(' / '.join(left))}”"
        tally.hold("furniture_gone", not left, said)
        tally.add(f"furniture_gone {block.reason}", not left, 1)


def score_metadata(run: Run, *, given: bool) -> Tally:
    """Score what a page says of itself; only where the input did not say it beforehand."""
    tally = Tally()
    for printed, report in run.pairs():
        where = f"{run.name}/{printed.id}"
        agencies = frozenset(printed.credits)
        named = frozenset(report.credits)
        tally.hold("credits", named == agencies, f"{where}: {set(named)} for {set(agencies)}")
        place = report.dateline.place if report.dateline else None
        true_place = _place(printed)
        right = (place or "").casefold() == (true_place or "").casefold()
        tally.hold("dateline", right, f"{where}: {place!r} for {true_place!r}")
        if given:
            continue
        tally.hold(
            "headline",
            _plain(report.headline or "") == _plain(printed.headline),
            f"{where}: {report.headline!r} for {printed.headline!r}",
        )
        _score_byline(printed, report, tally, where)
        _score_published(printed, report, tally, where)
    return tally


def _place(printed: PressReport) -> str | None:
    if not printed.dateline:
        return None
    return re.split(r"[,(:.—–-]", printed.dateline)[0].strip() or None


def _plain(words: str) -> str:
    return " ".join(word.folded for word in words_of(words))


def _score_byline(printed: PressReport, report: Report, tally: Tally, where: str) -> None:
    said = f"{where}: {report.byline!r} for {printed.byline!r}"
    line = any(block.reason == "byline" for block in printed.blocks)
    if printed.byline and line:
        tally.hold("byline", _plain(printed.byline) in _plain(report.byline or ""), said)
    elif not printed.byline:
        tally.hold("byline_none", not report.byline, said)


def _score_published(printed: PressReport, report: Report, tally: Tally, where: str) -> None:
    true = printed.published.isoformat()
    said = f"{where}: {report.published} from {report.published_from} for {true}"
    if report.published is None:
        tally.add("published_recall", 0, 1)
        tally.miss("published_recall", said)
        return
    right = report.published[:10] == true[:10]
    tally.add("published_recall", right, 1)
    tally.hold("published_precision", right, said)
