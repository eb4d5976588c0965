"""Do two mentions tell of one occurrence? A trained judge over numbers a reader can check.

A logistic regression (Cox 1958) over what the two have in common and what sets them apart: the
action, who takes part, when, where, how many, whether it happened, and what the words mean where
they stand. Its weights were found by ``tools/train_mention_judge.py`` on real news whose
occurrences people marked (ECB+; Cybulska and Vossen 2014), and stand in
``weights.py``: nothing is learnt at run time.
"""

from collections.abc import Sequence
from itertools import combinations
from math import exp

from copydesk.collation.coherent import coherent_groups
from copydesk.collation.mentions import Mention, MentionReader, alike
from copydesk.collation.settings import CollationSettings
from copydesk.collation.weights import OCCURRENCE_BASE, SAME_OCCURRENCE, Common
from copydesk.collation.wordlists import WordLists

_STEM = 3
"""Letters that two words must begin with in common to be of one stem."""


def common(one: Mention, other: Mention, reader: MentionReader, lists: WordLists) -> Common:
    """Give what two mentions have in common."""
    same = one.lemma == other.lemma
    meaning = float(one.meaning @ other.meaning)
    within = one.report == other.report
    return Common(
        same_word=float(same),
        same_stem=_stem(one.lemma, other.lemma),
        synonyms=float(
            not same
            and (other.lemma in lists.synonyms.get(one.lemma, ()) or bool(one.deeds & other.deeds))
        ),
        sense=float(one.sense @ other.sense),
        meaning=meaning,
        meaning_same=meaning if same else 0.0,
        whole=float(one.whole @ other.whole),
        words=alike(one.words, other.words),
        around=alike(one.around, other.around),
        agents=alike(one.agents, other.agents),
        patients=alike(one.patients, other.patients),
        parts=alike(one.parts, other.parts),
        names=alike(one.names, other.names),
        other_numbers=_apart(one.numbers, other.numbers),
        other_days=_apart(one.days, other.days),
        other_places=_apart(one.places, other.places),
        other_polarity=float(one.negated != other.negated),
        other_status=float(one.planned != other.planned),
        one_report=float(within),
        one_sentence=float(within and one.sentence == other.sentence),
        reports=reader.reports_alike(one.report, other.report),
        nouns=float(not one.verb and not other.verb),
        rarer=min(one.spread, other.spread),
        commoner=max(one.spread, other.spread),
        elsewhere=0.0
        if same
        else one.words.get(other.lemma, 0.0) + other.words.get(one.lemma, 0.0),
    )


def sureness(
    found: Common, weights: Common = SAME_OCCURRENCE, base: float = OCCURRENCE_BASE
) -> float:
    """Give how sure it is that two mentions tell of one occurrence, 0 to 1.

    Args:
        found: What they have in common.
        weights: What each of it is worth.
        base: What is added to every pair.
    """
    odds = base + sum(weight * number for weight, number in zip(weights, found, strict=True))
    return 1 / (1 + exp(-odds))


def _stem(one: str, other: str) -> float:
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    return shared / max(len(one), len(other)) if shared >= _STEM else 0.0


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return float(bool(ours) and bool(theirs) and not ours & theirs)


def group_mentions(
    mentions: Sequence[Mention],
    reader: MentionReader,
    lists: WordLists,
    settings: CollationSettings,
) -> list[list[int]]:
    """Give the groups of mentions of one occurrence each, as places in the list.

    Every two are weighed: this is for the mentions of one story, or of a part of it.
    """
    sure = {
        (one, other): sureness(common(mentions[one], mentions[other], reader, lists))
        for one, other in combinations(range(len(mentions)), 2)
    }
    return coherent_groups(len(mentions), sure, settings.same_occurrence)
