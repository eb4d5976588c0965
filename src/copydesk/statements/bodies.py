"""Names of bodies, papers and outlets, as the words of a report give them."""

from copydesk.statements.countries import country_of
from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import Vocabulary

_KEPT = frozenset({"compound", "amod", "nmod", "poss", "nummod", "case", "punct"})
_LINKS = frozenset({"of", "in", "for", "on", "at", "and"})
_LONGEST = 14


def body_name(tree: Tree, head: int) -> str | None:
    """Give the name of a body from its noun; None where the words name no particular one.

    A body is named by a proper name in its phrase ("the U.S. embassy in Hanoi"); "officials"
    and "an agency" are nobody in particular.
    """
    first, last = _core(tree, head)
    tokens = tree.tokens
    if not any(tokens[i].pos == "PROPN" or tokens[i].entity for i in range(first, last + 1)):
        return None
    people = tokens[head].tag == "NNPS" and tokens[head].entity == "NORP"  # "Canadians"
    if tokens[head].tag == "NNS" or people or _some_of_them(tree, head):
        return None
    if tree.lemmas[head] == "side":
        return _country_side(tree, first, head)
    name = tree.text[tokens[first].start : tokens[last].end]
    return name if any(map(str.isupper, name)) else None


def _some_of_them(tree: Tree, head: int) -> bool:
    """Tell whether a plural names a group and the phrase only some of it: "many Democrats"."""
    return tree.tokens[head].tag == "NNPS" and any(
        tree.tokens[n].dep in {"amod", "nummod", "det", "advmod"}
        and tree.lemmas[n] in {"many", "some", "several", "most", "few", "other", "more"}
        for n in tree.children[head]
    )


def _country_side(tree: Tree, first: int, head: int) -> str | None:
    """Read "the Russian side" as the country it speaks for."""
    for index in range(first, head):
        country = country_of(tree.tokens[index].text)
        if country:
            return country.title()
    return None


def _core(tree: Tree, head: int) -> tuple[int, int]:
    """Give a noun with what names it: no articles, appositions or clauses."""
    tokens = tree.tokens
    first = head
    while (
        first > 0
        and tokens[first - 1].head in range(first, head + 1)
        and (tokens[first - 1].dep in _KEPT and tokens[first - 1].text not in ",“”\"'‘’(")
    ):
        first -= 1
    while first < head and not (tokens[first].text[:1].isupper() or _nth(tokens[first].text)):
        first += 1
    last = head
    for prep in tree.children[head]:
        if prep == last + 1 and tree.lemmas[prep] in _LINKS and tokens[prep].dep == "prep":
            inner = tree.child(prep, "pobj")
            if inner is not None and (tokens[inner].pos == "PROPN" or tokens[inner].entity):
                last = min(_name_end(tree, inner), head + _LONGEST)
    return first, last


def _nth(word: str) -> bool:
    """Tell whether a word is the number of a court or a fleet: "9th Circuit"."""
    return word[:1].isdigit() and word.endswith(("st", "nd", "rd", "th"))


def _name_end(tree: Tree, noun: int) -> int:
    """Give the end of the proper name a noun heads."""
    end = noun
    for prep in tree.children[noun]:
        if prep == end + 1 and tree.lemmas[prep] in {"of", "for", "and"}:
            inner = tree.child(prep, "pobj")
            if inner is not None and tree.tokens[inner].pos == "PROPN":
                end = inner
    return end


def outlet_name(tree: Tree, head: int, words: Vocabulary) -> str | None:
    """Give the name of an outlet or agency: "the Russian state news agency Tass" is "Tass".

    None where the phrase names no outlet.
    """
    phrase = [i for i in tree.below(head) if head - _LONGEST <= i <= head + _LONGEST]
    cut = {"relcl", "acl", "prep"} if tree.lemmas[head] in words.papers else {"relcl", "acl"}
    phrase = [i for i in phrase if not _below(tree, i, head, cut)]
    return outlet_in(tree, phrase, words) or _common(tree, head, words)


def outlet_in(tree: Tree, phrase: list[int], words: Vocabulary) -> str | None:
    """Give the outlet that some tokens name, by a known name or beside a word such as "agency"."""
    low = [tree.tokens[i].text.lower() for i in phrase]
    for start in range(len(phrase)):
        for size in (4, 3, 2, 1):
            if " ".join(low[start : start + size]) in words.agencies and start + size <= len(low):
                return " ".join(tree.tokens[i].text for i in phrase[start : start + size])
    if not any(tree.lemmas[i] in words.media for i in phrase):
        return None
    return _capitals(tree, phrase, words)


def _below(tree: Tree, index: int, head: int, cut: set[str]) -> bool:
    while index != head:
        if tree.tokens[index].dep in cut:
            return True
        index = tree.tokens[index].head
    return False


def _capitals(tree: Tree, phrase: list[int], words: Vocabulary) -> str | None:
    """Give the run of capitals that names an outlet, nearest to its common noun."""
    runs: list[list[int]] = []
    low = min(phrase)
    for index in range(low, min(max(phrase) + 4, len(tree.tokens))):
        if index > max(phrase) and not (runs and runs[-1][-1] == index - 1):
            break
        token = tree.tokens[index]
        if not token.text[:1].isupper() or token.pos not in {"PROPN", "X"}:
            continue
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    for run in runs:
        while run and tree.lemmas[run[0]] in words.titles | words.honorifics:
            run.pop(0)
    named = [
        run
        for run in runs
        if run
        and country_of(*(tree.tokens[i].text for i in run)) is None
        and any(_beside(tree, run, i) for i in phrase if tree.lemmas[i] in words.media)
    ]
    if not named:
        return None
    chosen = max(named, key=lambda run: (run[-1], run))
    return tree.text[tree.tokens[chosen[0]].start : tree.tokens[chosen[-1]].end]


def _beside(tree: Tree, run: list[int], noun: int) -> bool:
    """Tell whether a run of capitals holds the common noun or stands right beside it."""
    if run[0] <= noun <= run[-1]:
        return True
    low, high = (noun, run[0]) if noun < run[0] else (run[-1], noun)
    return all(tree.tokens[i].pos in {"PUNCT", "DET", "ADJ"} for i in range(low + 1, high))


def _common(tree: Tree, head: int, words: Vocabulary) -> str | None:
    """Give "newspaper of the ruling party" where the outlet itself has no name in the text."""
    if tree.lemmas[head] not in words.media or tree.tokens[head].tag == "NNS":
        return None
    first, last = tree.reach(head)
    if last - head > _LONGEST:
        return None
    while first < head and tree.tokens[first].pos in {"DET", "PUNCT"}:
        first += 1
    return tree.text[tree.tokens[first].start : tree.tokens[last].end]
