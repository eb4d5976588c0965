"""What a clause turns round: by a negation, by refusing, cancelling, failing, calling it untrue."""

from copydesk.statements.status_words import status_words
from copydesk.statements.syntax import Tree

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_SAYING_NO = frozenset({"vote", "say", "answer", "reply"})
_UNTRUE = frozenset(["untrue", "false", "baseless", "unfounded", "wrong", "groundless", "lie"])
_RUMOURS = frozenset(
    ["rumour", "rumor", "report", "claim", "allegation", "suggestion", "accusation", "charge"]
)


def negated(tree: Tree, first: int, last: int, chain: list[int]) -> bool:
    """Tell whether the main verb of a clause, or the infinitive after it, is negated."""
    nodes = chain[:2]
    if tree.lemmas[chain[0]] in status_words().telling:
        nodes = chain[:1]  # "are asked not to travel" tells of the asking
    return any(_negated(tree, first, last, node, chain[0]) for node in nodes)


def _negated(tree: Tree, first: int, last: int, node: int, head: int) -> bool:
    known = status_words()
    for child in tree.children[node]:
        if not first <= child <= last:
            continue
        token = tree.tokens[child]
        low = token.text.lower()
        after = tree.tokens[child + 1].text if child + 1 < len(tree.tokens) else ""
        if low == "not" and after == "to" and tree.lemmas[head] == "be":
            continue  # "the principle is not to take sides" asserts a principle
        if token.dep in {"neg", "preconj"} or (token.dep in {"advmod", "cc"}):
            if low in known.negatives and not _only(tree, child):
                return True
            if low == "longer" and tree.tokens[child - 1].text.lower() == "no":
                return True
        if token.dep == "prep" and _at_no_time(tree, child):
            return True
        if token.dep in _ARGUMENTS and _no_argument(tree, child, node):
            return True
    return False


def _no_argument(tree: Tree, noun: int, verb: int) -> bool:
    """Tell whether a subject or object turns its clause round: "nobody", "no ship", "little"."""
    known = status_words()
    token = tree.tokens[noun]
    low = token.text.lower()
    if low in {"no", "none"} and tree.lemmas[verb] in _SAYING_NO:
        return False
    if low in {"little", "few"} and token.dep in {"nsubj", "nsubjpass"} and not tree.children[noun]:
        return True
    if low in known.negating_nouns:
        return not _only(tree, noun)
    return _none_of(tree, noun)


def _none_of(tree: Tree, noun: int) -> bool:
    known = status_words()
    for node in tree.children[noun]:
        token = tree.tokens[node]
        low = token.text.lower()
        if node >= noun or _only(tree, node):
            continue
        if low in known.negating_nouns and token.dep in {"det", "neg", "preconj", "cc", "advmod"}:
            return True
        if low in known.negatives and token.dep in {"neg", "preconj", "advmod"}:
            return True  # "hardly anyone", "not all who came"
    return False


def _at_no_time(tree: Tree, preposition: int) -> bool:
    noun = tree.child(preposition, "pobj")
    if noun is None or tree.lemmas[noun] not in status_words().no_such:
        return False
    return any(tree.tokens[n].text.lower() == "no" for n in tree.children[noun])


def _only(tree: Tree, index: int) -> bool:
    """Tell whether a "not" is that of "not only", which negates nothing."""
    following = tree.tokens[index + 1].text.lower() if index + 1 < len(tree.tokens) else ""
    return f"{tree.tokens[index].text.lower()} {following}" in status_words().but_not


def refused(tree: Tree, chain: list[int]) -> bool:
    """Tell whether something did not come about: "declined to", "has yet to", "was unable to"."""
    known = status_words()
    head = chain[0]
    if tree.lemmas[head] in known.refusing and len(chain) > 1:
        return True
    adjective = tree.child(head, "acomp", "oprd")
    if adjective is not None and tree.tokens[adjective].text.lower() in known.unable:
        return True
    # "has yet to be determined"
    return any(
        tree.tokens[n].text.lower() == "yet"
        and n < head + 3
        and tree.tokens[min(n + 1, len(tree.tokens) - 1)].text.lower() == "to"
        for n in tree.children[head]
    )


def cancelled(tree: Tree, node: int) -> bool:
    """Tell whether a clause calls something off: "cancelled his visit", "was scrapped"."""
    known = status_words()
    lemma = tree.lemmas[node]
    passive = tree.child(node, "auxpass") is not None
    thing = tree.child(node, "nsubjpass") if passive else tree.child(node, "dobj")
    if thing is None:
        return False
    if lemma in known.cancelling:
        return True
    particle = tree.child(node, "prt")
    if particle is not None and known.cancelling_with.get(lemma) == tree.lemmas[particle]:
        return True
    return lemma in known.giving_up and tree.lemmas[thing] in known.given_up


def excluded(tree: Tree, node: int) -> bool:
    """Tell whether a verb rules something out; turned round, that leaves it open."""
    if tree.lemmas[node] in {"exclude", "deny", "dispute"}:
        return True
    return tree.lemmas[node] == "rule" and tree.child(node, "prt") is not None


def called_untrue(tree: Tree, head: int) -> bool:
    """Tell whether a clause denies by its own verb: "we deny that …", "the rumours are untrue"."""
    subject = tree.child(head, "nsubj")
    if subject is None:
        return False
    if tree.lemmas[head] in {"deny", "reject", "dispute", "refute"}:
        own = tree.tokens[subject].text.lower() in {"i", "we"}
        return own and tree.child(head, "dobj", "ccomp") is not None
    said = tree.child(head, "acomp", "attr")
    untrue = said is not None and tree.tokens[said].text.lower() in _UNTRUE
    return untrue and tree.lemmas[subject] in _RUMOURS
