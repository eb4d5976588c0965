"""What a server answers is read, or refused with a reason that quotes none of it."""

import json

import pytest

from copydesk.writers.answers import Unusable, content_of, wordings_in


def completion(content):
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]})


def test_the_words_of_the_model_are_found():
    assert content_of(completion("words").encode()) == "words"


@pytest.mark.parametrize(
    "body",
    [
        b"", b"<html>502 Bad Gateway</html>", b"{}", b'{"choices": []}', b'{"choices": {}}',
        b'{"choices": [{"message": {"content": null}}]}', b'{"choices": [{"text": "old"}]}',
        b"\xff\xfe", b"data: {}\n\ndata: [DONE]\n", b"[" * 100_000, b'{"error": {"message": "k"}}',
        b'{"x": ' + b"[" * 5_000 + b"]" * 5_000 + b"}",
    ],
)  # fmt: skip
def test_what_is_no_completion_is_refused(body):
    with pytest.raises(Unusable):
        content_of(body)


def test_wordings_are_found_by_number_in_a_fence_too():
    words = '{"sentences": [{"n": 2, "text": "B."}, {"n": 1, "text": "A."}]}'
    assert wordings_in(words, 2) == {0: "A.", 1: "B."}
    assert wordings_in(f"```json\n{words}\n```", 2) == {0: "A.", 1: "B."}


def test_what_nobody_asked_for_and_what_came_twice_is_left_out():
    words = json.dumps(
        {"sentences": [{"n": n, "text": t} for n, t in ((1, "A."), (2, "B."), (2, "C."), (9, "D."),
                                                      (0, "E."), (-1, "F."))]}
    )  # fmt: skip
    assert wordings_in(words, 3) == {0: "A."}


@pytest.mark.parametrize(
    "words",
    ["", "Sure! Here:", "[]", '{"sentences": "A."}', '{"sentences": [{"n": "1", "text": 2}]}',
     '{"sentences": [{"text": "A."}]}', "null", '["A.", "B."]'],
)  # fmt: skip
def test_words_that_are_not_what_was_asked_for_are_refused(words):
    with pytest.raises(Unusable):
        wordings_in(words, 2)


def test_the_reason_quotes_nothing():
    with pytest.raises(Unusable) as refused:
        content_of(b"secret-words")
    assert "secret-words" not in str(refused.value)
