def said(statements):
    return [(s.source is not None, s.text, s.speaker) for s in statements if s.voice != "outlet"]


def test_a_transcript(statements_of):
    text = "HALE: We will not sell the harbour.\nBRANDT: The town needs the money."
    found = statements_of(text)
    assert [s.text for s in found] == [
        "We will not sell the harbour.",
        "The town needs the money.",
    ]
    assert [text[s.source.start : s.source.end] for s in found] == ["HALE", "BRANDT"]


def test_a_name_known_from_the_text(statements_of):
    text = "Mr. Ola Brandt spoke on Friday.\nBrandt: The town needs the money."
    assert said(statements_of(text)) == [(True, "The town needs the money.", "Ola Brandt")]


def test_a_heading_with_a_colon_is_no_label(statements_of):
    text = "Recently: The town sold its harbour."
    assert said(statements_of(text)) == []


def test_attributions_in_headings_are_no_statements(statements_of):
    text = "Mayor: ferry is lost, says Hale\nThe ferry sank at noon."
    assert [s.text for s in statements_of(text, headings=((0, 31),))] == ["The ferry sank at noon"]
