"""Takes reports that are all but the same for one, so that a crowd of them costs no more than one.

Ten thousand copies of one notice have fifty million pairs, and none of them tells anything new.
"""

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from copydesk.stories.links import Crowded, Days, Links, kept, links_of
from copydesk.stories.settings import StoriesSettings

_ROWS = 128
"""Reports compared at a time; bounds memory, changes no result."""


def thinned(
    matrix: sparse.csr_matrix, days: Days, settings: StoriesSettings, least: float
) -> tuple[list[list[int]], Links]:
    """Give groups of reports that count as one, and the likeness of each two of their leaders.

    In a run whose pairs can be compared, every report is a group of its own. In a crowd, reports
    follow the first one that they are very like (leader clustering, Hartigan 1975), and the
    likeness that is asked falls until the pairs are few enough.

    Args:
        matrix: One unit row a report.
        days: Their days.
        settings: The numbers.
        least: Likeness from which two reports are of one story: nothing below is taken for one.
    """
    most = settings.pairs_each * max(len(days), settings.collection)
    groups = [[at] for at in range(len(days))]
    for bar in (None, *(bar for bar in settings.crowd_bars if bar > least), least):
        if bar is not None:
            groups = _led(groups, matrix, days, settings, bar)
        leaders = np.array([group[0] for group in groups], dtype=int)
        try:
            return groups, links_of(matrix[leaders], days[leaders], settings, most)
        except Crowded:
            continue
    leaders = np.array([group[0] for group in groups], dtype=int)
    # What is left is unlike at the very bar for a story: no pair of leaders would be joined.
    return groups, {}


def _led(
    groups: Sequence[list[int]],
    matrix: sparse.csr_matrix,
    days: Days,
    settings: StoriesSettings,
    bar: float,
) -> list[list[int]]:
    """Let each group follow the first leader before it that it is as like as the bar asks."""
    leaders: list[int] = []
    led: dict[int, list[int]] = {}
    heads = np.array([group[0] for group in groups], dtype=int)
    for start in range(0, len(heads), _ROWS):
        block = heads[start : start + _ROWS]
        among = [*leaders, *block.tolist()]
        values = (matrix[block] @ matrix[among].T).toarray()
        values *= kept(days[block][:, None], days[np.array(among)][None, :], settings)
        leads = np.arange(len(among)) < len(leaders)
        for row, head in enumerate(block.tolist()):
            near = (values[row] >= bar) & leads
            if near.any():
                led[among[int(np.argmax(near))]] += groups[start + row]
            else:
                led[head] = list(groups[start + row])
                leads[len(leaders) + row] = True
        leaders = list(led)
    return list(led.values())
