"""Finds the names of people in a report, and which of them are one person."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import Vocabulary
from copydesk.text.annotation import Run
from copydesk.text.lexicon import words as word_list

_LONGEST = 5
"""Words of a name; a longer run of capitals is a headline."""

_SMALL = frozenset(
    [
        "de",
        "da",
        "di",
        "von",
        "van",
        "der",
        "den",
        "del",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "dos",
        "du",
        "ter",
        "zu",
        "af",
        "of",
    ]
)


class NameMention(NamedTuple):
    """A person's name at one place.

    Attributes:
        first: Its first token.
        last: Its last token, included.
        form: The name's words.
    """

    first: int
    last: int
    form: tuple[str, ...]


def find_names(tree: Tree, names: tuple[Run, ...], words: Vocabulary) -> list[NameMention]:
    """Give the mentions of people by name, in order.

    The parser's own names come first; then what follows a title ("President To Lam", which it
    takes for a preposition and a noun); then capitals whose last word acts by itself elsewhere;
    then every place where a name so found stands again.
    """
    taken: dict[int, NameMention] = {}
    found = (
        *_titled(tree, words),
        *_labelled(tree, names, words),
        *_repeated(tree, words),
        *_given(tree, words),
        *_speaking(tree, words),
    )
    for mention in found:
        if not any(index in taken for index in range(mention.first, mention.last + 1)):
            taken.update(dict.fromkeys(range(mention.first, mention.last + 1), mention))
    known = {mention.form for mention in taken.values()}
    for mention in _again(tree, known, taken, words):
        taken.update(dict.fromkeys(range(mention.first, mention.last + 1), mention))
    return sorted(set(taken.values()))


def _capital(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.text[:1].isupper() and token.text[:1].isalpha() and token.pos != "PUNCT"


def _titled(tree: Tree, words: Vocabulary) -> Iterator[NameMention]:
    """Give what follows a title: capitals up to the first word that is none."""
    for index in range(len(tree.tokens) - 1):
        if not tree.tokens[index + 1].text[:1].isupper():
            continue
        low = tree.tokens[index].text.lower()
        called = low in words.people and low not in words.several
        called = called and tree.tokens[index].tag == "NN"
        if low not in words.titles and low not in words.honorifics and not called:
            continue
        if tree.tokens[index].tag in {"NNS", "NNPS"}:
            continue
        mention = _run_from(tree, index + 1, words)
        titled = low in words.titles or low in words.honorifics
        if mention and not titled and not _full(tree, mention, words):
            continue  # "the victim Monday": one capital after a common noun may be anything
        if mention and (low in words.honorifics or not _is_body(tree, mention, words)):
            yield mention


def _run_from(tree: Tree, first: int, words: Vocabulary) -> NameMention | None:
    last = first - 1
    sentence = tree.sentence_of[first - 1]
    for index in range(first, min(first + _LONGEST, len(tree.tokens))):
        token = tree.tokens[index]
        if tree.sentence_of[index] != sentence:
            break
        low = token.text.lower()
        if low in words.titles | words.before_titles and last < first:
            return None  # "Prime Minister Pham": the inner title has its own turn
        hyphen = token.text == "-" and last == index - 1
        if (_capital(tree, index) and low not in words.titles) or _hyphened(tree, index, last):
            last = index
        elif (hyphen and _hyphened(tree, index + 1, index)) or (
            low in _SMALL
            and index + 1 < len(tree.tokens)
            and _capital(tree, index + 1)
            and last >= first
            and not (low == "of" and tree.tokens[index + 1].entity in {"GPE", "LOC"})
        ):
            continue
        else:
            break
    if last < first or tree.tokens[first].entity in {"DATE", "GPE", "NORP"}:
        return None
    if first == last and tree.tokens[first].text.lower() in words.titles:
        return None
    return _mention(tree, first, last)


def _hyphened(tree: Tree, index: int, last: int) -> bool:
    """Tell whether a token is the second half of "Min-jun", which the parser cuts in three."""
    if not 2 <= index < len(tree.tokens) or index - last > 2:
        return False
    half, hyphen, token = tree.tokens[index - 2 : index + 1]
    return hyphen.text == "-" and half.end == hyphen.start and hyphen.end == token.start


def _mention(tree: Tree, first: int, last: int) -> NameMention:
    words = tree.text[tree.tokens[first].start : tree.tokens[last].end].split()
    return NameMention(first, last, tuple(word.rstrip(".") for word in words))


def _is_body(tree: Tree, mention: NameMention, words: Vocabulary) -> bool:
    lemmas = {tree.lemmas[i] for i in range(mention.first, mention.last + 1)}
    last = tree.tokens[mention.last].text.lower()
    if last in words.places and mention.last > mention.first:
        return True
    return bool(lemmas & (words.bodies | words.media)) or " ".join(mention.form).lower() in (
        words.agencies
    )


def _labelled(tree: Tree, names: tuple[Run, ...], words: Vocabulary) -> Iterator[NameMention]:
    """Give the parser's people, without titles, possessives and stray marks."""
    for run in names:
        if run.label != "PERSON":
            continue
        first, last = run.first, run.last - 1
        while first <= last and (
            tree.tokens[first].text.lower() in words.titles | words.honorifics
            or not _capital(tree, first)
            or tree.tokens[first].pos in {"AUX", "DET", "SCONJ"}  # "Will Mueller be heard?"
        ):
            first += 1
        while last >= first and not _capital(tree, last):
            last -= 1
        if last < first or last - first >= _LONGEST:
            continue
        if first == last and tree.tokens[first].text.lower() in words.titles:
            continue  # "Mr. President": a way to address him
        mention = _mention(tree, first, last)
        if not _is_body(tree, mention, words) and not _is_thing(tree, mention, words):
            yield mention


def _repeated(tree: Tree, words: Vocabulary) -> Iterator[NameMention]:
    """Give runs of capitals whose last word stands elsewhere alone and does something.

    The parser takes many a name for a body's; nobody shortens "Goldfinch Bank" to "Bank", but
    "Ivan Orlov" comes back as "Orlov".
    """
    acting = {
        token.text
        for index, token in enumerate(tree.tokens)
        if token.dep in {"nsubj", "nsubjpass", "poss"}
        and token.pos == "PROPN"
        and not (index and _capital(tree, index - 1))
    }
    first = 0
    while first < len(tree.tokens):
        last = first
        while last < len(tree.tokens) and _plain_name(tree, last):
            last += 1
        if 2 <= last - first < _LONGEST and tree.tokens[last - 1].text in acting:
            mention = _mention(tree, first, last - 1)
            if not _is_body(tree, mention, words) and not _is_thing(tree, mention, words):
                yield mention
        first = max(last, first + 1)


def _given(tree: Tree, words: Vocabulary) -> Iterator[NameMention]:
    """Give runs of capitals that begin with a given name, which the parser takes for a body's."""
    given = word_list("en", "given_names", "male", "female")
    for index, token in enumerate(tree.tokens):
        if token.text.lower() not in given or not _plain_name(tree, index):
            continue
        if index and _capital(tree, index - 1):
            continue
        last = index
        while last + 1 < len(tree.tokens) and _plain_name(tree, last + 1):
            last += 1
        if not 1 <= last - index < _LONGEST:
            continue
        mention = _mention(tree, index, last)
        if not _is_body(tree, mention, words) and not _is_thing(tree, mention, words):
            yield mention


def _speaking(tree: Tree, words: Vocabulary) -> Iterator[NameMention]:
    """Give two capitals or more that say something and that the parser takes for a product's."""
    for verb, token in enumerate(tree.tokens):
        if token.tag not in {"VBD", "VBZ"} or tree.lemmas[verb] not in words.saying:
            continue
        last = tree.child(verb, "nsubj")
        if last is None or not _mislabelled(tree, last):
            continue
        first = last
        while first and _mislabelled(tree, first - 1) and last - first < _LONGEST:
            first -= 1
        if 1 <= last - first < _LONGEST:
            mention = _mention(tree, first, last)
            if not _full(tree, mention, words):
                continue
            if not _is_body(tree, mention, words) and not _is_thing(tree, mention, words):
                yield mention


def _full(tree: Tree, mention: NameMention, words: Vocabulary) -> bool:
    """Tell whether capitals are a full name: two words or more, none of them a title."""
    known = words.titles | words.before_titles | words.honorifics | words.people
    inside = range(mention.first, mention.last + 1)
    return mention.last > mention.first and not any(
        tree.tokens[i].text.lower() in known or tree.tokens[i].text == "-" for i in inside
    )


def _mislabelled(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    odd = token.entity in {"", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"}
    return odd and token.pos == "PROPN" and token.text[:1].isupper() and not token.text.isupper()


def _says(tree: Tree, index: int, words: Vocabulary) -> bool:
    """Tell whether a known surname says something, be it "May" or "Will" besides."""
    token = tree.tokens[index]
    following = index + 1 < len(tree.tokens) and tree.lemmas[index + 1] in words.saying
    return following and token.text[:1].isupper() and tree.tokens[index + 1].tag in {"VBD", "VBZ"}


def _plain_name(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return (
        token.pos == "PROPN"
        and token.entity in {"", "ORG", "PERSON"}
        and token.text[:1].isupper()
        and not token.text.isupper()
    )


def _is_thing(tree: Tree, mention: NameMention, words: Vocabulary) -> bool:
    """Tell whether a name is a paper's or a ship's: "the Kite News", "newspaper, Kite News"."""
    before = mention.first - 1
    if before >= 0 and tree.tokens[before].text.lower() in {"the", "a", "an"}:
        return True
    things = words.media | words.bodies | words.papers
    index = mention.last
    for _ in range(3):  # the last word of a name, or the head of the longer name it is part of
        head = tree.tokens[index].head
        if tree.tokens[index].dep == "appos":
            return tree.lemmas[head] in things and tree.lemmas[head] not in words.people
        if tree.tokens[index].dep != "compound":
            return False
        index = head
    return False


def _again(
    tree: Tree,
    known: set[tuple[str, ...]],
    taken: dict[int, NameMention],
    words: Vocabulary,
) -> Iterator[NameMention]:
    """Give the places where a known name, or its last or first word, stands unlabelled."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    ends = Counter(form[-1] for form in known if len(form) > 1)
    starts = Counter(form[0] for form in known if len(form) > 2 and len(form[0]) > 2)
    single = {(word,) for word in (*ends, *starts) if len(word) > 2}
    for form in sorted(known | single, key=lambda f: (-len(f), f)):
        by_first.setdefault(form[0].split("-")[0], []).append(form)
    index = 0
    while index < len(tree.tokens):
        if index not in taken:
            for form in by_first.get(tree.tokens[index].text, ()):
                last = tree.at(tree.tokens[index].start + len(" ".join(form))) - 1
                free = not any(i in taken for i in range(index, last + 1))
                whole = len(form) > 1 or _alone(tree, index) or _says(tree, index, words)
                if free and whole and _stands(tree, index, form):
                    yield NameMention(index, last, form)
                    index = last
                    break
        index += 1


def _stands(tree: Tree, index: int, form: tuple[str, ...]) -> bool:
    start = tree.tokens[index].start
    end = start + len(" ".join(form))
    return tree.text[start:end] == " ".join(form) and not tree.text[end : end + 1].isalnum()


def _alone(tree: Tree, index: int) -> bool:
    """Tell whether a word is a name by itself, not part of another ("Kestrel Bay Bridge")."""
    token = tree.tokens[index]
    if token.pos not in {"PROPN", "NOUN", "ADJ"} or token.entity in {"GPE", "LOC", "NORP", "DATE"}:
        return token.entity == "GPE" and token.dep in {"nsubj", "nsubjpass"}
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(tree.tokens)]
    return not any(
        tree.tokens[i].pos == "PROPN"
        and _capital(tree, i)
        and tree.tokens[i].entity in {"ORG", "FAC", "GPE", "WORK_OF_ART", "LAW", "EVENT"}
        for i in near
    )


class Casting:
    """Says which name forms are one person's."""

    def __init__(self, mentions: list[NameMention]) -> None:
        """Group the forms of a report."""
        counts = Counter(mention.form for mention in mentions)
        self.full = sorted(
            (form for form in counts if len(form) > 1 and not any(map(_run_on, form))),
            key=lambda f: (-len(f), -counts[f], f),
        )
        self._owners: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for form in counts:
            self._owners[form] = self._find(form)

    def _find(self, form: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Give the fullest names a form may stand for; itself when there is none fuller."""
        if len(form) > 1:
            plain = _without_initials(form)
            if plain != form and plain in self.full:
                return self._find(plain)
            fuller = [f for f in self.full if len(f) > len(form) and _subset(form, f)]
            fuller = [f for f in fuller if _without_initials(f) != form]
            return fuller[:1] or [form]
        word = form[0]
        by_last = [f for f in self.full if f[-1] == word]
        by_first = [f for f in self.full if f[0] == word]
        # Fullest forms only: "Vladimir Vladimirovich Putin" and "Vladimir Putin" are one man.
        chosen = by_last or by_first
        top = {self._find(f)[0] for f in chosen}
        return sorted(top) or [form]

    def owners(self, form: tuple[str, ...]) -> list[str]:
        """Give the names a form may stand for."""
        return [" ".join(name) for name in self._owners.get(form, [form])]


def _without_initials(form: tuple[str, ...]) -> tuple[str, ...]:
    """Give "Ann Hale" for "Ann B. Hale": a report that leaves the initial out once needs none."""
    return (form[0], *(word for word in form[1:-1] if len(word) > 1), form[-1])


def _run_on(word: str) -> bool:
    """Tell whether a word is two that lost the space between them: "HaleMore"."""
    inner = any(a.islower() and b.isupper() for a, b in pairwise(word))
    return inner and not word.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "Van", "O"))


def _subset(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a form is the other with words left out, its first and last word kept."""
    rest = iter(full)
    return short[-1] == full[-1] and short[0] == full[0] and all(word in rest for word in short)
