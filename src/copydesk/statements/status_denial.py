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
        if token.dep in {"advmod", "acomp"} and _far_from(tree, child):
            return True
        if token.dep in _ARGUMENTS and _no_argument(tree, child, node):
            return True
    return False


_HARDLY = frozenset({"hardly", "barely", "scarcely"})


def _far_from(tree: Tree, node: int) -> bool:
    """Tell whether something is "far from safe": far from a town is none."""
    if tree.lemmas[node] != "far" or node + 2 >= len(tree.tokens):
        return False
    what = tree.tokens[node + 2]
    return tree.lemmas[node + 1] == "from" and (what.pos == "ADJ" or what.tag == "VBG")


def _no_argument(tree: Tree, noun: int, verb: int) -> bool:
    """Tell whether a subject or object turns its clause round: "nobody", "no ship", "little"."""
    known = status_words()
    token = tree.tokens[noun]
    low = token.text.lower()
    if low in {"no", "none"} and tree.lemmas[verb] in _SAYING_NO:
        return False
    if low in {"little", "few"} and token.dep in {"nsubj", "nsubjpass"}:
        return all(tree.lemmas[n] == "of" for n in tree.children[noun])
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
        if any(tree.lemmas[n] in _HARDLY for n in tree.children[node]):
            return True  # "hardly any boats"
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
    if _missed(tree, chain) or _short_of(tree, head):
        return True
    adjective = tree.child(head, "acomp", "oprd")
    if adjective is not None and tree.tokens[adjective].text.lower() in known.unable:
        return True
    # "has yet to be determined", "are yet to be published"
    near = (*tree.children[head], *(c for n in chain[1:2] for c in tree.children[n]))
    return any(
        tree.tokens[n].text.lower() == "yet"
        and n < head + 3
        and tree.tokens[min(n + 1, len(tree.tokens) - 1)].text.lower() == "to"
        for n in near
    )


def undone(tree: Tree, head: int, last: int) -> bool:
    """Tell whether a plan of the past came to nothing: "had planned to come but fell ill".

    So does "was to have come".
    """
    tag = tree.tokens[head].tag
    helps = {tree.tokens[n].text.lower() for n in tree.children[head]}
    if tag != "VBD" and not helps & {"had", "was", "were"}:
        return False
    goal = tree.child(head, "xcomp")
    if goal is not None and tree.lemmas[head] == "be":
        return any(tree.tokens[n].text.lower() == "have" for n in tree.children[goal])
    return any(
        tree.tokens[n].dep == "cc" and tree.lemmas[n] == "but" and n < last
        for n in tree.children[head]
    )


def _missed(tree: Tree, chain: list[int]) -> bool:
    """Tell whether something came near and did not happen: "nearly lost", "almost fell"."""
    head = chain[0]
    if tree.tokens[head].tag not in {"VBD", "VBN"} or tree.lemmas[head] in status_words().measured:
        return False
    return any(
        tree.tokens[n].text.lower() in {"nearly", "almost"} and tree.tokens[n].dep == "advmod"
        for n in tree.children[head]
        if n == head - 1
    )


def _short_of(tree: Tree, head: int) -> bool:
    """Tell whether somebody "stopped short of" doing a thing."""
    return tree.lemmas[head] in {"stop", "fall"} and any(
        tree.tokens[n].text.lower() == "short" and tree.child(n, "prep") is not None
        for n in tree.children[head]
    )


def done_after_all(tree: Tree, chain: list[int]) -> bool:
    """Tell whether a negation is undone by its verb: "did not hesitate to", "never fails to"."""
    head = chain[0]
    if tree.lemmas[head] in {"wait", "help"} and tree.child(head, "aux") is not None:
        # "I can't wait to see it", "could not help laughing"
        return len(chain) > 1 and tree.child(head, "neg") is not None
    turned = tree.lemmas[head] in status_words().refusing or tree.lemmas[head] == "hesitate"
    return turned and len(chain) > 1 and tree.child(head, "neg") is not None


def cancelled(tree: Tree, node: int) -> bool:
    """Tell whether a clause calls something off: "cancelled his visit", "was scrapped"."""
    known = status_words()
    lemma = tree.lemmas[node]
    passive = tree.child(node, "auxpass") is not None
    thing = tree.child(node, "nsubjpass") if passive else tree.child(node, "dobj")
    if lemma == "fall":  # "the deal fell through"
        return any(tree.tokens[n].text.lower() == "through" for n in tree.children[node])
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
    if untrue and tree.tokens[subject].text.lower() == "it":  # "it is false that we sold it"
        return any(
            tree.tokens[n].dep in {"ccomp", "csubj"}
            for n in (*tree.children[head], *tree.children[said or head])
        )
    return untrue and tree.lemmas[subject] in _RUMOURS
