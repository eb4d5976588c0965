"""Signatures: the "— Ann Hale (@annhale) June 3, 2019" that stands after somebody's words."""

import re

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import trimmed
from copydesk.statements.quotes import Quote
from copydesk.statements.syntax import Piece, Tree

POST = "signed post"
"""Why a post that is printed as it was written, without marks, is given as its writer's words."""
_DASHES = "—―–-"
_LONGEST = 6
"""Words of a signature's name."""
_HANDLE = re.compile(r"[—―–-]{1,2}[ \t]*([^\n()@—―]{2,60}?)[ \t]*\(@\w{1,30}\)")
_DATE = re.compile(r"[ \t]*[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}")
_PAGE = re.compile(r"(?:https?://|pic\.twitter\.com/|t\.co/)\S*")


def signature_of(tree: Tree, quote: Quote) -> tuple[int, int] | None:
    """Give the first and last token of the name signed right after a quotation.

    After the name the line ends, or goes on with a comma or a bracket.
    """
    text = tree.text
    rest = text[quote.outer.end : quote.outer.end + 80]
    lead = len(rest) - len(rest.lstrip(" \t\xa0\n"))
    dashes = len(rest[lead:]) - len(rest[lead:].lstrip(_DASHES))
    if not dashes or rest[:lead].count("\n") > 1:
        return None
    start = quote.outer.end + lead + dashes
    line = text[start : start + 80].split("\n", 1)[0]
    name = re.split(r"[,(@.]", line, maxsplit=1)[0].strip(" \t\xa0")
    words = name.split()
    if not 0 < len(words) <= _LONGEST or not all(_name_like(word) for word in words):
        return None
    start += line.index(name)
    first, last = tree.at(start), tree.at(start + len(name)) - 1
    return (first, last) if last >= first else None


def _name_like(word: str) -> bool:
    return word[:1].isupper() or word in {"de", "la", "del", "van", "von", "bin", "al", "dos", "da"}


def find_signed(tree: Tree) -> list[Attribution]:
    """Give the posts a report prints without quotation marks: the words before a signature.

    A post begins after the blank line, or the other post, before it.
    """
    found = []
    floor = 0
    for match in _HANDLE.finditer(tree.text):
        begin = max(floor, tree.text.rfind("\n\n", 0, match.start()) + 1)
        line = tree.text.rfind("\n", 0, match.start()) + 1
        if not tree.text[line : match.start()].strip():  # the signature has a line of its own
            before = tree.text[:line].rstrip()
            begin = max(floor, before.rfind("\n") + 1)
        else:
            begin = max(begin, line)
        date = _DATE.match(tree.text, match.end())
        floor = date.end() if date else match.end()
        post = _without_links(tree.text, Piece(begin, match.start()))
        first, last = tree.at(match.start(1)), tree.at(match.end(1)) - 1
        while last > first and not tree.tokens[last].text[:1].isalpha():
            last -= 1
        if post is None or last < first or not _utters(tree, post):
            continue
        found.append(
            Attribution(
                content=post,
                voice="direct",
                source=tree.piece(first, last),
                cue=tree.piece(tree.at(match.start()), tree.at(match.start())),
                head=last,
                quotes=(post,),
                because=POST,
            )
        )
    return found


def _without_links(text: str, piece: Piece) -> Piece | None:
    """Cut the links off the end of a post."""
    link = _PAGE.search(text, piece.start, piece.end)
    if link and not _PAGE.sub("", text[link.start() : piece.end]).strip():
        piece = Piece(piece.start, link.start())
    while piece.end > piece.start and text[piece.end - 1].isspace():
        piece = Piece(piece.start, piece.end - 1)
    return trimmed(text, piece)


def _utters(tree: Tree, post: Piece) -> bool:
    """Tell whether a post has a verb and no quotation mark of its own, which is read elsewhere."""
    opens = tree.text[post.start] in '"“«„'
    return not opens and any(tree.tokens[i].pos in {"VERB", "AUX"} for i in tree.within(post))
