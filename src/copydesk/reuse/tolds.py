"""What each of many texts tells, worked out when it is asked for."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import overload

from copydesk.reuse.details import Told, told_by
from copydesk.reuse.reading import Reading

_MOST_KEPT = 2048
"""Texts whose details are kept ready; at some hundred kilobytes each this bounds memory."""


class Tolds(Sequence[Told]):
    """What each of some texts tells; what was asked for last is kept."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Take the readings of the texts."""
        self._readings = readings
        self._kept: OrderedDict[int, Told] = OrderedDict()

    def __len__(self) -> int:
        """Count them."""
        return len(self._readings)

    @overload
    def __getitem__(self, place: int) -> Told: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Told]: ...
    def __getitem__(self, place: int | slice) -> Told | Sequence[Told]:
        """Give what the text at a place tells."""
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        found = self._kept.get(place)
        if found is None:
            found = self._kept[place] = told_by(self._readings[place])
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(place)
        return found
