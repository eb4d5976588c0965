"""The ferry story, read at noon and in the evening, once for all tests of these commands."""

import pytest

from copydesk import read
from copydesk.library import write
from tests.end_to_end.cli.ferry import EVENING, NOON, put


@pytest.fixture(scope="session")
def ferry(tmp_path_factory):
    """A folder with the reports, and the dossiers `noon` and `evening`."""
    place = tmp_path_factory.mktemp("ferry")
    noon = read([put(place / "in-noon", NOON)])
    write(noon, place / "noon")
    write(read([put(place / "in-evening", EVENING)], since=noon), place / "evening")
    return place
