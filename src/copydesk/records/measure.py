"""Moment and Quantity: dates and numbers, kept as ranges because the words are vague."""

from dataclasses import dataclass

from copydesk.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When, as the words say it.

    Attributes:
        span: The words.
        text: The same words, so that a reader needs no other file.
        earliest: First day or minute it can mean, ISO 8601, or None where unbounded or unknown.
        latest: Last day or minute it can mean, ISO 8601, inclusive.
        timex: The TIMEX3 value, such as ``2024-06-20`` or ``2024-W25`` or ``P3D``.
    """

    span: Span
    text: str
    earliest: str | None
    latest: str | None
    timex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How much or how many, as a range.

    Attributes:
        span: The words.
        text: The same words.
        low: The smallest value it can mean, or None where unbounded.
        high: The largest value it can mean, or None where unbounded ("more than ten").
        unit: The unit, such as ``USD``, ``%``, ``km``; None for a plain count.
        counted: What is counted, such as ``agreements``; None where nothing is named.
    """

    span: Span
    text: str
    low: float | None
    high: float | None
    unit: str | None = None
    counted: str | None = None
