"""From what two readings share to links between their spans."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from copydesk.records import Report, Reuse, Span
from copydesk.records.ids import content_id
from copydesk.records.reuse import ReuseKind
from copydesk.reuse.credit import wires_in
from copydesk.reuse.direction import Direction, direction
from copydesk.reuse.passages import TypedPassage
from copydesk.reuse.reading import Reading
from copydesk.reuse.retold import Retold, encoder_of
from copydesk.reuse.rewriting import Match
from copydesk.reuse.settings import RewritingSettings, StemmaSettings
from copydesk.text.annotation import Encoder, Encoders

_ROUNDED = 3


def passage_links(a: Reading, b: Reading, passages: Iterable[TypedPassage]) -> list[Reuse]:
    """Give one link for every passage two readings share word for word."""
    return [
        _link(
            _span(a, typed.passage.a_first, typed.passage.a_last),
            _span(b, typed.passage.b_first, typed.passage.b_last),
            typed.kind,
            typed.passage.similarity,
            typed.because,
        )
        for typed in passages
    ]


def directed(
    links: Iterable[Reuse], reports: Mapping[str, Report], settings: StemmaSettings
) -> list[Reuse]:
    """Turn the links of copy so that each points from the likelier source, where that is known."""
    wires = wires_in(reports.values())

    @cache
    def of_pair(one: str, other: str) -> Direction:
        return direction(reports[one], reports[other], wires, settings)

    return [
        _directed(link, of_pair(link.source.report, link.copy.report))
        if link.kind in _COPY
        else link
        for link in links
    ]


_COPY = frozenset({"wire copy", "translation"})


def _directed(link: Reuse, found: Direction) -> Reuse:
    if not found.sure:
        return link
    source, copy = link.source, link.copy
    if found.source != source.report:
        source, copy = copy, source
    return replace(
        link,
        id=content_id("u", source, copy, link.kind),
        source=source,
        copy=copy,
        direction_known=True,
        because=f"{link.because} {found.because}",
    )


def _span(reading: Reading, first: int, last: int) -> Span:
    start, end = reading.hashed.starts[first], reading.hashed.ends[last - 1]
    return Span(report=reading.report.id, start=int(start), end=int(end))


def retelling_links(
    pairs: Sequence[Retold], settings: RewritingSettings, encoders: Encoders | None
) -> list[Reuse]:
    """Give one link for every pair of sentences that tell the same in other words.

    Sentences that share no peculiar figure must be alike in meaning as well. Each distinct
    sentence in doubt is encoded once.
    """
    doubtful: dict[bool, set[tuple[str, str]]] = {False: set(), True: set()}
    for pair in pairs:
        doubtful[pair.across] |= {
            pair.sentences(match)
            for match in pair.found.matches
            if not match.figures and match.strength < settings.plain_sentence
        }
    unlike = {
        across: of_sort - _alike(sorted(of_sort), encoder_of(encoders, across=across), settings)
        for across, of_sort in doubtful.items()
    }
    return [
        _retelling_link(pair, match, settings)
        for pair in pairs
        for match in pair.found.matches
        if match in pair.found.strongest or pair.sentences(match) not in unlike[pair.across]
    ]


def _alike(
    pairs: Sequence[tuple[str, str]], encoder: Encoder | None, settings: RewritingSettings
) -> set[tuple[str, str]]:
    """Give the pairs of sentences that mean the same, as far as an encoder tells."""
    if encoder is None or not pairs:
        return set()
    sentences = list(dict.fromkeys(sentence for pair in pairs for sentence in pair))
    vectors = encoder.encode(sentences)
    place = {sentence: at for at, sentence in enumerate(sentences)}
    return {
        (one, other)
        for one, other in pairs
        if float(vectors[place[one]] @ vectors[place[other]]) >= settings.alike
    }


def _retelling_link(pair: Retold, match: Match, settings: RewritingSettings) -> Reuse:
    here, there = pair.told_a.tellings[match.a], pair.told_b.tellings[match.b]
    found = pair.found
    return _link(
        Span(report=pair.a.report.id, start=here.start, end=here.end),
        Span(report=pair.b.report.id, start=there.start, end=there.end),
        "translation",
        min(match.strength / settings.strongest, 1.0),
        f"The same in other words: {_counted(found.paired, 'sentence')} of the shorter report's "
        f"{found.sentences} give what one of the other's gives, {found.in_order} of them in one "
        f"order; {found.figures} of its {_counted(found.figures_given, 'figure')} stand in these.",
    )


def _link(one: Span, other: Span, kind: ReuseKind, similarity: float, because: str) -> Reuse:
    source, copy = sorted((one, other))
    return Reuse(
        id=content_id("u", source, copy, kind),
        source=source,
        copy=copy,
        kind=kind,
        similarity=round(similarity, _ROUNDED),
        direction_known=False,
        because=because,
    )


def twin_links(reports: Sequence[Report]) -> list[Reuse]:
    """Link reports with the same words to the one of them that was published first."""
    first = min(reports, key=lambda report: (report.published or "~", report.id))
    return [
        _link(
            Span(report=first.id, start=0, end=len(first.text)),
            Span(report=other.id, start=0, end=len(other.text)),
            "wire copy",
            1.0,
            "The two texts are the same, word for word.",
        )
        for other in reports
        if other is not first and first.text and other.text
    ]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
