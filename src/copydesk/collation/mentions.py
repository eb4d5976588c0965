"""Words that tell of an occurrence, with what their sentence says of it: who, whom, when, where."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import NamedTuple

from copydesk.collation.wordlists import WordLists
from copydesk.text.annotation import Annotation, Encoders, Token, Vectors, Within
from copydesk.text.words import fold

_TELLING = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "NUM"})
_THINGS = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_DOERS = frozenset({"nsubj", "csubj", "agent", "poss"})
_SUFFERERS = frozenset({"dobj", "obj", "nsubjpass", "attr", "dative"})
_BORROWED = frozenset({"xcomp", "conj", "advcl", "ccomp", "acl", "relcl", "pobj", "dobj"})
_WHERE, _WHEN = frozenset({"GPE", "LOC", "FAC"}), frozenset({"DATE", "TIME"})
_PLANNING = frozenset({"will", "would", "may", "might", "could", "can", "should"})
_AROUND = 6
"""Words on either side that are near an action; `tools/train_mention_judge.py`."""
_DEEPEST = 40
"""Steps down the tree from an action to the words of those who take part."""

Weighed = Mapping[str, float]
"""Words with how much each tells; their squares sum to one."""


class Place(NamedTuple):
    """Where words tell of an occurrence.

    Attributes:
        report: The report.
        tokens: Places of the words in its annotation.
    """

    report: str
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mention:
    """Words that tell of an occurrence.

    Attributes:
        report: The report they stand in.
        sentence: Number of the sentence in it.
        lemma: Dictionary form of the word that names the action.
        verb: Whether that is a verb.
        spread: Share of the story's reports that have the word.
        deeds: Classes of doings it belongs to.
        words: The telling words of the sentence.
        around: Those near the action.
        agents: Those of who does it.
        patients: Those of to whom or what it is done.
        parts: Those of all that takes part, time and place too.
        names: The names of the sentence.
        numbers: Figures in the sentence.
        days: Words for days and times in it.
        places: Words for places in it.
        planned: Whether it is only planned or possible.
        negated: Whether it is said not to be.
        meaning: What the words mean where they stand.
        whole: What the sentence means.
        sense: What the lemma means by itself.
    """

    report: str
    sentence: int
    lemma: str
    verb: bool
    spread: float
    deeds: frozenset[str]
    words: Weighed
    around: Weighed
    agents: Weighed
    patients: Weighed
    parts: Weighed
    names: Weighed
    numbers: frozenset[str]
    days: frozenset[str]
    places: frozenset[str]
    planned: bool
    negated: bool
    meaning: Vectors
    whole: Vectors
    sense: Vectors


class MentionReader:
    """Reads mentions in the reports of one story."""

    def __init__(
        self,
        texts: Mapping[str, str],
        annotations: Mapping[str, Annotation],
        encoders: Encoders,
        lists: WordLists,
    ) -> None:
        """Count in how many reports each word stands.

        Args:
            texts: The text of each report.
            annotations: What the parser says of it.
            encoders: What words mean; `within` must be there.
            lists: The word lists.
        """
        self._texts = texts
        self._annotations = annotations
        self._encoders = encoders
        self._lists = lists
        counts = {
            report: Counter(_lemma(token) for token in annotation.tokens if _tells(token))
            for report, annotation in annotations.items()
        }
        self._spread = Counter(word for words in counts.values() for word in words)
        self._reports = {report: self.weighed(words) for report, words in counts.items()}

    def weighed(self, words: Mapping[str, int]) -> Weighed:
        """Weigh words: the fewer reports have one, the more it tells."""
        count = len(self._annotations)
        weights = {
            word: (1 + log(often)) * log(1 + count / self._spread.get(word, 1))
            for word, often in words.items()
        }
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}

    def reports_alike(self, one: str, other: str) -> float:
        """Give how alike the words of two reports are."""
        return 1.0 if one == other else alike(self._reports[one], self._reports[other])

    def place(self, report: str, start: int) -> Place | None:
        """Give the place of the word that begins at a code point; None where none does."""
        annotation = self._annotations.get(report)
        if annotation is None:
            return None
        at = bisect_left(annotation.tokens, start, key=lambda token: token.start)
        found = at < len(annotation.tokens) and annotation.tokens[at].start == start
        return Place(report, (at,)) if found else None

    def sentence(self, place: Place) -> int:
        """Give the number of the sentence a place stands in."""
        runs = self._annotations[place.report].sentences
        return max(0, bisect_right(runs, place.tokens[0], key=lambda run: run.first) - 1)

    def read(self, places: Sequence[Place]) -> list[Mention]:
        """Give the mention at each place."""
        tokens = [self._annotations[place.report].tokens for place in places]
        heads = [_head(words, place.tokens) for words, place in zip(tokens, places, strict=True)]
        lemmas = [_lemma(words[head]) for words, head in zip(tokens, heads, strict=True)]
        known = sorted(set(lemmas))
        senses = dict(zip(known, self._encoders.quick.encode(known), strict=True))
        within, sentences = [], []
        for place, head in zip(places, heads, strict=True):
            number, own, whole = self._within(place, head)
            within += [own, whole]
            sentences.append(number)
        if self._encoders.within is None:
            return []
        vectors = self._encoders.within.encode_within(within)
        return [
            self._mention(
                place, head, number, (vectors[2 * at], vectors[2 * at + 1], senses[lemmas[at]])
            )
            for at, (place, head, number) in enumerate(zip(places, heads, sentences, strict=True))
        ]

    def _within(self, place: Place, head: int) -> tuple[int, Within, Within]:
        annotation = self._annotations[place.report]
        number = self.sentence(Place(place.report, (head,)))
        run = annotation.sentences[number]
        text = self._texts[place.report][run.start : run.end]
        chosen = [annotation.tokens[at] for at in place.tokens if run.first <= at < run.last]
        first, last = chosen[0].start - run.start, chosen[-1].end - run.start
        return number, Within(text, first, last), Within(text, 0, len(text))

    def _mention(
        self, place: Place, head: int, number: int, vectors: tuple[Vectors, Vectors, Vectors]
    ) -> Mention:
        annotation = self._annotations[place.report]
        tokens = annotation.tokens
        run = annotation.sentences[number]
        sentence = tokens[run.first : run.last]
        lemma = _lemma(tokens[head])
        agents, patients, others = _taking_part(tokens, head, place.tokens, (run.first, run.last))
        near = range(max(run.first, head - _AROUND), min(run.last, head + _AROUND + 1))
        around = [tokens[at] for at in near if at not in place.tokens and _tells(tokens[at])]
        hanging = [
            token for at, token in enumerate(sentence, run.first) if token.head == head != at
        ]
        return Mention(
            report=place.report,
            sentence=number,
            lemma=lemma,
            verb=tokens[head].pos == "VERB",
            spread=self._spread.get(lemma, 1) / max(1, len(self._annotations)),
            deeds=self._lists.deeds.get(lemma, frozenset()),
            words=self._weigh(token for token in sentence if _tells(token)),
            around=self._weigh(around),
            agents=self._weigh(agents),
            patients=self._weigh(patients),
            parts=self._weigh([*agents, *patients, *others]),
            names=self.weighed({fold(token.text): 1 for token in sentence if token.pos == "PROPN"}),
            numbers=frozenset(
                token.text for token in sentence if token.pos == "NUM" and token.text[:1].isdigit()
            ),
            days=_entity_words(sentence, _WHEN),
            places=_entity_words(sentence, _WHERE),
            planned=tokens[head].dep == "xcomp"
            or any(_lemma(token) in _PLANNING and token.dep == "aux" for token in hanging),
            negated=any(token.dep == "neg" for token in hanging),
            meaning=vectors[0],
            whole=vectors[1],
            sense=vectors[2],
        )

    def _weigh(self, tokens: Iterable[Token]) -> Weighed:
        return self.weighed(Counter(_lemma(token) for token in tokens))


def alike(ours: Weighed, theirs: Weighed) -> float:
    """Give how alike two sets of weighed words are: 1 for the same, 0 for nothing in common."""
    if len(theirs) < len(ours):
        ours, theirs = theirs, ours
    return sum(weight * theirs[word] for word, weight in ours.items() if word in theirs)


def _lemma(token: Token) -> str:
    return fold(token.lemma)


def _tells(token: Token) -> bool:
    return token.pos in _TELLING


def _entity_words(tokens: Sequence[Token], kinds: frozenset[str]) -> frozenset[str]:
    return frozenset(
        fold(token.text) for token in tokens if token.entity in kinds and token.pos in _THINGS
    )


def _head(tokens: Sequence[Token], chosen: Sequence[int]) -> int:
    """Give the place of the word the others hang on."""
    inside = set(chosen)
    tops = [at for at in chosen if tokens[at].head == at or tokens[at].head not in inside]
    return next((at for at in tops if _tells(tokens[at])), tops[0])


def _taking_part(
    tokens: Sequence[Token], head: int, own: Sequence[int], bounds: tuple[int, int]
) -> tuple[list[Token], list[Token], list[Token]]:
    """Give the words of who does it, of whom it is done to, and of all else that hangs on it."""
    below: dict[int, list[int]] = {}
    for at in range(*bounds):
        if tokens[at].head != at:
            below.setdefault(tokens[at].head, []).append(at)
    agents: list[Token] = []
    patients: list[Token] = []
    others: list[Token] = []
    for at in below.get(head, ()):
        kind = tokens[at].dep
        home = agents if kind in _DOERS else patients if kind in _SUFFERERS else others
        home += [tokens[each] for each in _under(at, below, own) if tokens[each].pos in _THINGS]
    if not agents and tokens[head].dep in _BORROWED:
        # "He agreed to resign": whoever agreed is who resigns.
        for at in below.get(tokens[head].head, ()):
            if tokens[at].dep in {"nsubj", "nsubjpass"}:
                words = _under(at, below, own)
                agents += [tokens[each] for each in words if tokens[each].pos in _THINGS]
    return agents, patients, others


def _under(top: int, below: Mapping[int, Sequence[int]], own: Sequence[int]) -> list[int]:
    """Give a word and all that hangs on it, without the mention's own words."""
    found, edge = [top], [top]
    for _ in range(_DEEPEST):
        edge = [each for at in edge for each in below.get(at, ())]
        found += edge
    return [at for at in sorted(found) if at not in own]
