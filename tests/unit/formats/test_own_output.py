"""What copydesk wrote is not read as news."""

import json

import pytest

from copydesk.formats import read_captures
from copydesk.formats.writers import WRITERS
from copydesk.records import Spiked
from tests.unit.formats.build_dossier import dossier_of


def reasons(content: bytes, name: str) -> list[str]:
    found = list(read_captures(content, name))
    assert all(isinstance(item, Spiked) for item in found)
    return [item.reason for item in found]


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("call_it", ["", "renamed.txt"])
def test_our_own_files_are_spiked_under_any_name(name, call_it):
    written = WRITERS[name](dossier_of(["Kites fell on Tavona.", "Kites fell on the harbour."]))
    assert reasons(written, call_it or name) == ["copydesk's own output"]


@pytest.mark.parametrize("indent", [None, 4])
def test_a_dossier_is_known_in_any_order_of_keys(indent):
    written = WRITERS["dossier.json"](dossier_of(["Kites fell on Tavona."]))
    again = json.dumps(json.loads(written), sort_keys=True, indent=indent).encode()
    assert reasons(again, "saved.json") == ["copydesk's own output"]


def test_a_report_about_copydesk_is_read():
    text = b'Copydesk is a program. Its dossier begins with {"schema": 1, "copydesk": "0.1.0"}.'
    (found,) = read_captures(text, "a.txt")
    assert not isinstance(found, Spiked)
