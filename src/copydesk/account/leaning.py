"""Leaning: whether some words need an earlier sentence to be understood."""

from copydesk.account.clauses import SUBJECTS, tokens_of
from copydesk.records import Span
from copydesk.text.annotation import Annotation, Token
from copydesk.text.lexicon import words

_HE_OR_SHE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_POINTING = frozenset({"this", "that", "these", "those"})
_QUOTES = frozenset({'"', "“", "”", "``", "''", "«", "»"})
_AHEAD = 12
"""Tokens after a pronoun within which its name may follow: "In his speech, the mayor said …"."""
_NOBODY = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "EVENT", "LAW", "PRODUCT"})
"""Types of names that no "he" stands for; a body's may be a person's, wrongly typed."""

_SAYS_WHICH = frozenset(
    {"amod", "compound", "prep", "relcl", "acl", "appos", "poss", "nmod", "advcl", "agent"}
)
"""Relations of what tells one thing from others of its kind."""

_FOLLOWS = frozenset({"prep", "relcl", "acl"})
"""Those of them that follow "those": "those who came" points at nothing named before."""


def leans(span: Span, annotation: Annotation | None, known: frozenset[str] = frozenset()) -> bool:
    """Tell whether the words stand for something that only an earlier sentence names.

    A pronoun needs its name in the same words; "that approach" and a bare "the result" point
    back. Words in quotation marks are as they were said and are not looked at, except where the
    whole is a quotation.

    Args:
        span: The words.
        annotation: What the parser says of the report's text; without it nothing leans.
        known: Common nouns that the story itself makes known, such as "ferry" after a sinking.
    """
    if annotation is None:
        return False
    inside = tokens_of(span, annotation)
    told = _outside_quotes([token for _, token in inside])
    outside = frozenset(told)
    return (
        _subject_is_pronoun(told)
        or any(_hangs(place, told) for place in range(len(told)))
        or _stands_alone(inside, outside)
        or _points_back(inside, annotation, told)
        or _bare_subject(inside, annotation, told, known)
    )


def _outside_quotes(tokens: list[Token]) -> list[Token]:
    told: list[Token] = []
    quoted = False
    for token in tokens:
        if token.text in _QUOTES:
            quoted = token.text in ("“", "«", "``") or (token.text == '"' and not quoted)
        elif not quoted:
            told.append(token)
    return told


def _subject_is_pronoun(told: list[Token]) -> bool:
    """Whether the first subject is a pronoun; "it is to be expected" names nothing."""
    for number, token in enumerate(told):
        if token.dep in SUBJECTS:
            if token.text.lower() == "it":
                return not _is_empty_it(told[number + 1 : number + 7])
            if token.text.lower() == "those" and _tells_which(told[number + 1 : number + 2]):
                return False
            return token.pos == "PRON" and token.text.lower() in _HE_OR_SHE | _THEY | _POINTING
        if token.entity == "PERSON" and token.dep == "poss":
            return False
    return False


def _tells_which(following: list[Token]) -> bool:
    """Whether "those" goes on to say who: "those who came", "those in the harbour"."""
    return any(token.tag in ("WP", "WDT", "WP$", "IN", "VBN", "VBG") for token in following)


def _is_empty_it(following: list[Token]) -> bool:
    """Whether "it" only holds the place of what comes after: "it is clear that …"."""
    said = " ".join(token.text.lower() for token in following)
    return said.startswith(tuple(words("en", "account_words", "after_empty_it")))


def _hangs(place: int, told: list[Token]) -> bool:
    """Whether this is a pronoun for a person (or people) whom nothing before it names."""
    word = told[place].text.lower()
    if word == "there" and told[place].dep == "advmod":
        return not any(token.entity in ("GPE", "LOC", "FAC") for token in told[:place])
    if told[place].pos not in ("PRON", "DET"):
        return False
    ahead = [token for token in told[place + 1 : place + _AHEAD] if token.dep in SUBJECTS]
    named = [*told[:place], *ahead]
    if told[place].dep in ("dobj", "dative"):
        # "The paper backed him": who does it is not the one it is done to.
        named = [token for token in named if not _does(token, told[place])]
    if word == "it" and told[place].dep not in ("dobj", "pobj"):
        return False
    return word in _STANDS_FOR and not any(map(_STANDS_FOR[word], named))


def _is_several(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN")


def _is_something(token: Token) -> bool:
    return token.tag in ("NN", "NNP", "NNPS")


def _stands_alone(inside: list[tuple[int, Token]], outside: frozenset[Token]) -> bool:
    """Whether "this" or "those" is the thing itself: "an increase in those"."""
    return any(
        token.text.lower() in _POINTING
        and token.tag == "DT"
        and token.dep in {"dobj", "pobj", "attr", *SUBJECTS}
        and token in outside
        and not _says_which(place, inside, _FOLLOWS)
        for place, token in inside
    )


def _does(token: Token, pronoun: Token) -> bool:
    return token.dep in SUBJECTS and token.head == pronoun.head


def _is_somebody(token: Token) -> bool:
    """Whether a word names a person, or says what one is."""
    if token.pos not in ("NOUN", "PROPN"):
        return False
    if token.pos == "PROPN" and (token.entity in ("PERSON", "") or token.dep in SUBJECTS):
        return token.entity not in _NOBODY
    called = words("en", "titles", "before_names", "people", "unnamed", "male", "female")
    return token.lemma.lower() in called


_STANDS_FOR = (
    dict.fromkeys(_HE_OR_SHE, _is_somebody)
    | dict.fromkeys(_THEY, _is_several)
    | {"its": _is_something, "it": _is_something}
)
"""What each pronoun can stand for."""


def _points_back(
    inside: list[tuple[int, Token]], annotation: Annotation, told: list[Token]
) -> bool:
    """Whether "this" or "those" stands before a thing: "refused that approach"."""
    outside = set(told)
    now = words("en", "account_words", "stretches_of_time")
    for _, token in inside:
        if token.text.lower() in _POINTING and token.dep == "det" and token in outside:
            thing = annotation.tokens[token.head]
            told_after = _says_which(token.head, inside, _FOLLOWS)
            if thing.lemma.lower() not in now and not told_after:
                return True
    return False


def _bare_subject(
    inside: list[tuple[int, Token]],
    annotation: Annotation,
    told: list[Token],
    known: frozenset[str],
) -> bool:
    """Whether the first or the main subject is a bare "the result": nothing says which one."""
    outside = set(told)
    subjects = [
        (place, token) for place, token in inside if token.dep in SUBJECTS and token in outside
    ]
    main = [item for item in subjects if annotation.tokens[item[1].head].dep == "ROOT"]
    return any(_is_bare(item, inside, known) for item in (*subjects[:1], *main))


def _is_bare(
    subject: tuple[int, Token], inside: list[tuple[int, Token]], known: frozenset[str]
) -> bool:
    place, token = subject
    if token.lemma.lower() == "other":
        return True
    if token.pos == "NUM":  # "three of the five": of whom is told elsewhere
        after = [item for _, item in inside if item.start > token.end][:4]
        return not any(item.pos in ("NOUN", "PROPN") for item in after)
    if token.pos != "NOUN" or token.entity or token.lemma.lower() in known:
        return False
    if token.lemma.lower() in words("en", "account_words", "known_to_all"):
        return False
    before = [item for _, item in inside if item.head == place and item.start < token.start]
    definite = any(item.text.lower() == "the" for item in before)
    told = [item for _, item in inside if item.start < token.start]
    named = any(
        item.entity == "PERSON" or (item.lemma == token.lemma and item.pos == "NOUN")
        for item in told
    )
    return definite and not named and not _says_which(place, inside)


def _says_which(
    place: int, inside: list[tuple[int, Token]], relations: frozenset[str] = _SAYS_WHICH
) -> bool:
    return any(item.head == place and item.dep in relations for _, item in inside)
