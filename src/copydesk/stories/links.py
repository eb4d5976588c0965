"""Finds which reports are alike, looking only at those near enough in time."""

import re
from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from copydesk.records import Report, Reuse
from copydesk.stories.settings import StoriesSettings

Links = dict[tuple[int, int], float]
Days = NDArray[np.float64]

_ROWS = 256
"""Reports compared at a time; bounds memory, changes no result."""
_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_MIDDLE = 15
_TEXTUAL = frozenset({"wire copy", "translation"})


def day_of(report: Report) -> float:
    """Give the day of publication as a number; not-a-number where it is missing or cannot be.

    Example:
        >>> day_of(Report(id="r", locator="a", text="", published="2024-02-31"))
        nan
    """
    match = _DATE.match(report.published or "")
    if not match:
        return float("nan")
    try:
        found = date(int(match[1]), int(match[2]), int(match[3] or _MIDDLE))
    except ValueError:
        return float("nan")
    return float(found.toordinal())


class Crowded(Exception):
    """More reports are alike than could be compared pair by pair in bounded time."""


def links_of(
    matrix: sparse.csr_matrix, days: Days, settings: StoriesSettings, most: int | None = None
) -> Links:
    """Give the likeness of every two reports that have enough in common.

    Args:
        matrix: One unit row a report, in order of publication, undated ones last.
        days: Their days; not-a-number where undated.
        settings: The window and how likeness fades.
        most: Pairs beyond which it stops.

    Raises:
        Crowded: When there are more pairs than that.
    """
    links: Links = {}
    total = len(days)
    dated = int(np.count_nonzero(~np.isnan(days)))
    turned = matrix.T.tocsc()
    for start in range(0, total, _ROWS):
        end = min(start + _ROWS, total)
        last = _reach(days, dated, end, settings.window_days)
        columns = np.r_[start:last, max(dated, last) : total]
        product = (matrix[start:end] @ turned[:, columns]).tocoo()
        rows, cols = product.row + start, columns[product.col]
        values = product.data * kept(days[rows], days[cols], settings)
        strong = (values >= settings.faintest) & (cols > rows)
        if most is not None and len(links) + int(np.count_nonzero(strong)) > most:
            raise Crowded
        links |= {
            (int(a), int(b)): float(v)
            for a, b, v in zip(rows[strong], cols[strong], values[strong], strict=True)
        }
    return links


def _reach(days: Days, dated: int, end: int, window: float) -> int:
    """Give the index after the last report that the block must be compared with."""
    if end > dated:
        return len(days)
    latest = days[end - 1] + window
    return max(end, int(np.searchsorted(days[:dated], latest, side="right")))


def kept(first: Days, second: Days, settings: StoriesSettings) -> Days:
    """Give the share of likeness that the time between two reports leaves."""
    apart = np.abs(first - second)
    # A day apart is the same news day: time zones, and papers that print the next morning.
    kept = np.exp(-np.maximum(apart - 1.0, 0.0) / settings.fade_days)
    kept = np.maximum(kept, settings.fade_floor)
    kept = np.where(apart > settings.window_days, 0.0, kept)
    return np.where(np.isnan(apart), settings.undated, kept)


def with_reuse(
    links: Links, reports: Sequence[Report], reuse: Sequence[Reuse], settings: StoriesSettings
) -> Links:
    """Add what shared text tells: a long passage of one text is told of one story."""
    place = {report.id: at for at, report in enumerate(reports)}
    joined = dict(links)
    for link in reuse:
        if link.kind not in _TEXTUAL or link.copy.end - link.copy.start < settings.shared_length:
            continue
        ends = sorted({place.get(link.source.report, -1), place.get(link.copy.report, -1)})
        if len(ends) == 2 and ends[0] >= 0:
            pair = (ends[0], ends[1])
            joined[pair] = max(joined.get(pair, 0.0), settings.same_text)
    return joined
