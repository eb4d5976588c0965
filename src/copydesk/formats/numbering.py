"""Locators of the records in one file, and which of them came before."""

from copydesk.records import Capture, Spiked, content_id

_LONGEST_ID = 120


class Numbering:
    """Gives each record of a file its locator: ``name#id``, or ``name#3`` where it has no id."""

    def __init__(self, name: str) -> None:
        """Begin a file.

        Example:
            >>> numbering = Numbering("kites.jsonl")
            >>> numbering.locator(1, "a"), numbering.locator(2, "a"), numbering.locator(3, None)
            ('kites.jsonl#a', 'kites.jsonl#a~2', 'kites.jsonl#3')
        """
        self._name = name
        self._given: set[str] = set()
        self._seen: dict[str, str] = {}

    def locator(self, number: int, given_id: str | None) -> str:
        """Give a locator that no other record of the file has.

        Args:
            number: The record's number (or line) in the file, counted from one.
            given_id: The id that the record bears.
        """
        mark = str(number)
        if given_id and len(given_id) <= _LONGEST_ID and given_id.isprintable():
            mark = given_id
        if mark in self._given:
            mark = f"{mark}~{number}"
        self._given.add(mark)
        return f"{self._name}#{mark}"

    def once(self, capture: Capture) -> Capture | Spiked:
        """Give the capture back; a spiked item when the same one came before in this file."""
        fields = (
            capture.form,
            capture.content,
            capture.given_id,
            capture.outlet,
            capture.url,
            capture.headline,
            capture.published,
            capture.byline,
        )
        mark = content_id("c", *fields)
        first = self._seen.setdefault(mark, capture.locator)
        if first == capture.locator:
            return capture
        return Spiked(
            locator=capture.locator,
            room="ingest",
            reason="given twice",
            detail=f"the same as {first}, which is used",
        )
