"""What a report asserts: contents of attributions, and clauses in the outlet's own voice."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from copydesk.records import Report
from copydesk.statements.attribution import Attribution
from copydesk.statements.clauses import Clause, clauses_of
from copydesk.statements.cues import trimmed
from copydesk.statements.nested import WITHIN
from copydesk.statements.settings import StatementsSettings
from copydesk.statements.signatures import POST
from copydesk.statements.status import outlook_of
from copydesk.statements.syntax import Piece, Tree

_DATELINE = re.compile(r"[^\n]{0,80}?(?:\([^()\n]{2,40}\)|[A-Z]{3,})[ \t]?[-–—]{1,2}[ \t]")
_MOST = 0.6
"""Share of a clause: when somebody else says so much of it, the rest asserts nothing."""
_SHORT_CLAUSE = 9
"""Tokens. A quoted sentence with a shorter clause is never cut: "I saw it, nobody picked up"."""
_QUOTED_PARTS = 4
"""Words. A shorter sentence in a quotation joins its neighbour: "Yes. No. We will see.\""""


class Assertion(NamedTuple):
    """Something asserted, before it becomes a statement.

    Attributes:
        piece: The words.
        clause: Its tokens and its main verb.
        attribution: Who says it; None in the outlet's own voice.
        because: The rule that found it.
    """

    piece: Piece
    clause: Clause
    attribution: Attribution | None
    because: str


def attributed(
    tree: Tree, attributions: Sequence[Attribution], settings: StatementsSettings
) -> Iterator[Assertion]:
    """Give what is attributed, clause by clause."""
    frames = _frames(tree, attributions)
    for attribution in attributions:
        for clause in _parts(tree, attribution, settings):
            piece = _piece(tree, clause, attribution.content)
            if piece is None or _told_by_another(tree, piece, attribution, frames):
                continue
            if attribution.voice == "indirect" and _points(tree, piece):
                continue
            if attribution.because == POST and _quoted(piece, attribution, attributions):
                continue
            yield Assertion(piece, clause, attribution, attribution.because)


def _points(tree: Tree, piece: Piece) -> bool:
    """Tell whether a piece only points at something: "Berlin denied it"."""
    return all(tree.tokens[index].pos in {"PRON", "DET", "PUNCT"} for index in tree.within(piece))


def _quoted(piece: Piece, post: Attribution, attributions: Sequence[Attribution]) -> bool:
    """Tell whether a part of a post is a quotation in it that has a speaker of its own."""
    return any(
        other is not post and other.voice == "direct" and other.content.meets(piece)
        for other in attributions
        if other.because != POST
    )


def _frames(
    tree: Tree, attributions: Sequence[Attribution]
) -> dict[int, list[tuple[Attribution, Piece]]]:
    """Give each sentence's attributions with the words from source or cue to content."""
    frames = defaultdict(list)
    for attribution in attributions:
        named = (attribution.source, attribution.cue) if attribution.verb >= 0 else ()
        places = [attribution.content, *(piece for piece in named if piece is not None)]
        frame = Piece(min(p.start for p in places), max(p.end for p in places))
        frames[tree.sentence_of[tree.at(attribution.content.start)]].append((attribution, frame))
    return frames


def _told_by_another(
    tree: Tree,
    piece: Piece,
    attribution: Attribution,
    frames: dict[int, list[tuple[Attribution, Piece]]],
) -> bool:
    """Tell whether a piece is nothing but what an inner attribution tells already."""
    for inner, frame in frames[tree.sentence_of[tree.at(piece.start)]]:
        if inner is attribution or inner.verb < 0 or not piece.covers(inner.content):
            continue
        if inner.because == WITHIN:
            continue  # the quotation stays whole
        if inner.content == attribution.content or not piece.covers(frame):
            continue
        outside = tree.text[piece.start : frame.start] + tree.text[frame.end : piece.end]
        if sum(1 for word in outside.split() if word.isalnum()) <= 2:
            return True
    return False


def _piece(tree: Tree, clause: Clause, content: Piece) -> Piece | None:
    piece = tree.piece(clause.first, clause.last)
    start, end = max(piece.start, content.start), min(piece.end, content.end)
    if tree.text[end : end + 1] in {"!", "?", ".", "…"} and end < content.end:
        end += 1
    return trimmed(tree.text, Piece(start, end)) if start < end else None


def _parts(tree: Tree, attribution: Attribution, settings: StatementsSettings) -> Iterator[Clause]:
    """Cut a content at its sentences, and those into clauses."""
    inside = tree.within(attribution.content)
    if not inside:
        return
    first, last = inside[0], inside[-1]
    parts = []
    begin = first
    for index in range(first + 1, last + 1):
        if tree.sentence_of[index] != tree.sentence_of[index - 1]:
            parts.append((begin, index - 1))
            begin = index
    parts.append((begin, last))
    for start, end in _joined(tree, parts):
        if tree.sentence_of[start] != tree.sentence_of[end]:
            yield Clause(start, end, tree.head_in(start, end))
        elif attribution.voice == "direct":
            yield from _quoted_sentence(tree, start, end, settings)
        else:
            yield from clauses_of(tree, start, end, settings.longest_sentence)


def _quoted_sentence(
    tree: Tree, start: int, end: int, settings: StatementsSettings
) -> list[Clause]:
    """Keep a sentence in quotation marks whole, as an editor would list it.

    Only long clauses of which one asserts and another denies or plans are two statements.
    """
    clauses = clauses_of(tree, start, end, settings.longest_sentence)
    long = all(clause.last - clause.first >= _SHORT_CLAUSE for clause in clauses)
    if long and len({outlook_of(tree, *clause).status for clause in clauses}) > 1:
        return clauses
    return [Clause(start, end, tree.head_in(start, end))]


def _joined(tree: Tree, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        short = sum(1 for i in range(start, end + 1) if tree.tokens[i].pos != "PUNCT")
        if joined and short < _QUOTED_PARTS:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def plain(
    tree: Tree,
    report: Report,
    attributions: Sequence[Attribution],
    settings: StatementsSettings,
) -> Iterator[Assertion]:
    """Give what the outlet asserts in its own voice, clause by clause."""
    here = defaultdict(list)
    for attribution in attributions:
        for number in _sentences(tree, attribution):
            here[number].append(attribution)
    headings = {span.start for span in report.headings}
    for number, run in enumerate(tree.sentences):
        if _heading(report, headings, run.start, run.end):
            continue
        first = _after_dateline(tree, run.first, run.last)
        before: Attribution | None = None
        for clause in clauses_of(tree, first, run.last - 1, settings.longest_sentence):
            found = _own(tree, clause, here[number])
            if found and before and _goes_on(tree, clause, here[number]):
                # Not within the quotation before it: here the outlet tells what was said.
                told = replace(before, voice="indirect", quotes=())
                found = found._replace(attribution=told, because="what was said goes on")
            if found:
                yield found
            before = next((a for a in here[number] if a.verb == clause.head), None)


def _goes_on(tree: Tree, clause: Clause, near: Sequence[Attribution]) -> bool:
    """Tell whether a clause after "said …, and" is still what was said.

    It is when it looks back on the future or on the past ("would", "had"), as reported speech
    does, and has no cue of its own.
    """
    link = clause.first - 1
    if tree.lemmas[link] != "and" or any(
        clause.first <= a.verb <= clause.last for a in near if a.verb >= 0
    ):
        return False
    return any(
        tree.tokens[n].dep in {"aux", "auxpass"} and tree.tokens[n].text.lower() in {"would", "had"}
        for n in tree.children[clause.head]
    )


def _sentences(tree: Tree, attribution: Attribution) -> set[int]:
    inside = tree.within(attribution.content)
    numbers = (
        set(range(tree.sentence_of[inside[0]], tree.sentence_of[inside[-1]] + 1))
        if (inside)
        else set()
    )
    if attribution.verb >= 0:
        numbers.add(tree.sentence_of[attribution.verb])
    return numbers


def _heading(report: Report, headings: set[int], start: int, end: int) -> bool:
    line = report.text.rfind("\n", 0, start) + 1
    if line in headings or start in headings:
        return True
    return report.headline is not None and report.text[start:end].strip() == report.headline


def _after_dateline(tree: Tree, first: int, last: int) -> int:
    """Skip "HANOI, June 20 (Agency) –" at the start of a paragraph."""
    start = tree.tokens[first].start
    if start and tree.text[start - 1] != "\n":
        return first
    match = _DATELINE.match(tree.text, start, min(start + 120, tree.tokens[last - 1].end))
    if match is None:
        return first
    after = tree.at(match.end())
    return after if after < last - 3 else first


def _own(tree: Tree, clause: Clause, near: Sequence[Attribution]) -> Assertion | None:
    """Give a clause's own-voice part: all of it, or what an attribution at its edge leaves."""
    piece = tree.piece(clause.first, clause.last)
    if any(_is_attribution(tree, clause, piece, attribution) for attribution in near):
        return None
    rest = _without(tree, piece, near)
    if rest is None:
        return None
    first, last = tree.at(rest.start), tree.at(rest.end) - 1
    if last < first or not _asserts(tree, first, last):
        return None
    head = clause.head if first <= clause.head <= last else tree.head_in(first, last)
    return Assertion(rest, Clause(first, last, head), None, "clause in the outlet's own voice")


def _is_attribution(tree: Tree, clause: Clause, piece: Piece, attribution: Attribution) -> bool:
    """Tell whether a clause is an attribution as a whole, so that no own voice is left."""
    content, verb = attribution.content, attribution.verb
    if content.covers(piece):
        return True
    if verb < 0 and attribution.cue and piece.covers(attribution.cue):
        return True
    if clause.first <= verb <= clause.last:
        opens = attribution.voice == "direct" and content.start <= piece.start + 2
        if opens and content.end <= tree.tokens[verb].start:
            return True  # “…,” and whose words they are
        return verb == clause.head or _carries_all(tree, clause, attribution)
    return content.meets(piece) and _share(piece, attribution) > _MOST


def _carries_all(tree: Tree, clause: Clause, attribution: Attribution) -> bool:
    """Tell whether a clause is an attribution and little else."""
    content = attribution.content
    inside = sum(
        1
        for i in range(clause.first, clause.last + 1)
        if content.start <= tree.tokens[i].start < content.end
    )
    return inside > 0.75 * (clause.last - clause.first + 1)


def _share(piece: Piece, attribution: Attribution) -> float:
    content = attribution.content
    common = min(piece.end, content.end) - max(piece.start, content.start)
    return common / max(1, piece.end - piece.start)


def _without(tree: Tree, piece: Piece, near: Sequence[Attribution]) -> Piece | None:
    """Take from a clause the attribution at its end or at its beginning."""
    start, end = piece
    for attribution in near:
        content = attribution.content
        if not content.meets(Piece(start, end)):
            continue
        if attribution.because == "denied in an aside":
            end = content.end
            continue
        if attribution.verb >= 0 and tree.tokens[attribution.verb].dep == "relcl":
            start, end = _without_relative(tree, attribution.verb, Piece(start, end))
            continue
        verb = tree.tokens[attribution.verb].start if attribution.verb >= 0 else content.start
        begin = min(verb, content.start)
        if attribution.cue:
            begin = min(begin, attribution.cue.start)
            source = attribution.source
            if source and start < source.start < begin and begin - source.end <= 1:
                begin = source.start
        if begin > start and content.end >= end - 1:
            end = _before_link(tree, start, begin)
        elif begin <= start and content.end < end:
            start = max(content.end, tree.tokens[attribution.verb].end)
    return trimmed(tree.text, Piece(start, end)) if start < end else None


def _without_relative(tree: Tree, verb: int, piece: Piece) -> Piece:
    """Cut ", an act he called …" from the end of a clause; keep what says which one is meant."""
    noun = tree.tokens[verb].head
    begin = tree.reach(noun)[0] if tree.tokens[noun].dep == "appos" else tree.reach(verb)[0]
    last = tree.reach(verb)[1]
    ends = tree.tokens[last].end >= piece.end - 3
    if ends and tree.tokens[begin - 1].text == "," and tree.tokens[begin].start > piece.start:
        return Piece(piece.start, tree.tokens[begin - 1].start)
    return piece


def _before_link(tree: Tree, start: int, begin: int) -> int:
    """Go back over "and", a comma or a subject's pronoun that leads into the cue."""
    index = tree.at(begin) - 1
    first = tree.at(start)
    while index > first and (
        tree.tokens[index].pos in {"CCONJ", "PUNCT", "ADV", "SCONJ"}
        or tree.tokens[index].tag in {"WP", "WDT", "PRP"}
        or (tree.tokens[index].dep in {"nsubj", "mark", "aux"})
    ):
        index -= 1
    return tree.tokens[index].end


def _asserts(tree: Tree, first: int, last: int) -> bool:
    """Tell whether words hold a verb and are no question."""
    if (
        tree.tokens[min(last + 1, len(tree.tokens) - 1)].text == "?"
        or tree.tokens[last].text == "?"
    ):
        return False
    return any(
        tree.tokens[i].pos in {"VERB", "AUX"} and any(map(str.isalpha, tree.tokens[i].text))
        for i in range(first, last + 1)
    )
