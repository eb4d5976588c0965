"""What a clause leaves open: by hedges, open questions, chances, demands."""

from copydesk.statements.status_denial import negated
from copydesk.statements.status_plans import helped
from copydesk.statements.status_words import status_words
from copydesk.statements.syntax import Tree

_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl"})
_WH = frozenset({"whether", "if", "how", "what", "why", "who", "which", "where", "when"})


def hedged(tree: Tree, first: int, last: int, chain: list[int]) -> bool:
    """Tell whether a clause's own words leave it open."""
    known = status_words()
    if unproven(tree, first, last, chain):
        return True
    for node in chain:
        aux = helped(tree, first, last, node)
        sensed = "could" in aux and tree.lemmas[node] in known.perceiving
        if aux & known.only_possible and not sensed:
            return True
        for child in tree.children[node]:
            if first <= child <= last and tree.tokens[child].text.lower() in known.hedges:
                return True
            if tree.tokens[child].dep in _NOUNS and any(
                tree.tokens[n].text.lower() in known.hedges and tree.tokens[n].dep == "amod"
                for n in tree.children[child]
            ):
                return True
    return False


def unproven(tree: Tree, first: int, last: int, chain: list[int]) -> bool:
    """Tell whether the assertion itself is hedged: "allegedly", "seems to", "is said to".

    A hedge on a noun ("the alleged killer was freed") leaves the assertion as it is.
    """
    if rumoured(tree, first, last, chain):
        return True
    known = status_words()
    for node in chain:
        children = tree.children[node]
        if tree.lemmas[node] in known.hedge_verbs and any(
            tree.tokens[n].dep in _COMPLEMENTS for n in children
        ):
            return True
        passive = tree.child(node, "auxpass") is not None
        held_so = passive and tree.lemmas[node] in known.hedge_passives
        if held_so and tree.child(node, "xcomp", "oprd") is not None:
            return True
    return False


def rumoured(tree: Tree, first: int, last: int, chain: list[int]) -> bool:
    """Tell whether an adverb leaves the assertion open: "allegedly", "perhaps", "likely"."""
    known = status_words()
    for node in chain:
        near = [
            n
            for n in tree.children[node]
            if tree.tokens[n].pos in _LIGHT and tree.tokens[n].dep in {"advmod", "aux", "auxpass"}
        ]
        for child in (*tree.children[node], *(c for n in near for c in tree.children[n])):
            token = tree.tokens[child]
            adverb = token.dep in {"advmod", "npadvmod"} and first <= child <= last
            if adverb and token.text.lower() in known.hedge_adverbs:
                return True
    return False


_LIGHT = frozenset({"ADV", "AUX", "ADJ"})
"""What may stand between a verb and its hedge: "was reportedly live streamed"."""


def left_open(tree: Tree, first: int, last: int, node: int) -> bool:
    """Tell whether a clause says itself that it does not know: "it is unclear whether"."""
    return _not_known(tree, first, last, node) or any(
        (tree.tokens[n].dep in {"acomp", "oprd"} and _open_adjective(tree, node, n))
        or (tree.tokens[n].dep in {"attr", "dobj"} and _chance(tree, node, n))
        for n in tree.children[node]
    )


def _not_known(tree: Tree, first: int, last: int, node: int) -> bool:
    if tree.lemmas[node] == "remain" and any(
        tree.tokens[n].dep == "xcomp" and tree.lemmas[n] == "see" for n in tree.children[node]
    ):
        return True
    if tree.lemmas[node] in {"depend", "hinge"} and tree.child(node, "prep") is not None:
        return True  # "the project hinges on a loan"
    if tree.lemmas[node] == "know" and any(_asks(tree, n) for n in tree.children[node]):
        return negated(tree, first, last, [node])
    return _looked_into(tree, node)


def _looked_into(tree: Tree, node: int) -> bool:
    """Tell whether something is asked and not answered: "is investigating whether", "will see if".

    What somebody will examine or decide is a plan, whatever comes of it.
    """
    goal = node
    while (deeper := tree.child(goal, "xcomp")) is not None and deeper > goal:
        goal = deeper
    if not any(
        _asks(tree, n) and tree.tokens[tree.reach(n)[0]].text.lower() in {"whether", "if"}
        for n in tree.children[goal]
    ):
        return False
    ahead = any(tree.tokens[n].text.lower() in {"will", "shall"} for n in tree.children[node])
    if tree.lemmas[goal] == "see":
        return goal != node or ahead
    return tree.lemmas[goal] in status_words().looking_into and not ahead


def _open_adjective(tree: Tree, node: int, adjective: int) -> bool:
    known = status_words()
    low = tree.tokens[adjective].text.lower()
    clause = _clause(tree, node) or _clause(tree, adjective)
    if low in {"early", "soon"} and any(tree.lemmas[c] == "too" for c in tree.children[adjective]):
        return clause  # "it is too early to say"
    if low in known.anxious:
        return clause or (low == "open" and tree.child(adjective, "prep") is not None)
    if low in known.open:
        return low not in {"possible", "probable", "plausible", "conceivable"} or clause
    if low in {"likely", "unlikely"}:
        return not any(tree.lemmas[c] in {"more", "less"} for c in tree.children[adjective])
    if low not in known.sure or tree.child(node, "neg") is None:
        return False
    return any(_asks(tree, n) for n in (*tree.children[node], *tree.children[adjective]))


def called_for(tree: Tree, node: int) -> bool:
    """Tell whether a thing is said to be needed: "it is vital that", "it is time to"."""
    return any(
        tree.tokens[n].dep in {"acomp", "oprd", "attr"} and _needful(tree, node, n)
        for n in tree.children[node]
    )


def _needful(tree: Tree, node: int, word: int) -> bool:
    subject = tree.child(node, "nsubj", "expl")
    if subject is None or tree.tokens[subject].text.lower() != "it":
        return False
    if tree.child(node, "neg") is not None:
        return False
    after = {tree.tokens[n].dep for n in (*tree.children[node], *tree.children[word])}
    if tree.lemmas[word] == "time":
        return bool(after & {"acl", "relcl", "xcomp", "ccomp"})
    needful = tree.tokens[word].text.lower() in status_words().needful
    return needful and bool(after & {"xcomp", "ccomp", "csubj", "advcl"})


def _clause(tree: Tree, node: int) -> bool:
    return any(tree.tokens[n].dep in {"ccomp", "csubj", "xcomp"} for n in tree.children[node])


def _asks(tree: Tree, node: int) -> bool:
    """Tell whether a clause is an indirect question: "whether it was insured"."""
    if tree.tokens[node].dep not in {"ccomp", "csubj", "advcl"}:
        return False
    return tree.tokens[tree.reach(node)[0]].text.lower() in _WH


def wondered(tree: Tree, node: int) -> bool:
    """Tell whether a clause is an indirect question: "(asked) who will win", "how it will end"."""
    if tree.tokens[node].dep not in {"ccomp", "pcomp", "csubj"}:
        return False
    opening = tree.tokens[tree.reach(node)[0]].text.lower()
    return opening in _WH - {"where", "when"}


def _chance(tree: Tree, node: int, noun: int) -> bool:
    """Tell whether there is a chance of something: "there is a risk that", "stands a chance of"."""
    known = status_words()
    if tree.lemmas[noun] not in known.chances | known.worries or tree.child(node, "neg"):
        return False
    if tree.lemmas[node] not in {"be", "have", "stand", "run", "remain", "see", "pose", "carry"}:
        return False
    none = any(tree.tokens[n].text.lower() == "no" for n in tree.children[noun])
    after = {tree.tokens[n].dep for n in tree.children[noun]}
    worry = tree.lemmas[noun] in status_words().worries
    return not none and bool(after & ({"acl", "ccomp"} if worry else _AFTER_CHANCES))


_AFTER_CHANCES = frozenset({"acl", "relcl", "ccomp", "prep"})


def asked(tree: Tree, last: int) -> bool:
    """Tell whether a clause is a question."""
    following = tree.tokens[min(last + 1, len(tree.tokens) - 1)]
    return "?" in {tree.tokens[last].text, following.text}


_CALLS = frozenset({"thank", "look", "let", "see", "remember", "note", "imagine", "say", "welcome"})
"""Imperatives that demand nothing: "Thank God", "Let me be clear"."""
_US = frozenset({"us", "'s", "’s"})


def demanded(tree: Tree, head: int, last: int) -> bool:
    """Tell whether a clause is an order: "Stay at home", "Do not let them tell you"."""
    token = tree.tokens[head]
    us = tree.lemmas[head] == "let" and tree.tokens[min(head + 1, last)].text.lower() in _US
    if us or _wished_for(tree, head):
        return True
    if token.tag != "VB" or tree.lemmas[head] in _CALLS or head == last:
        return False
    if token.head != head and token.dep not in {"ccomp", "conj"}:
        return False
    helps = [n for n in tree.children[head] if tree.tokens[n].dep in {"aux", "auxpass"}]
    if tree.has_subject(head) or any(tree.lemmas[n] != "do" for n in helps):
        return False
    if helps:
        return helps[0] < head and tree.tokens[tree.reach(head)[0]].text.lower() in {"do", "don"}
    opening = tree.reach(head)[0]
    pleased = tree.lemmas[opening] == "please"
    return (opening == head or pleased) and tree.tokens[opening].text[:1].isupper()


def _wished_for(tree: Tree, head: int) -> bool:
    """Tell whether a clause is what somebody wants done: "(suggested that) the port be closed"."""
    if tree.tokens[head].dep != "ccomp" or not tree.has_subject(head):
        return False
    helps = [n for n in tree.children[head] if tree.tokens[n].dep in {"aux", "auxpass"}]
    if any(tree.tokens[n].tag != "VB" for n in helps):
        return False
    first = min((*helps, head))
    return tree.tokens[first].tag == "VB" and tree.lemmas[first] == "be" and first < head + 1
