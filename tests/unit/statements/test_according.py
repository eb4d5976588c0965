def test_at_the_beginning(statements_of):
    (statement,) = statements_of("According to harbour officials, the talks will focus on fish.")
    assert statement.text == "the talks will focus on fish"
    assert statement.speaker is None
    assert statement.role == "harbour officials"
    assert statement.status == "planned"


def test_at_the_end(statements_of):
    (statement,) = statements_of("The ferry sank at noon, according to Mayor Ann Hale.")
    assert statement.text == "The ferry sank at noon"
    assert statement.speaker == "Ann Hale"


def test_it_carries_what_another_said(statements_of):
    text = "Ann Hale wants more boats. Trade is a priority, she said, according to the Tass agency."
    statement = statements_of(text)[-1]
    assert statement.text == "Trade is a priority"
    assert statement.speaker == "Ann Hale"
    assert statement.chain == ("Ann Hale", "Tass")


def test_a_principle_is_no_source(statements_of):
    (statement,) = statements_of("The town acts according to the old rules of the sea.")
    assert statement.voice == "outlet"


def test_whom_the_paper_quotes_is_no_part_of_its_name(statements_of):
    text = "According to the Kestrel Herald, Hale said that the harbour was sold."
    (said,) = statements_of(text)
    assert said.source.words(text) == "Hale"
    assert said.chain == ("Hale", "Kestrel Herald")


def test_those_without_a_name_are_called_as_the_report_calls_them(statements_of):
    text = "The deal is dead, according to two people briefed on the matter who asked for silence."
    (said,) = statements_of(text)
    assert (said.speaker, said.role) == (None, "two people briefed on the matter")
