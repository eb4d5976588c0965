"""What judges of pairs weigh, and how much each number is worth.

The weights were found by the tools named beside them, and are pinned: nothing is learnt when
copydesk runs.
"""

from typing import NamedTuple


class Common(NamedTuple):
    """What two mentions have in common, and what sets them apart.

    Attributes:
        same_word: 1 where the same word names the action.
        same_stem: Share of the longer word that both begin with ("resign", "resignation").
        synonyms: 1 where a word list has the two as one, or as doings of one class.
        sense: Cosine of the words by themselves.
        meaning: Cosine of the words where they stand.
        meaning_same: The same for one word, 0 for two.
        whole: Cosine of the sentences.
        words: Telling words the sentences share.
        around: Those near the action.
        agents: Those of who does it.
        patients: Those of to whom it is done.
        parts: Those of all that takes part.
        names: Names the sentences share.
        other_numbers: 1 where the sentences have only other figures.
        other_days: 1 where they have only other times.
        other_places: 1 where they have only other places.
        other_polarity: 1 where one is negated.
        other_status: 1 where one is only planned or possible.
        one_report: 1 in one report.
        one_sentence: 1 in one sentence.
        reports: How alike the reports are.
        nouns: 1 where no verb tells either.
        rarer: Share of reports that have the rarer of the words.
        commoner: Share of reports that have the commoner.
        elsewhere: How telling the one's word is in the other's sentence, besides its action.
    """

    same_word: float
    same_stem: float
    synonyms: float
    sense: float
    meaning: float
    meaning_same: float
    whole: float
    words: float
    around: float
    agents: float
    patients: float
    parts: float
    names: float
    other_numbers: float
    other_days: float
    other_places: float
    other_polarity: float
    other_status: float
    one_report: float
    one_sentence: float
    reports: float
    nouns: float
    rarer: float
    commoner: float
    elsewhere: float


SAME_OCCURRENCE = Common(
    same_word=1.170,
    same_stem=-0.282,
    synonyms=1.526,
    sense=0.434,
    meaning=6.862,
    meaning_same=-1.053,
    whole=-0.886,
    words=-0.658,
    around=1.639,
    agents=0.848,
    patients=2.841,
    parts=0.924,
    names=0.055,
    other_numbers=-0.178,
    other_days=-0.015,
    other_places=-0.203,
    other_polarity=-0.815,
    other_status=-0.171,
    one_report=-0.047,
    one_sentence=0.271,
    reports=0.336,
    nouns=0.536,
    rarer=-0.193,
    commoner=1.322,
    elsewhere=-8.050,
)
"""By `tools/train_mention_judge.py` on the training part of ECB+: 185,000 pairs of
mentions, each of one story."""

OCCURRENCE_BASE = -5.274
"""Added to every pair."""


class Told(NamedTuple):
    """What speaks for and against two clauses telling the same, where words left it open.

    Attributes:
        score: How alike they are by words and roles.
        sure: How sure it is that their actions are one occurrence.
        whole: Cosine of the sentences.
        words: Telling words the sentences share.
        names: Names they share.
        parts: Words of all that takes part.
        around: Words near the action.
        meaning: Cosine of the actions where they stand.
        other_days: 1 where they have only other times.
        other_places: 1 where they have only other places.
        other_status: 1 where one is only planned or possible.
        same_word: 1 where the same word names the action.
        elsewhere: How telling the one's action is in the other's sentence, besides its action.
        reports: How alike the reports are.
    """

    score: float
    sure: float
    whole: float
    words: float
    names: float
    parts: float
    around: float
    meaning: float
    other_days: float
    other_places: float
    other_status: float
    same_word: float
    elsewhere: float
    reports: float


SAME_CLAIM = Told(
    score=4.742,
    sure=1.585,
    whole=6.694,
    words=4.696,
    names=-0.151,
    parts=2.012,
    around=1.636,
    meaning=2.455,
    other_days=0.084,
    other_places=0.595,
    other_status=-0.469,
    same_word=-2.235,
    elsewhere=0.688,
    reports=-3.905,
)
"""By `tools/train_claim_judge.py` on four invented events and two stories that people collated."""

CLAIM_BASE = -5.019
"""Added to every pair."""


class Pull(NamedTuple):
    """What may make one claim strengthen or weaken another.

    Attributes:
        meaning: Cosine of the sentences, by the sentence encoder.
        sense: Cosine by static vectors.
        words: Telling words they share.
        names: Names they share.
        claim_turns: Words in the one by which a sentence turns against another ("however").
        by_turns: The same in the other.
        claim_nays: Words in the one that say no or deny.
        by_nays: The same in the other.
        one_nay: 1 where only one has any.
        opposites: 1 where a word of the one is the opposite of a word of the other.
        claim_says: Verbs of saying in the one.
        by_says: The same in the other.
    """

    meaning: float
    sense: float
    words: float
    names: float
    claim_turns: float
    by_turns: float
    claim_nays: float
    by_nays: float
    one_nay: float
    opposites: float
    claim_says: float
    by_says: float


_NOTHING = Pull(*[0.0] * len(Pull._fields))

STRENGTHENS = _NOTHING._replace(meaning=4.292)
"""By `bench claimdiff`: the other numbers make it worse on topics that were left out."""

STRENGTHENS_BASE = -0.904
"""Added to every pair."""

WEAKENS = Pull(
    meaning=-0.370,
    sense=0.366,
    words=-2.864,
    names=1.056,
    claim_turns=0.269,
    by_turns=0.003,
    claim_nays=0.137,
    by_nays=0.230,
    one_nay=0.127,
    opposites=-1.589,
    claim_says=0.299,
    by_says=0.286,
)
"""By `bench claimdiff`."""

WEAKENS_BASE = -2.704
"""Added to every pair."""
