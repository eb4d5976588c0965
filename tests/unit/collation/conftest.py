"""What the tests of this room share."""

import pytest

from copydesk.collation import collate
from copydesk.statements import StatementsSettings, extract_statements, find_people


@pytest.fixture(scope="session")
def collated(parser, encoders):
    """Collate invented reports with the real parser; returns claims, events, people."""
    from tests.unit.collation.stories import story

    def run(reports, lineages=None):
        notes = dict(
            zip(
                [found.id for found in reports],
                parser.parse([found.text for found in reports]),
                strict=True,
            )
        )
        statements, people = [], []
        for found in reports:
            said = extract_statements(found, notes[found.id], StatementsSettings())
            statements += said
            people += find_people(found, notes[found.id], said)
        return collate(story(reports, lineages, notes), statements, people, encoders)

    return run
