"""What a report calls people: "Vietnam expert", "head of the port authority"."""

from typing import NamedTuple

from copydesk.statements.countries import country_of, office_of
from copydesk.statements.names import NameMention
from copydesk.statements.syntax import Piece, Tree
from copydesk.statements.vocabulary import Vocabulary

_LONGEST = 24
"""Tokens of a role; a longer apposition is a story of its own."""


class RoleMention(NamedTuple):
    """What a report calls somebody at one place.

    Attributes:
        piece: The words.
        noun: Token of the noun that says what he is.
    """

    piece: Piece
    noun: int


def roles_at(tree: Tree, mention: NameMention, words: Vocabulary) -> list[RoleMention]:
    """Give what stands before or after a name and says who that is."""
    found = []
    before = _before(tree, mention, words)
    if before:
        found.append(before)
    after = _after(tree, mention, words)
    if after:
        found.append(after)
    return found


def _before(tree: Tree, mention: NameMention, words: Vocabulary) -> RoleMention | None:
    """Read "Russian President Vladimir Putin" and "the ambassador in Hanoi, Olexander Haman,"."""
    tokens = tree.tokens
    last = mention.first - 1
    if last < 0 or tree.sentence_of[last] != tree.sentence_of[mention.first]:
        return None
    if tokens[last].text == ",":
        return _preceding_apposition(tree, mention, words)
    first = last - 1  # the word right before a name may hang anywhere; those before it may not
    while first >= 0 and _prefix(tree, first, mention.first, words):
        first -= 1
    first += 1
    while first <= last and (
        tokens[first].pos in {"DET", "ADP", "ADV", "CCONJ"}
        or tokens[first].text.lower() in words.honorifics
        or tokens[first].tag in {"PRP$", "POS", "VBN"}
    ):
        first += 1
    if first > last or tree.lemmas[last] not in words.people | words.titles:
        return None
    if tokens[last].pos in {"VERB", "AUX"}:
        return None
    return RoleMention(tree.piece(first, last), last)


def _prefix(tree: Tree, index: int, name: int, words: Vocabulary) -> bool:
    token = tree.tokens[index]
    if tree.sentence_of[index] != tree.sentence_of[name] or name - index > _LONGEST:
        return False
    if token.text.lower() in words.honorifics:
        return False
    if token.tag in {"JJ", "JJS", "NN", "NNP", "NNPS", "HYPH", "VBN"} and token.dep not in {
        "ROOT",
        "acomp",
        "dobj",
        "pobj",
        "relcl",
        "ccomp",
    }:
        return True
    return (
        token.pos in {"ADJ", "NOUN", "PROPN"}
        and index >= name - 4
        and token.dep
        in {
            "compound",
            "amod",
            "nmod",
            "nsubj",
            "appos",
        }
    )


def _preceding_apposition(
    tree: Tree, mention: NameMention, words: Vocabulary
) -> RoleMention | None:
    comma = mention.first - 1
    for index in range(mention.first, mention.last + 1):
        if tree.tokens[index].dep != "appos":
            continue
        noun = tree.tokens[index].head
        if noun >= comma or tree.lemmas[noun] not in words.people:
            continue
        first = tree.reach(noun)[0]
        if tree.tokens[first].pos == "DET":
            first += 1
        if comma - first <= _LONGEST and first <= noun:
            return RoleMention(tree.piece(first, comma - 1), noun)
    return _phrase_before(tree, comma, words)


def _phrase_before(tree: Tree, comma: int, words: Vocabulary) -> RoleMention | None:
    """Read "the general secretary of the party, X," whose syntax the parser has missed."""
    noun = -1
    for index in range(comma - 1, max(comma - _LONGEST, 0) - 1, -1):
        token = tree.tokens[index]
        if token.pos not in {"DET", "ADJ", "NOUN", "PROPN", "ADP"} or index in tree.names:
            return None
        ends = tree.tokens[index + 1].pos in {"ADP", "PUNCT"}
        if ends and token.pos in {"NOUN", "PROPN"} and tree.lemmas[index] in words.people:
            noun = index
        before = tree.tokens[index - 1].pos if index else "VERB"
        if token.pos == "DET" and before != "ADP":
            return RoleMention(tree.piece(index + 1, comma - 1), noun) if noun >= 0 else None
        if token.pos == "DET" and noun >= 0 and before == "ADP":
            return RoleMention(tree.piece(index + 1, comma - 1), noun)
    return None


def _after(tree: Tree, mention: NameMention, words: Vocabulary) -> RoleMention | None:
    """Read ", deputy director of the Asia program," after a name."""
    tokens = tree.tokens
    comma = mention.last + 1
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return None
    for index in range(mention.first, mention.last + 1):
        for noun in tree.children[index]:
            if (
                noun > comma
                and noun + 1 not in tree.names  # ", President To Lam": the next in a list
                and tokens[noun].dep == "appos"
                and (tree.lemmas[noun] in words.people or tree.lemmas[noun] in words.titles)
            ):
                return _apposition(tree, noun, comma)
    return _plain_apposition(tree, comma, words)


def _apposition(tree: Tree, noun: int, comma: int) -> RoleMention:
    first, last = tree.reach(noun)
    while first - 2 > comma and tree.tokens[first - 1].text == "-":
        first -= 2  # "a co-chair" that the parser has cut in three
    first = max(first, comma + 1)
    for index in range(first, last + 1):
        token = tree.tokens[index]
        if index > noun and (
            token.text in {";", "—", "–"} or token.dep == "relcl" or token.tag in {"WP", "WDT"}
        ):
            last = index - 1
            break
        if index > noun and token.text == "," and not _goes_on(tree, index, noun):
            last = index - 1
            break
    while last > noun and tree.tokens[last].pos in {"PUNCT", "CCONJ"}:
        last -= 1
    return RoleMention(tree.piece(first, min(last, first + _LONGEST)), noun)


def _goes_on(tree: Tree, comma: int, noun: int) -> bool:
    following = comma + 1
    return (
        following < len(tree.tokens)
        and tree.tokens[following].dep in {"conj", "amod"}
        and (tree.tokens[following].head == noun)
    )


def _plain_apposition(tree: Tree, comma: int, words: Vocabulary) -> RoleMention | None:
    """Read an apposition that the parser has hung elsewhere: up to the next comma."""
    tokens = tree.tokens
    noun = -1
    for index in range(comma + 1, min(comma + _LONGEST, len(tokens))):
        token = tokens[index]
        if tree.sentence_of[index] != tree.sentence_of[comma] or token.pos in {"VERB", "AUX"}:
            return None
        if token.text in {",", ".", ";", "”", '"'}:
            ends = noun >= 0
            return RoleMention(tree.piece(comma + 1, index - 1), noun) if ends else None
        if token.tag in {"WP", "WDT", "WRB", "WP$"}:
            return RoleMention(tree.piece(comma + 1, index - 1), noun) if noun >= 0 else None
        if index in tree.names:
            return None  # the next in a list, with his own title
        if noun < 0:
            if tree.lemmas[index] in words.people | words.titles:
                noun = index
            elif token.pos not in {"DET", "ADJ", "NOUN", "PROPN", "PUNCT", "ADV", "NUM", "PART"}:
                return None
    return None


def office_and_country(tree: Tree, noun: int) -> tuple[str, str] | None:
    """Give the office and the country of "the Kremlin chief", "Russian President", "leader of …".

    Example: "Kremlin chief" and "the Russian president" both give ``("state", "russia")``.
    """
    office = office_of(tree.tokens[noun].text)
    if office is None:
        return None
    begin = noun
    while begin > max(0, noun - 4) and tree.tokens[begin - 1].pos in {"ADJ", "NOUN", "PROPN"}:
        begin -= 1
    words = [tree.tokens[i].text for i in range(begin, noun)]
    if office == "state" and words and words[-1].lower() in {"vice", "deputy", "former", "ex"}:
        return None
    if words and words[-1].lower() == "prime":
        office = "government"
    for size in (2, 1):
        for start in range(len(words) - size, -1, -1):
            country = country_of(*words[start : start + size])
            if country:
                return office, country
    return _of_country(tree, noun, office)


def _of_country(tree: Tree, noun: int, office: str) -> tuple[str, str] | None:
    for prep in tree.children[noun]:
        if tree.tokens[prep].dep != "prep" or tree.lemmas[prep] not in {"of", "in"}:
            continue
        inner = tree.child(prep, "pobj")
        if inner is not None:
            country = country_of(tree.tokens[inner].text)
            if country:
                return office, country
    return None
