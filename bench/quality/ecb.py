"""Event chains of ECB+ with gold mentions, by the judge that collation asks.

The development part in the set-up of Cybulska and Vossen (2015); the judge was trained on the
training part. Chains are scored over the whole part (MUC, B-cubed, CEAF-e and their mean) with
chains of one. Stories are given, as `collate` is given one; ``found`` finds them by the names
and figures of the documents first. The baselines have the thresholds that are best on this very
part, ours has not.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from bench.quality._coreference import scores
from bench.quality._ecb import Set, mentions_of, read_part
from copydesk.collation.coherent import coherent_groups
from copydesk.collation.mentions import Mention, MentionReader, alike
from copydesk.collation.occurrence import group_mentions
from copydesk.collation.settings import CollationSettings
from copydesk.collation.wordlists import word_lists
from copydesk.models.shelf import Shelf
from copydesk.settings import Settings
from copydesk.text.annotation import Annotation
from copydesk.text.words import fold

_STORY = 0.15
"""Mean likeness of names and figures from which documents tell one story; chosen on the training
part."""
_STEPS = [step / 20 for step in range(1, 20)]

Read = tuple[MentionReader, dict[int, Mention]]
Chains = list[list[int]]


def run(data: Path) -> dict[str, float]:
    """Score the development part."""
    shelf = Shelf(Settings().models)
    part = read_part(data, "Dev", shelf)
    gold: dict[str, list[int]] = defaultdict(list)
    for at, chain in enumerate(part.chains):
        gold[chain].append(at)
    chains = list(gold.values())
    stories = [mentions_of(part, pages, shelf.encoders) for pages in _given(part)]
    figures = scores(chains, [group for read in stories for group in _ours(read)])
    figures |= {
        f"{name} conll_f1": max(scores(chains, some)["conll_f1"] for some in ways)
        for name, ways in _baselines(stories).items()
    }
    found = [mentions_of(part, pages, shelf.encoders) for pages in _found(part, shelf)]
    ours = [group for read in found for group in _ours(read)]
    figures["found conll_f1"] = scores(chains, ours)["conll_f1"]
    figures["found lemma conll_f1"] = scores(
        chains, [group for read in found for group in _by_lemma(read)]
    )["conll_f1"]
    return figures


def _given(part: Set) -> list[list[str]]:
    stories: dict[str, list[str]] = defaultdict(list)
    for name in sorted(part.pages):
        stories[part.pages[name].story].append(name)
    return [stories[story] for story in sorted(stories)]


def _found(part: Set, shelf: Shelf) -> list[list[str]]:
    """Group the documents by the names and figures they have in common."""
    names = sorted(part.pages)
    texts = {name: part.pages[name].text for name in names}
    reader = MentionReader(texts, part.annotations, shelf.encoders, word_lists())
    weighed = [reader.weighed(_named(part.annotations[name])) for name in names]
    likeness = {
        (one, other): alike(weighed[one], weighed[other])
        for one, other in combinations(range(len(names)), 2)
    }
    groups = coherent_groups(len(names), likeness, _STORY)
    return [[names[at] for at in group] for group in groups]


def _named(annotation: Annotation) -> Counter[str]:
    return Counter(
        fold(token.lemma) for token in annotation.tokens if token.pos in {"PROPN", "NUM"}
    )


def _ours(read: Read) -> Chains:
    reader, mentions = read
    numbers = sorted(mentions)
    whole = [mentions[number] for number in numbers]
    groups = group_mentions(whole, reader, word_lists(), CollationSettings())
    return [[numbers[at] for at in group] for group in groups]


def _by_lemma(read: Read) -> Chains:
    lemmas: dict[str, list[int]] = defaultdict(list)
    for number, mention in sorted(read[1].items()):
        lemmas[mention.lemma].append(number)
    return list(lemmas.values())


def _baselines(stories: Sequence[Read]) -> Mapping[str, list[Chains]]:
    """Give for each simple way the chains at every threshold."""
    return {
        "lemma": [[group for read in stories for group in _by_lemma(read)]],
        "TF-IDF": _at_each(stories, lambda one, other: alike(one.words, other.words)),
        "MiniLM cosine": _at_each(stories, lambda one, other: float(one.meaning @ other.meaning)),
    }


def _at_each(
    stories: Sequence[Read], likeness: Callable[[Mention, Mention], float]
) -> list[Chains]:
    weighed = []
    for _, mentions in stories:
        numbers = sorted(mentions)
        values = {
            (one, other): likeness(mentions[numbers[one]], mentions[numbers[other]])
            for one, other in combinations(range(len(numbers)), 2)
        }
        weighed.append((numbers, values))
    return [
        [
            [numbers[at] for at in group]
            for numbers, values in weighed
            for group in coherent_groups(len(numbers), values, least)
        ]
        for least in _STEPS
    ]
