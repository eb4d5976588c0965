from copydesk.reuse.quotes import quoted_stretches


def quoted(text):
    return [text[start:end] for start, end in quoted_stretches(text)]


def test_straight_marks():
    assert quoted('"Stay," he said. "Or go."') == ['"Stay,"', '"Or go."']


def test_curly_and_angled_marks():
    assert quoted("He said “no”. Il a dit «non».") == ["“no”", "«non»"]


def test_german_marks_close_with_an_english_opening_mark():
    assert quoted("Er sagte: „Nein“, und ging.") == ["„Nein“"]


def test_german_angles_point_inwards_and_french_ones_stand_apart():
    assert quoted("Er sagte: »Nein«, und ging.") == ["»Nein«"]
    assert quoted("Il a dit : « non », et partit.") == ["« non »"]


def test_a_quotation_in_a_quotation_belongs_to_the_outer_one():
    text = '"The firm denied it. "Not one goes," said its spokesman." We asked.'
    assert quoted(text) == ['"The firm denied it. "Not one goes," said its spokesman."']


def test_a_long_quotation_runs_on_over_paragraphs():
    text = '"First part of the speech.\n"Second part."\nThe hall rose.'
    assert quoted(text) == ['"First part of the speech.', '"Second part."']


def test_an_apostrophe_opens_nothing():
    assert quoted("The harbour's men and the ships' cooks agreed.") == []


def test_a_post_set_into_a_report_is_its_writers():
    text = "Rain again on the coast.\nNo boats today!\n— Ida Solm (@lockhouse) July 3, 2021\nSo."
    assert quoted(text) == ["No boats today!"]


def test_a_mark_that_is_never_closed_swallows_no_other_paragraph():
    text = 'He wore a 5" nail.\nThe rest is prose.'
    assert not any("prose" in piece for piece in quoted(text))
