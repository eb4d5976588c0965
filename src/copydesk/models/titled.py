"""No sentence ends with "Sgt.": the parser is told so before it divides a line."""

from functools import cache
from typing import TYPE_CHECKING

from copydesk.text.lexicon import words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_NAME = "copydesk_titled"


@cache
def _short_titles() -> frozenset[str]:
    """Give the titles that end with a point and stand before a name."""
    titles = words("en", "titles", "before_names") | words("en", "titles", "honorifics")
    return frozenset(title for title in titles if title.endswith("."))


def keep_titles_beside_names(pipeline: "Language") -> None:
    """Have a pipeline begin no sentence right after a short title, where a name follows."""
    from spacy.language import Language as Pipeline

    if not Pipeline.has_factory(_NAME):
        Pipeline.component(_NAME, func=_bind)
    if "parser" in pipeline.pipe_names:
        pipeline.add_pipe(_NAME, before="parser")


def _bind(doc: "Doc") -> "Doc":
    for at in range(1, len(doc)):
        # The tokenizer knows some titles whole ("Gov."), and cuts the point off the others.
        before = doc[at - 1].lower_
        if before == "." and at > 1 and not doc[at - 2].whitespace_:
            before = doc[at - 2].lower_ + before
        if before in _short_titles() and doc[at].text[:1].isupper():
            doc[at].is_sent_start = False
    return doc
