"""Tells whether somebody a report names is a he or a she, as far as the report lets know."""

from collections.abc import Mapping, Sequence
from typing import Literal

from copydesk.statements.names import NameMention
from copydesk.statements.roles import RoleMention
from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import Vocabulary
from copydesk.text.lexicon import words as word_list

Sex = Literal["he", "she"]
_HIS = frozenset({"his", "himself"})
_HER = frozenset({"her", "herself"})


def sexes_of(
    tree: Tree,
    mentions: Sequence[NameMention],
    meant: Mapping[int, str],
    roles: Mapping[str, Sequence[RoleMention]],
    words: Vocabulary,
) -> dict[str, Sex]:
    """Give he or she for every name whose bearer the report shows to be one.

    By "Mr." and "Mrs." first, then by what the report calls him, then by his given name, and at
    last by "his" and "her" in sentences that name nobody else.
    """
    found: dict[str, Sex] = {}
    for sign in (_by_honorific, _by_given_name):
        for mention in mentions:
            sex = sign(tree, mention, words)
            if sex:
                found.setdefault(meant[mention.last], sex)
    for name, held in sorted(roles.items()):
        for role in held:
            sex = _by_word(tree.lemmas[role.noun], words)
            if sex:
                found.setdefault(name, sex)
    for name, sex in _by_pronouns(tree, mentions, meant).items():
        found.setdefault(name, sex)
    return found


def sex_of_noun(lemma: str, words: Vocabulary) -> Sex | None:
    """Give he or she for "spokeswoman", "father", "chairman"."""
    return _by_word(lemma, words)


def _by_word(word: str, words: Vocabulary) -> Sex | None:
    if word in words.female:
        return "she"
    return "he" if word in words.male else None


def _by_honorific(tree: Tree, mention: NameMention, words: Vocabulary) -> Sex | None:
    if not mention.first:
        return None
    return _by_word(tree.tokens[mention.first - 1].text.lower(), words)


def _by_given_name(tree: Tree, mention: NameMention, words: Vocabulary) -> Sex | None:  # noqa: ARG001
    """Read the first word of a full name: "Ann Hale" is a she."""
    given = mention.form[0].lower()
    if len(mention.form) < 2:  # a word by itself may be a surname
        return None
    if given in word_list("en", "given_names", "female"):
        return "she"
    return "he" if given in word_list("en", "given_names", "male") else None


def _by_pronouns(
    tree: Tree, mentions: Sequence[NameMention], meant: Mapping[int, str]
) -> dict[str, Sex]:
    """Count "his" and "her" after the one name of a sentence; only where all agree."""
    in_sentence: dict[int, set[str]] = {}
    last: dict[int, int] = {}
    for mention in mentions:
        number = tree.sentence_of[mention.last]
        in_sentence.setdefault(number, set()).add(meant[mention.last])
        last.setdefault(number, mention.last)
    signs: dict[str, set[Sex]] = {}
    for number, names in sorted(in_sentence.items()):
        if len(names) != 1:
            continue
        run = tree.sentences[number]
        here = {tree.tokens[i].text.lower() for i in range(last[number] + 1, run.last)}
        signs.setdefault(min(names), set()).update(_sexes(here))
    return {name: min(signs[name]) for name in sorted(signs) if len(signs[name]) == 1}


def _sexes(here: set[str]) -> set[Sex]:
    found: set[Sex] = set()
    if here & _HIS:
        found.add("he")
    if here & _HER:
        found.add("she")
    return found
