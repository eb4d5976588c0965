"""A second opinion on pairs that shared words leave undecided: do they mean the same?

Two reports may tell one thing in other words: "quit her post", "stepped down". Shared words and
roles then give a low score, though nothing speaks against it. Such pairs are read again: what
their actions mean where they stand, what their sentences mean, who takes part. Whatever bars a
pair (another time, another speaker, other figures, a "not" in one of them) bars it here as well:
an encoder has "two killed" and "three killed" for nearly the same.
"""

from collections.abc import Iterable, Sequence
from math import exp

from copydesk.collation.evidence import Evidence
from copydesk.collation.facet import Facet
from copydesk.collation.matching import Match, Matcher
from copydesk.collation.mentions import Mention, MentionReader, Place
from copydesk.collation.occurrence import common, sureness
from copydesk.collation.settings import CollationSettings
from copydesk.collation.weights import CLAIM_BASE, SAME_CLAIM, Told
from copydesk.collation.wordlists import WordLists, word_lists
from copydesk.records import Statement
from copydesk.text.annotation import Encoders

Pair = tuple[int, int]


class SecondOpinion:
    """Reads facets again that shared words leave undecided."""

    def __init__(
        self,
        matcher: Matcher,
        statements: Sequence[Statement],
        reader: MentionReader,
        lists: WordLists,
        settings: CollationSettings,
    ) -> None:
        """Read nothing yet.

        Args:
            matcher: Weighs pairs by words and roles.
            statements: The statements the facets belong to.
            reader: Reads what words mean where they stand.
            lists: The word lists.
            settings: The room's numbers.
        """
        self._matcher = matcher
        self._statements = statements
        self._reader = reader
        self._lists = lists
        self._settings = settings
        self._mentions: dict[int, Mention] = {}

    def read(self, pairs: Iterable[Pair]) -> None:
        """Read the facets of the undecided ones among the pairs, as many as the settings allow."""
        hopeful = [pair for pair in pairs if self._open(*pair)]
        ranked = sorted(hopeful, key=lambda pair: (-self._shared(*pair), pair))
        places: dict[int, Place] = {}
        sentences: set[tuple[str, int]] = set()
        for pair in ranked:
            for at in pair:
                place = self._place(self._matcher.facets[at])
                if at in places or place is None:
                    continue
                sentence = (place.report, self._reader.sentence(place))
                if sentence in sentences or len(sentences) < self._settings.most_read:
                    sentences.add(sentence)
                    places[at] = place
        chosen = sorted(places)
        read = self._reader.read([places[at] for at in chosen])
        self._mentions = dict(zip(chosen, read, strict=True))

    def weigh(self, one: int, other: int, found: Match) -> Match:
        """Give a pair's match with the second opinion, where one was asked for and is sure."""
        if found.score >= self._settings.join or not self._open(one, other):
            return found
        told = self.told(one, other, found.score)
        sure = surely(told) if told else 0.0
        if sure < self._settings.second:
            return found
        return Match(
            score=max(found.score, self._settings.grounded),
            shared=found.shared,
            action=found.action,
            meaning=sure,
        )

    def told(self, one: int, other: int, score: float) -> Told | None:
        """Give what speaks for two facets telling the same; None where something forbids it."""
        ours, theirs = self._mentions.get(one), self._mentions.get(other)
        if ours is None or theirs is None:
            return None
        found = common(ours, theirs, self._reader, self._lists)
        if found.other_numbers or found.other_polarity:
            return None
        return Told(
            score=score,
            sure=sureness(found),
            whole=found.whole,
            words=found.words,
            names=found.names,
            parts=found.parts,
            around=found.around,
            meaning=found.meaning,
            other_days=found.other_days,
            other_places=found.other_places,
            other_status=found.other_status,
            same_word=found.same_word,
            elsewhere=found.elsewhere,
            reports=found.reports,
        )

    def _open(self, one: int, other: int) -> bool:
        facets = self._matcher.facets
        if facets[one].nominal or facets[other].nominal or facets[one].apart != facets[other].apart:
            return False
        if self._statements[facets[one].statement].report == (
            self._statements[facets[other].statement].report
        ):
            return False
        # "Gave no number of dead" and "put the number of dead at 14" mean nearly the same.
        nays = [facets[at].negated or facets[at].nay for at in (one, other)]
        return nays[0] == nays[1] and not self._matcher.grounds.barred(one, other)

    def _shared(self, one: int, other: int) -> float:
        """Give how much of either facet's words the other has: the best pairs are asked first."""
        there, _ = self._matcher.covered(one, other)
        back, _ = self._matcher.covered(other, one)
        return round(max(there, back), 6)

    def _place(self, facet: Facet) -> Place | None:
        return self._reader.place(self._statements[facet.statement].report, facet.anchor)


def surely(told: Told, weights: Told = SAME_CLAIM, base: float = CLAIM_BASE) -> float:
    """Give how sure it is that two facets tell the same, 0 to 1."""
    odds = base + sum(weight * number for weight, number in zip(weights, told, strict=True))
    return 1 / (1 + exp(-odds))


def second_opinion(
    matcher: Matcher,
    statements: Sequence[Statement],
    encoders: Encoders | None,
    evidence: Evidence,
    settings: CollationSettings,
) -> SecondOpinion | None:
    """Make ready to read facets again; None where no sentence encoder is installed.

    Args:
        matcher: Weighs pairs by words and roles.
        statements: The statements the facets belong to.
        encoders: Say what words mean.
        evidence: The reports, and what the parser says of them.
        settings: The room's numbers.
    """
    if encoders is None or encoders.within is None or not settings.most_read:
        return None
    texts = {report.id: report.text for report in evidence.reports}
    annotations, lists = evidence.annotations, word_lists()
    # A report whose every word stands in another one is not counted: a copy changes nothing.
    told = {statements[facet.statement].report for facet in matcher.facets}
    mine = sorted(told & annotations.keys() & texts.keys())
    reader = MentionReader(
        {report: texts[report] for report in mine},
        {report: annotations[report] for report in mine},
        encoders,
        lists,
    )
    return SecondOpinion(matcher, statements, reader, lists, settings)
