"""The gazetteer: the names and coordinates of the world's places, as a few arrays.

The table is made by ``packages/copydesk-gazetteer`` from GeoNames (CC BY 4.0): towns from 500
inhabitants, counties, regions, countries, continents. It is opened when the first name is asked.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from copydesk.errors import ModelMissing
from copydesk.models.settings import ModelSettings
from copydesk.models.weights import file_digest, package_folder, package_version
from copydesk.records import ModelUsed
from copydesk.text.gazetteer import KINDS, Entry, key_of

_FILE = "gazetteer.npz"
_MOST = 400
"""Namesakes given for one name; no name has more than 98."""


class TableGazetteer:
    """Looks places up by name; each distinct name is looked up once."""

    def __init__(self, table: dict[str, NDArray[Any]]) -> None:
        """Keep the arrays; the names are laid out when they are needed."""
        self._table = table
        self._known: dict[int, tuple[Entry, ...]] = {}

    def find(self, name: str) -> Sequence[Entry]:
        """Give the places of that name, the most populous first."""
        key = key_of(name)
        if key not in self._known:
            self._known[key] = self._found(key)
        return self._known[key]

    def _found(self, key: int) -> tuple[Entry, ...]:
        keys = self._table["keys"]
        sought = np.uint64(key)
        low, high = np.searchsorted(keys, sought, "left"), np.searchsorted(keys, sought, "right")
        entries = [self._entry(int(at)) for at in range(low, min(high, low + _MOST))]
        return tuple(sorted(entries, key=lambda e: (-e.population, e.alias, e.kind, e.id, e[1:6])))

    def _entry(self, at: int) -> Entry:
        table = self._table
        row = int(table["rows"][at])
        country, _, region = self._areas[int(table["area"][row])].partition(".")
        return Entry(
            id=int(table["id"][row]),
            name=self._names[row],
            kind=KINDS[int(table["kind"][row])],
            country=country,
            region=region,
            # As written in the table: four decimals are ten metres.
            latitude=round(float(table["latitude"][row]), 4),
            longitude=round(float(table["longitude"][row]), 4),
            population=int(table["population"][row]),
            alias=bool(table["alias"][at]),
        )

    @cached_property
    def _names(self) -> list[str]:
        return self._table["names"].tobytes().decode().split("\n")

    @cached_property
    def _areas(self) -> list[str]:
        return self._table["areas"].tobytes().decode().split("\n")


def is_installed(settings: ModelSettings) -> bool:
    """Tell whether the gazetteer that the settings name is there."""
    if not settings.gazetteer:
        return False
    try:
        package_folder(settings.gazetteer)
    except ModelMissing:
        return False
    return True


def load_gazetteer(settings: ModelSettings) -> tuple[TableGazetteer, ModelUsed]:
    """Load the gazetteer.

    Raises:
        ModelMissing: When it is not installed, or is not the one whose digest we know.
    """
    path = package_folder(settings.gazetteer) / _FILE
    digest = file_digest(path)
    settings.check_digest(settings.gazetteer, digest)
    with np.load(path, allow_pickle=False) as file:
        table = {name: file[name] for name in file.files}
    used = ModelUsed(
        task="gazetteer",
        name=settings.gazetteer,
        version=package_version(settings.gazetteer),
        digest=digest,
    )
    return TableGazetteer(table), used
