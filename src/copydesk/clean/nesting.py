"""How deep a page's tags are nested, found by a scan that cannot itself be led too deep."""

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,30})")
# Tags that never hold others, or that the next of their kind closes.
_FLAT = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "rb",
        "rt",
        "rp",
        "html",
        "head",
        "body",
    ]
)


def depth_of(page: str, enough: int) -> int:
    """Give how many tags are open at once at most; stops counting once there are enough.

    Example:
        >>> depth_of("<div><p>one<p>two</div>", 100), depth_of("<b>" * 500, 100)
        (1, 100)
    """
    depth = deepest = 0
    for match in _TAG.finditer(page):
        if match[2].lower() in _FLAT:
            continue
        if match[1]:
            depth = max(depth - 1, 0)
        else:
            depth += 1
            if depth > deepest:
                deepest = depth
                if deepest >= enough:
                    break
    return deepest
