"""Reads what a writer answered, and believes none of it: who it is from says nothing."""

import re
from collections import Counter
from typing import Any

import msgspec

_FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)


class Unusable(Exception):
    """An answer, or none, that no wording can be taken from; says why without quoting it."""


class _Message(msgspec.Struct):
    content: str


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    choices: list[_Choice]


class _Reworded(msgspec.Struct):
    n: int
    text: str


class _Sentences(msgspec.Struct):
    sentences: list[_Reworded]


def content_of(body: bytes) -> str:
    """Give the words of the model out of a chat completion.

    Raises:
        Unusable: When the body is no chat completion.
    """
    completion = _decoded(body, _Completion, "its answer is no chat completion")
    if not completion.choices:
        msg = "its answer is empty"
        raise Unusable(msg)
    return str(completion.choices[0].message.content)


def wordings_in(content: str, asked: int) -> dict[int, str]:
    """Give the wordings by the place of the sentence they are for, counted from 0.

    What nobody asked for is left out, and so is a sentence that was answered twice.

    Args:
        content: The words of the model: JSON, in a Markdown fence or not.
        asked: How many sentences were asked about.

    Raises:
        Unusable: When the words are not the JSON that was asked for.

    Example:
        >>> wordings_in('{"sentences": [{"n": 2, "text": "Ten boats sank."}]}', 2)
        {1: 'Ten boats sank.'}
    """
    fenced = _FENCE.match(content)
    words = fenced[1] if fenced else content
    why = "the model's words are not the JSON that was asked for"
    found = _decoded(words.encode("utf-8", "replace"), _Sentences, why).sentences
    often = Counter(item.n for item in found)
    return {item.n - 1: item.text for item in found if often[item.n] == 1 and 1 <= item.n <= asked}


def _decoded(body: bytes, form: Any, why: str) -> Any:  # noqa: ANN401 (as msgspec has it)
    try:
        return msgspec.json.decode(body, type=form)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise Unusable(why) from None
