"""Fixtures that tests of every level share."""

import pytest

from copydesk.models import load_encoders, load_parser
from copydesk.text.annotation import Encoders, Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The real parser, loaded once."""
    return load_parser()[0]


@pytest.fixture(scope="session")
def encoders() -> Encoders:
    """The real sentence encoders, loaded once."""
    return load_encoders()[0]
