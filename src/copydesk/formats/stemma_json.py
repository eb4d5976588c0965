"""The stemma as JSON, and the JSON Schema that its records keep."""

import msgspec

from copydesk.formats.dossier_json import plain
from copydesk.views import StemmaPage


def write_stemma_json(page: StemmaPage) -> bytes:
    """Give ``stemma.json``: indented, keys in the records' order, the same bytes every time."""
    return msgspec.json.format(msgspec.json.encode(page, enc_hook=plain), indent=2) + b"\n"


def read_stemma_json(content: bytes) -> StemmaPage:
    """Give the stemma of a ``stemma.json``.

    Raises:
        msgspec.ValidationError: When the bytes are none.
    """
    return msgspec.json.decode(content, type=StemmaPage)


def stemma_schema() -> bytes:
    """Give the JSON Schema of ``stemma.json``, made from the records and their docstrings."""
    schema = msgspec.json.schema(StemmaPage)
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2) + b"\n"
