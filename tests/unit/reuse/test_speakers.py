import pytest

from copydesk.records import Span
from copydesk.reuse.speakers import speaker_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We stay," said Ida Solm, who keeps the lock.', "Ida Solm"),
        ('The river authority said: "We stay."', "the river authority"),
        ('Tobias Renk, a lawyer, declared "We stay" at noon.', None),
        ('"We stay," he said.', None),
        ('They sang "We stay" till dawn.', None),
    ],
)
def test_the_speaker_is_named_where_the_sentence_names_him(text, speaker):
    start = text.index("We stay")
    found = speaker_of(text, Span(report="r", start=start, end=start + 7))
    assert (found.lower() if found else found) == (speaker.lower() if speaker else speaker)


def test_words_that_are_no_name_are_not_given_as_one():
    text = 'They acted against the Taliban in Kabul, missing by her family said "we are sorry now".'
    at = text.index("we are")
    assert speaker_of(text, Span(report="r", start=at, end=at + 10)) is None
