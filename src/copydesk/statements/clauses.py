"""Cuts sentences into the assertions an editor would list: main clauses, not atoms."""

from typing import NamedTuple

from copydesk.statements.syntax import Tree

_PARTING = frozenset({"while", "whereas", "though", "although"})
_DEPENDENT = frozenset({"whether", "if", "how", "what", "why", "who", "which", "where", "when"})
_LINKS = frozenset({"and", "but", "or", "so", "yet", "while", "whereas", "though", "although"})
_LOOSE = frozenset({"CCONJ", "PUNCT", "SPACE"})


class Clause(NamedTuple):
    """A main clause with all that hangs on it.

    Attributes:
        first: Its first token.
        last: Its last token, included.
        head: Its main verb.
    """

    first: int
    last: int
    head: int


def clauses_of(tree: Tree, first: int, last: int, longest: int) -> list[Clause]:
    """Cut a run of tokens into its main clauses.

    Only clauses with a subject of their own are cut off: "A came and went" is one assertion,
    "A came, and B went" is two.

    Args:
        tree: The report's syntax.
        first: First token of the run.
        last: Last token of the run, included.
        longest: Tokens; a longer run is kept whole.
    """
    if last < first:
        return []
    head = tree.head_in(first, last)
    if last - first >= longest:
        return [Clause(first, last, head)]
    starts = sorted({first, *_starts(tree, first, last, head)})
    ends = [start - 1 for start in starts[1:]] + [last]
    found = []
    for begin, end in zip(starts, ends, strict=True):
        clause = _trimmed(tree, begin, end, opening=begin == first)
        if clause:
            found.append(clause)
    return found


def _trimmed(tree: Tree, first: int, last: int, *, opening: bool) -> Clause | None:
    tokens = tree.tokens
    while last > first and (
        (tokens[last].pos in _LOOSE and tokens[last].text not in "\"”’')")
        or tree.lemmas[last] in {"so", "and", "but", "while", "yet", "or"}
    ):
        last -= 1
    while (
        first < last
        and tokens[first].text not in "\"“‘'("
        and (tokens[first].pos in {"PUNCT", "SPACE"} or (not opening and _link(tree, first)))
    ):
        first += 1
    if first == last and tokens[first].pos in _LOOSE:
        return None
    return Clause(first, last, tree.head_in(first, last))


def _link(tree: Tree, index: int) -> bool:
    that = tree.lemmas[index] == "that" and tree.tokens[index].dep == "mark"
    return that or tree.lemmas[index] in _LINKS


def _starts(tree: Tree, first: int, last: int, head: int) -> list[int]:
    starts = []
    open_nodes = [head]
    for node in open_nodes:  # grows while it is read
        for child in tree.children[node]:
            if not first < child <= last:
                continue
            begin = _own_start(tree, child, node, first)
            if begin is not None:
                starts.append(begin)
                open_nodes.append(child)
            elif tree.tokens[child].dep == "conj" and tree.tokens[child].pos in {"VERB", "AUX"}:
                open_nodes.append(child)
    return starts + _semicolons(tree, first, last)


def _own_start(tree: Tree, child: int, node: int, first: int) -> int | None:
    """Give where a clause with a subject of its own begins; None when it is no main clause."""
    token = tree.tokens[child]
    if token.pos not in {"VERB", "AUX"} or not tree.finite(child):
        return None
    if not tree.has_subject(child):
        return None
    low = tree.reach(child)[0]
    if low <= first or low <= node:
        return None
    if token.dep == "conj":
        return None if tree.lemmas[low] in _DEPENDENT else low
    if token.dep == "advcl" and tree.tokens[low - 1].text == ",":
        mark = tree.child(child, "mark")
        if mark is not None and tree.lemmas[mark] in _PARTING:
            return low
    return None


def _semicolons(tree: Tree, first: int, last: int) -> list[int]:
    return [
        index + 1
        for index in range(first + 1, last)
        if tree.tokens[index].text == ";"
        and _has_verb(tree, first, index)
        and _has_verb(tree, index, last + 1)
    ]


def _has_verb(tree: Tree, first: int, last: int) -> bool:
    return any(tree.finite(index) and tree.has_subject(index) for index in range(first, last))
