def texts(statements):
    return [s.text for s in statements]


def test_two_main_clauses_are_two_assertions(statements_of):
    text = "The ferry has been sold, and the bridge was closed to all traffic on Friday."
    assert texts(statements_of(text)) == [
        "The ferry has been sold",
        "the bridge was closed to all traffic on Friday",
    ]


def test_a_semicolon_parts_clauses(statements_of):
    text = "The ferry can no longer sail; its engine is broken."
    assert texts(statements_of(text)) == ["The ferry can no longer sail", "its engine is broken"]


def test_while_parts_clauses(statements_of):
    text = "The mayor sold the ferry, while the council kept the bridge."
    assert texts(statements_of(text)) == [
        "The mayor sold the ferry",
        "the council kept the bridge",
    ]


def test_one_subject_doing_two_things_is_one_assertion(statements_of):
    text = "The mayor sold the ferry and bought a bridge."
    assert texts(statements_of(text)) == [text.rstrip(".")]


def test_headings_assert_nothing(statements_of):
    text = "Storm hits island\nThe ferry sank at noon."
    assert texts(statements_of(text, headings=((0, 17),))) == ["The ferry sank at noon"]


def test_questions_assert_nothing(statements_of):
    assert statements_of("Who sold the ferry?") == ()


def test_a_dateline_is_no_part_of_the_assertion(statements_of):
    text = "KESTREL BAY, May 3 (Nordwire) – The ferry sank at noon."
    assert texts(statements_of(text)) == ["The ferry sank at noon"]
