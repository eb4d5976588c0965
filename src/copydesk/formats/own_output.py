"""Knows what copydesk itself has written, so that a second run does not take it for news.

Whoever puts the results beside the reports and runs again has the account, which says everything
once more, among the places; read as a report it would be a false witness.
"""

import re
from collections.abc import Mapping
from typing import Any

from copydesk.errors import MaterialError

MARK = "<!-- generator: copydesk -->"
"""The first line of ``account.md``; Markdown shows no comment."""

_GENERATOR = re.compile(rb"<meta name=[\"']?generator[\"']? content=[\"']?copydesk[ \"']")
_DOSSIER = re.compile(rb"\s*\{\s*\"schema\"\s*:\s*\d+\s*,\s*\"copydesk\"\s*:")
_FIRST_LINES = 4_096


class OwnOutput(MaterialError):
    """A dossier or an account that copydesk wrote: it is no report."""

    reason = "copydesk's own output"


def refuse_own(head: bytes) -> None:
    """Refuse a file that copydesk has written.

    Raises:
        OwnOutput: When it is an account or a dossier.

    Example:
        >>> refuse_own(b"Kites fell.")
    """
    first = head[:_FIRST_LINES].removeprefix(b"\xef\xbb\xbf")
    if first.startswith(MARK.encode()) or _GENERATOR.search(first):
        msg = "an account that copydesk wrote, not a report"
        raise OwnOutput(msg)
    if _DOSSIER.match(first):
        refuse_dossier({"schema": 1, "copydesk": ""})


def refuse_dossier(value: Any) -> None:  # noqa: ANN401 (it is what the input holds)
    """Refuse a JSON value that is a dossier, whatever the order of its keys.

    Raises:
        OwnOutput: When it is one.
    """
    if isinstance(value, Mapping) and "schema" in value and "copydesk" in value:
        msg = "a dossier that copydesk wrote, not a report"
        raise OwnOutput(msg)
