"""The chain of attribution: the speaker, then whom he told, then who carried it."""

from collections.abc import Iterator
from functools import cache

from copydesk.statements.attribution import Attribution
from copydesk.statements.bodies import outlet_in, outlet_name
from copydesk.statements.speakers import Speaker, Speakers
from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import Vocabulary
from copydesk.text.lexicon import lexicon

_HEARING = frozenset(["tell", "inform", "assure", "remind", "write", "say", "speak", "confirm"])


def chain_of(speakers: Speakers, attribution: Attribution, speaker: Speaker) -> tuple[str, ...]:
    """Give the chain of one attribution, the speaker first.

    A speaker without a name is called by his role, so that the first link is always his.
    """
    links = list(dict.fromkeys(usual_name(link) for link in _carriers(speakers, attribution)))
    first = speaker.name or (speaker.role if links else None)
    if first is None:
        return ("unnamed", *links) if links else ()
    return (first, *(link for link in links if link != first))


@cache
def _usual_names() -> dict[str, str]:
    return {
        form.lower(): agency["name"]
        for agency in lexicon("mul", "agencies").get("agency", ())
        for form in (agency["name"], *agency.get("names", ()), *agency.get("short", ()))
    }


def usual_name(name: str) -> str:
    """Give the name an agency usually goes by; any other name as it is.

    Example:
        >>> usual_name("German Press Agency"), usual_name("Kestrel Herald")
        ('dpa', 'Kestrel Herald')
    """
    usual = _usual_names().get(name.lower(), name)
    return name if usual.lower() == name.lower() else usual  # "Tass" stays as it is written


def _carriers(speakers: Speakers, attribution: Attribution) -> Iterator[str]:
    tree, words = speakers.tree, speakers.words
    if attribution.verb >= 0:
        told = _told(speakers, attribution)
        if told:
            yield told
        for head in () if told else _hearers(tree, attribution.verb):
            if head == attribution.head:
                continue
            if tree.lemmas[head] in words.everyone and not outlet_name(tree, head, words):
                continue
            name = outlet_name(tree, head, words) or speakers.speaker(head).name
            if name:
                yield name
        yield from _quoted_by(speakers, attribution.verb)
        yield from _published_in(speakers, attribution)
    for head in attribution.outer:
        carrier = speakers.speaker(head)
        name = outlet_name(tree, head, words) or carrier.name or carrier.role
        if name:
            yield name


def _told(speakers: Speakers, attribution: Attribution) -> str | None:
    """Give the outlet right after "told", however the parser reads its name."""
    tree = speakers.tree
    if tree.lemmas[attribution.verb] != "tell":
        return None
    run = []
    for index in range(attribution.verb + 1, min(attribution.verb + 9, len(tree.tokens))):
        token = tree.tokens[index]
        if token.pos in {"SCONJ", "PUNCT", "ADP", "PRON"} or token.text == "that":
            break
        run.append(index)
    return outlet_in(tree, run, speakers.words) if run else None


def _hearers(tree: Tree, verb: int) -> Iterator[int]:
    """Give the nouns that name whom somebody tells."""
    if tree.lemmas[verb] not in _HEARING:
        return
    for node in tree.children[verb]:
        token = tree.tokens[node]
        if node < verb or token.pos not in {"PROPN", "NOUN", "PRON", "ADP", "X"}:
            continue
        if token.dep in {"dobj", "dative", "iobj", "nsubj", "oprd"} and tree.lemmas[verb] not in {
            "say",
            "write",
            "speak",
            "confirm",
        }:
            inner = tree.child(node, "pobj")
            yield node if inner is None else inner
        elif token.dep in {"prep", "dative"} and tree.lemmas[node] in {"to", "with"}:
            inner = tree.child(node, "pobj")
            if inner is not None:
                yield inner


def _quoted_by(speakers: Speakers, verb: int) -> Iterator[str]:
    """Give the agency of "was quoted as saying by the agency …"."""
    tree = speakers.tree
    if tree.child(verb, "auxpass") is None:
        return
    run = tree.sentences[tree.sentence_of[verb]]
    for index in range(verb + 1, run.last):
        inner = tree.child(index, "pobj") if tree.lemmas[index] == "by" else None
        name = outlet_name(tree, inner, speakers.words) if inner is not None else None
        if name:
            yield name


def _published_in(speakers: Speakers, attribution: Attribution) -> Iterator[str]:
    """Give the outlet of "in an article for the newspaper …", "in an interview with …"."""
    tree, words = speakers.tree, speakers.words
    run = tree.sentences[tree.sentence_of[attribution.verb]]
    for index in range(run.first, run.last):
        if tree.lemmas[index] not in words.texts or tree.tokens[index].dep != "pobj":
            continue
        if tree.lemmas[tree.tokens[index].head] not in {"in", "for", "during", "on", "by"}:
            continue
        for node in tree.below(index):
            token = tree.tokens[node]
            if token.dep == "pobj" and node != index and run.first <= node < run.last:
                name = outlet_name(tree, node, words)
                if name:
                    yield name
                    return
        name = _published_later(tree, index, words)
        if name:
            yield name
            return


def _published_later(tree: Tree, text: int, words: Vocabulary) -> str | None:
    """Give the outlet of "This piece was published in …", right after "in an opinion piece"."""
    number = tree.sentence_of[text] + 1
    if number >= len(tree.sentences):
        return None
    run = tree.sentences[number]
    again = any(
        tree.lemmas[i] == tree.lemmas[text] for i in range(run.first, run.first + 4) if i < run.last
    )
    if not again:
        return None
    for index in range(run.first, run.last):
        token = tree.tokens[index]
        if token.dep == "pobj" and tree.lemmas[token.head] in {"in", "by"}:
            verb = tree.tokens[token.head].head
            if tree.lemmas[verb] in {"publish", "appear", "print", "run", "release", "carry"}:
                return outlet_name(tree, index, words)
    return None
