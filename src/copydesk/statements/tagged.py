"""Attributions the rules have missed: made of what the attribution tagger has marked.

The tagger says what part each word plays, not what goes with what. Each marked content goes to
the cue it hangs on, else to the nearest one of its sentence; each cue to its subject, else to the
nearest source. Where the rules have read a cue already, what they say stands: the tagger only adds
words to its source and cue, and what of its content they have left out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from copydesk.records import TAGGED
from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import trimmed
from copydesk.statements.marks import Marked, Marks
from copydesk.statements.settings import StatementsSettings
from copydesk.statements.syntax import Piece, Tree

_AWAY = 60
"""Tokens between a cue and what belongs to it; in the development press none is farther."""
_ACROSS = 25
"""Tokens by which what stands in another sentence of the line counts as farther away."""
_SHORTEST_REST = 3
"""Words; what the rules have left of a content says nothing when it is shorter."""
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(slots=True)
class _Cue:
    """A cue with what has been found for it.

    Attributes:
        run: Its tokens.
        anchor: The token of it on which the others hang.
        known: The rules' attribution with that cue.
        source: Its source, as marked.
    """

    run: Marked
    anchor: int
    known: Attribution | None = None
    source: Marked | None = None
    contents: list[Marked] = field(default_factory=list)


class Found(NamedTuple):
    """What the rules and the tagger have found together.

    Attributes:
        ruled: The rules' attributions, with the words that their sources and cues lacked.
        missed: Those that the rules have missed.
        shared: Cues with no content of their own: "praised and defended the plan".
    """

    ruled: list[Attribution]
    missed: list[Attribution]
    shared: list[Attribution]


def find_tagged(
    tree: Tree, found: Sequence[Attribution], marks: bytes, settings: StatementsSettings
) -> Found:
    """Give what the rules have found, with what the tagger adds.

    Args:
        tree: The report's syntax.
        found: What the rules have found.
        marks: What the tagger says, three bytes a token; nothing is done without it.
        settings: From how likely on a word counts.
    """
    if len(marks) != 3 * len(tree.tokens):
        return Found(list(found), [], [])
    reading = _Tagged(tree, found, Marks(tree, marks, settings))
    return Found(reading.widened(), list(reading.added()), list(reading.shared()))


class _Tagged:
    """One report as the tagger sees it, beside what the rules have found."""

    def __init__(self, tree: Tree, found: Sequence[Attribution], marks: Marks) -> None:
        self.tree = tree
        self.found = found
        self.marks = marks
        self.sources = list(marks.runs("source"))
        self.cues = [_Cue(run, tree.head_in(*run)) for run in marks.runs("cue")]
        self._own: dict[int, list[_Cue]] = {}
        for cue in self.cues:
            for number in self._sentences(cue.run):
                self._own.setdefault(number, []).append(cue)
        self._spoken = _places(tree, (a.content for a in found))
        self._know()
        for cue in self.cues:
            cue.source = self._source(cue)
        self.contents = [self._ended(run) for run in marks.runs("content")]
        for run in self.contents:
            holder = self._cue_of(run)
            if holder is not None:
                holder.contents.append(run)

    def _ended(self, run: Marked) -> Marked:
        """Cut off a content what it takes of a sentence that it does not hold to its end."""
        tree = self.tree
        while (number := tree.sentence_of[run.last]) != tree.sentence_of[run.first]:
            last = tree.sentences[number]
            rest = tree.tokens[run.last + 1 : last.last]
            quoted = any(q.start <= tree.tokens[run.last].start < q.end for q in tree.quoted)
            if quoted or not any(token.text[0].isalnum() for token in rest):
                break
            run = Marked(run.first, last.first - 1)
        return run

    def _sentences(self, run: Marked) -> range:
        of = self.tree.sentence_of
        return range(of[run.first], of[run.last] + 1)

    def _know(self) -> None:
        """Tell each cue which of the rules' attributions has it, and add those it lacks."""
        at: dict[int, _Cue] = {
            index: cue for cue in self.cues for index in range(cue.run.first, cue.run.last + 1)
        }
        for attribution in self.found:
            if attribution.cue is None:
                continue
            inside = self.tree.within(attribution.cue)
            cue = next((at[index] for index in inside if index in at), None)
            if cue is None and inside:
                cue = _Cue(Marked(inside[0], inside[-1]), max(attribution.verb, inside[0]))
                for number in self._sentences(cue.run):
                    self._own.setdefault(number, []).append(cue)
            if cue is not None and cue.known is None:
                cue.known = attribution

    def _source(self, cue: _Cue) -> Marked | None:
        """Give a cue its source: the marked words that hold its subject, else the nearest."""
        tree = self.tree
        number = tree.sentence_of[cue.anchor]
        here = [s for s in self._near(self.sources, cue.anchor) if self._same(s, number)]
        subject = tree.subject(cue.anchor)
        for source in here:
            if subject is not None and source.first <= subject <= source.last:
                return source
        return min(here, key=lambda source: (_gap(source, cue.run), source.first), default=None)

    def _near(self, runs: Sequence[Marked], place: int) -> Sequence[Marked]:
        begin = bisect_left(runs, place - _AWAY, key=lambda run: run.last)
        return runs[begin : bisect_right(runs, place + _AWAY, key=lambda run: run.first)]

    def _same(self, run: Marked, number: int) -> bool:
        return self.tree.sentence_of[run.first] == number

    def _cue_of(self, content: Marked) -> _Cue | None:
        """Give a content its cue: the one it hangs on, else the nearest."""
        tree = self.tree
        near = range(tree.sentence_of[content.first] - 1, tree.sentence_of[content.last] + 2)
        cues = [cue for number in near for cue in self._own.get(number, ())]
        top = tree.head_in(content.first, min(content.last, content.first + _AWAY))
        above = [top, *tree.above(top)]
        for node in above[1:4]:
            for cue in cues:
                if cue.run.first <= node <= cue.run.last:
                    return cue
        cues = [cue for cue in cues if self._apart(content, cue) <= _AWAY]
        return min(cues, key=lambda cue: (self._apart(content, cue), cue.run), default=None)

    def _apart(self, content: Marked, cue: _Cue) -> int:
        of = self.tree.sentence_of
        same = of[content.first] <= of[cue.run.first] <= of[content.last]
        line = (
            "\n"
            in self.tree.text[
                min(self.tree.tokens[content.last].end, self.tree.tokens[cue.run.last].end) : max(
                    self.tree.tokens[content.first].start, self.tree.tokens[cue.run.first].start
                )
            ]
        )
        return _gap(content, cue.run) + (0 if same else _ACROSS) + (_AWAY if line else 0)

    def widened(self) -> list[Attribution]:
        """Give the rules' attributions, their sources and cues with the words next to them."""
        tree = self.tree
        by_cue = {id(cue.known): cue for cue in self.cues if cue.known is not None}
        wide = []
        for attribution in self.found:
            cue = by_cue.get(id(attribution))
            changed = attribution
            if cue is not None and attribution.cue is not None:
                changed = replace(changed, cue=_union(attribution.cue, tree.piece(*cue.run)))
            if attribution.source is not None:
                for source in self._near(self.sources, tree.at(attribution.source.start)):
                    piece = tree.piece(*source)
                    if any(source.first <= head <= source.last for head in attribution.outer):
                        continue  # it holds another's name: "According to the Herald, Hale said"
                    if piece.meets(attribution.source):
                        changed = replace(changed, source=_union(attribution.source, piece))
                        break
            wide.append(changed)
        return wide

    def added(self) -> Iterator[Attribution]:
        """Give an attribution for every marked content that the rules have not told."""
        cues = {id(cue): cue for number in sorted(self._own) for cue in self._own[number]}
        for cue in cues.values():
            for content in cue.contents:
                for run in self._untold(content):
                    made = self._made(cue, run) if self._tells(run, content) else None
                    if made is not None:
                        yield made

    def shared(self) -> Iterator[Attribution]:
        """Give a cue to which no content has gone the nearest one of its sentence."""
        for cue in self.cues:
            if cue.known is not None or cue.contents or cue.source is None:
                continue
            number = self.tree.sentence_of[cue.anchor]
            near = [c for c in self._near(self.contents, cue.anchor) if self._same(c, number)]
            content = min(near, key=lambda run: (_gap(run, cue.run), run.first), default=None)
            made = self._made(cue, content) if content is not None else None
            if made is not None:
                yield made

    def _untold(self, content: Marked) -> Iterator[Marked]:
        """Give the runs of a content that no attribution of the rules holds."""
        begin = None
        for index in range(content.first, content.last + 2):
            free = index <= content.last and index not in self._spoken
            if free and begin is None:
                begin = index
            elif not free and begin is not None:
                yield Marked(begin, index - 1)
                begin = None

    def _tells(self, run: Marked, content: Marked) -> bool:
        """Tell whether what is left of a content says something by itself."""
        tokens = self.tree.tokens[run.first : run.last + 1]
        words = [token for token in tokens if token.text[0].isalnum()]
        if run == content:
            return bool(words)
        return len(words) >= _SHORTEST_REST and any(token.pos in _TELLING for token in words)

    def _made(self, cue: _Cue, content: Marked) -> Attribution | None:
        tree = self.tree
        first = content.first
        while first < content.last and tree.tokens[first].dep == "mark":
            if tree.lemmas[first] != "that":
                break
            first += 1
        piece = trimmed(tree.text, tree.piece(first, content.last))
        if piece is None:
            return None
        if cue.known is not None:
            known = cue.known
            score = self.marks.sureness(content)
            return replace(
                known, content=piece, voice="indirect", quotes=(), because=TAGGED, score=score
            )
        source = cue.source
        return Attribution(
            content=piece,
            voice="indirect",
            source=tree.piece(*source) if source else None,
            cue=tree.piece(*cue.run),
            verb=cue.anchor,
            head=self._head(source) if source else -1,
            because=TAGGED,
            score=self.marks.sureness(content),
        )

    def _head(self, source: Marked) -> int:
        """Give the token that heads a source: the name in it, else the noun it hangs by."""
        names = self.tree.names
        top = self.tree.head_in(*source)
        if top in names or self.tree.tokens[top].pos in {"NOUN", "PROPN", "PRON"}:
            return top
        for index in range(source.first, source.last + 1):
            if index in names:
                return names[index][1]
        return source.last


def _places(tree: Tree, pieces: Iterator[Piece]) -> frozenset[int]:
    return frozenset(index for piece in pieces for index in tree.within(piece))


def _gap(one: Marked, other: Marked) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _union(one: Piece, other: Piece) -> Piece:
    return Piece(min(one.start, other.start), max(one.end, other.end))
