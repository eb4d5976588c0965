"""The dossier as JSON, and the JSON Schema that its records keep."""

import msgspec

from copydesk.records import Dossier


def write_dossier(dossier: Dossier) -> bytes:
    """Give ``dossier.json``: indented, keys in the records' order, the same bytes every time."""
    encoded = msgspec.json.encode(dossier, enc_hook=plain)
    return msgspec.json.format(encoded, indent=2) + b"\n"


def plain(value: object) -> str:
    """Give a word as an ordinary one: HTML parsers hand out strings of kinds of their own."""
    if isinstance(value, str):
        return "".join(value)
    msg = f"{type(value).__name__} does not belong into a dossier"
    raise TypeError(msg)


def read_dossier(content: bytes) -> Dossier:
    """Give the dossier of a ``dossier.json``.

    Raises:
        msgspec.ValidationError: When the bytes are no dossier of this contract.
    """
    return msgspec.json.decode(content, type=Dossier)


def dossier_schema() -> bytes:
    """Give the JSON Schema of ``dossier.json``, made from the records and their docstrings."""
    schema = msgspec.json.schema(Dossier)
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2) + b"\n"
