"""What was set aside unused: counted by reason, then item by item."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.records import Spiked
from copydesk.views.harmless import on_one_line
from copydesk.views.settings import ViewSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class SpikeList:
    """What was set aside.

    Attributes:
        reasons: Each reason with the number of items, most frequent first.
        items: Where from, why, and what would help.
        left_out: Number of items that are only in the dossier.
    """

    reasons: tuple[tuple[str, int], ...]
    items: tuple[tuple[str, str, str], ...]
    left_out: int


def spike_list(spiked: Sequence[Spiked], settings: ViewSettings | None = None) -> SpikeList:
    """Give what was set aside.

    Example:
        >>> item = Spiked(locator="a.png", room="ingest", reason="unknown format", detail="a PNG")
        >>> spike_list([item]).reasons
        (('unknown format', 1),)
    """
    most = (settings or ViewSettings()).most_spiked
    often = Counter(item.reason for item in spiked)
    return SpikeList(
        reasons=tuple(sorted(often.items(), key=lambda pair: (-pair[1], pair[0]))),
        items=tuple(
            (on_one_line(item.locator), item.reason, on_one_line(item.detail, 400))
            for item in spiked[:most]
        ),
        left_out=max(0, len(spiked) - most),
    )
