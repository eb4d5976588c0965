"""Whether a clause hangs on a condition."""

from copydesk.statements.status_words import status_words
from copydesk.statements.syntax import Tree


def conditioned(tree: Tree, node: int, first: int) -> bool:
    """Tell whether a clause is led in by its condition: "If it rains, they will not come"."""
    return any(
        tree.tokens[n].dep == "advcl" and first <= n < node and _conditional_clause(tree, n)
        for n in tree.children[node]
    )


def conditional(tree: Tree, node: int, first: int) -> bool:
    """Tell whether a verb hangs on a condition: "if", "unless", "had it rung", "in case of"."""
    known = status_words()
    for child in tree.children[node]:
        token = tree.tokens[child]
        if token.dep == "mark" and tree.lemmas[child] in known.conditions:
            return not _even(tree, child)
        if child < first:
            continue
        if token.dep == "advcl" and (_conditional_clause(tree, child) or _inverted(tree, child)):
            return True
        if token.dep == "prep" and _proviso(tree, child):
            return True
    return False


def _conditional_clause(tree: Tree, node: int) -> bool:
    mark = tree.child(node, "mark")
    if mark is None or tree.lemmas[mark] not in {"if", "unless"} or _even(tree, mark):
        return False
    who = tree.child(node, "nsubj")
    if who is not None and tree.tokens[who].text.lower() == "you":
        return tree.lemmas[node] not in _TURNS_OF_PHRASE  # "if you look at the map"
    # "if convicted" is a condition, "if compared with" and "if necessary" are none
    if tree.has_subject(node) or tree.finite(node):
        return True
    return tree.tokens[node].tag == "VBN" and tree.lemmas[node] not in _TURNS_OF_PHRASE


_TURNS_OF_PHRASE = frozenset(
    ["look", "think", "ask", "read", "compare", "consider", "want", "count", "need", "measure"]
)


def _even(tree: Tree, mark: int) -> bool:
    """Tell whether an "if" is that of "even if" or "as if", on which nothing hangs."""
    return mark > 0 and tree.tokens[mark - 1].text.lower() in {"even", "as"}


def _inverted(tree: Tree, node: int) -> bool:
    """Tell whether a clause is a condition by its order: "had the alarm rung", "were he to"."""
    begin = tree.reach(node)[0]
    if tree.tokens[begin].text.lower() not in {"had", "should", "were"}:
        return False
    subject = tree.child(node, "nsubj", "nsubjpass")
    return subject is not None and begin < subject and begin in {node, *tree.children[node]}


def _proviso(tree: Tree, node: int) -> bool:
    if tree.lemmas[node] in {"depend", "depending"}:
        return True
    noun = tree.child(node, "pobj")
    return (
        noun is not None
        and tree.lemmas[node] == "in"
        and (tree.lemmas[noun] in status_words().provisos and tree.child(noun, "prep") is not None)
    )
