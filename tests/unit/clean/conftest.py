"""What the tests of the clean room share."""

import pytest

from copydesk.clean import CleanSettings, clean
from copydesk.records import Capture


class English:
    """Takes every text for English, so that no model is needed."""

    def guess(self, text):
        return "en" if text else "und"


@pytest.fixture
def read():
    """Clean a text as if it had come in by itself."""

    def _read(content, form="plain", **fields):
        capture = Capture(locator="page.txt", form=form, content=content, **fields)
        return clean(capture, CleanSettings(), English())

    return _read


@pytest.fixture
def cuts():
    """Give the words cut from a report, by reason, without blanks around them."""

    def _cuts(report):
        found = {}
        for cut in report.removed:
            found.setdefault(cut.reason, []).append(cut.text.strip())
        return found

    return _cuts
