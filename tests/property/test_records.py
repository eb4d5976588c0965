"""What the records promise for all inputs."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from copydesk.formats.dossier_json import dossier_schema
from copydesk.records import Dossier, Span, Statement, content_id

texts = st.text(max_size=20)


@given(texts, texts)
def test_ids_depend_on_where_fields_end(first: str, second: str):
    joined = content_id("x", first + second)
    assert content_id("x", first, second) != joined
    assert content_id("x", first, second) == content_id("x", first, second)


@given(st.integers(0, 50), st.integers(1, 50), texts)
def test_a_statement_survives_json(start: int, size: int, words: str):
    span = Span(report="r", start=start, end=start + size)
    whole = Statement(
        id="s", content=span, text=words, sentence=span, voice="direct", speaker=words or None
    )
    assert msgspec.json.decode(msgspec.json.encode(whole), type=Statement) == whole


def test_the_schema_names_every_key_of_a_dossier():
    schema = msgspec.json.decode(dossier_schema())
    keys = schema["$defs"]["Dossier"]["properties"].keys()
    assert keys == set(Dossier.__dataclass_fields__)
