"""Block quotations without marks, told by the line before them."""

LETTER = (
    "Ann Hale wrote in a letter:\n\nThe ferry must not be sold. It belongs to the town.\n\n"
    "The council will answer."
)


def test_the_paragraph_after_the_colon_is_hers(statements_of):
    by_text = {statement.text: statement for statement in statements_of(LETTER)}
    assert by_text["The ferry must not be sold."].speaker == "Ann Hale"
    assert by_text["It belongs to the town."].speaker == "Ann Hale"
    assert by_text["The ferry must not be sold."].voice == "indirect"
    assert by_text["The council will answer"].voice == "outlet"


def test_a_list_and_a_line_without_a_speaker_are_the_outlets(statements_of):
    for text in (
        "Here is what we know:\n\nThe ferry was sold on Monday.",
        "Ann Hale sold three things:\n\nThe ferry was the first of them.",
        "Ann Hale said:\n\n- The ferry was sold.",
    ):
        assert all(statement.voice == "outlet" for statement in statements_of(text))
