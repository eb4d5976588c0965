def speakers(statements):
    return [s.speaker for s in statements if s.voice != "outlet"]


def test_he_is_the_source_of_the_sentence_before(statements_of):
    text = (
        "Walter Lind died in the fire. Five people were hurt, hospital spokesman Carl Brandt said. "
        "Two had gone home, he said."
    )
    assert speakers(statements_of(text)) == ["Carl Brandt", "Carl Brandt"]


def test_he_never_jumps_over_a_source_without_a_name(statements_of):
    text = (
        "Walter Lind met the fishermen. A senior adviser said the quay was small. "
        "“We asked for more,” he said."
    )
    found = [s for s in statements_of(text) if s.voice == "direct"]
    assert [(s.speaker, s.role) for s in found] == [(None, "senior adviser")]


def test_he_is_nobody_out_of_the_quotation(statements_of):
    text = "“What they did to Walter Lind was wrong,” he said."
    assert speakers(statements_of(text)) == [None]


def test_she_is_the_woman_by_her_given_name(statements_of):
    text = "Judith Lind met William Brandt at the quay. “I forgive you,” she said."
    assert speakers(statements_of(text)) == ["Judith Lind"]


def test_she_is_not_the_man_who_spoke_last(statements_of):
    text = "William Brandt said the quay was closed. “I forgive you,” she said."
    assert speakers(statements_of(text)) == ["William Brandt", None]


def test_a_surname_that_two_share_is_the_one_named_first(statements_of):
    text = (
        "Nora Lind opened fire at the depot. Nora Lind was 39. "
        "The police spoke to Peter Lind, her father, for an hour. "
        "Lind wrote that the depot cheated."
    )
    assert speakers(statements_of(text)) == ["Nora Lind"]


def test_a_role_before_a_name_gives_the_name(statements_of):
    text = "The chairman of the Harbour Committee, Sen. James Hale, said the deal was good."
    assert speakers(statements_of(text)) == ["James Hale"]


def test_a_quotation_after_an_attribution_is_the_same_speakers(statements_of):
    text = "Carl Brandt told the paper that he was tired. “I have not slept for a week.”"
    assert speakers(statements_of(text)) == ["Carl Brandt", "Carl Brandt"]


def test_a_name_signed_after_a_quotation_speaks(statements_of):
    text = "“The quay belongs to everybody who fishes here.” — Ann Hale\n\nThe council met."
    assert speakers(statements_of(text)) == ["Ann Hale"]


def test_a_post_belongs_to_whom_it_is_signed_by(statements_of):
    text = (
        "The mayor wrote at noon.\n\n"
        "The quay will stay open for everybody. — Ann Hale (@annhale) May 2, 2024\n\n"
        "The council met."
    )
    found = [s for s in statements_of(text) if s.voice == "direct"]
    assert [(s.speaker, s.text) for s in found] == [
        ("Ann Hale", "The quay will stay open for everybody.")
    ]


def test_a_quoted_sentence_of_short_clauses_is_one_statement(statements_of):
    text = "“I saw it, I called the bridge, nobody picked up,” Carl Brandt said."
    found = [s.text for s in statements_of(text) if s.voice == "direct"]
    assert found == ["I saw it, I called the bridge, nobody picked up"]


def test_a_quotation_with_its_own_tag_is_not_what_the_sentence_before_denies(statements_of):
    text = (
        "Kestrel Line denied that the ferry had been overloaded. “She left with 83 people. "
        "We reject any suggestion that she was overloaded,” managing director Judith Lind said."
    )
    direct = [s for s in statements_of(text) if s.voice == "direct"]
    assert [(s.speaker, s.status) for s in direct] == [
        ("Judith Lind", "happened"),
        ("Judith Lind", "denied"),
    ]


def test_the_agency_has_its_usual_name_in_the_chain(statements_of):
    text = "Carl Brandt told the German Press Agency that the quay was small."
    assert [s.chain for s in statements_of(text)] == [("Carl Brandt", "dpa")]


def test_it_is_the_paper_that_spoke(statements_of):
    text = "The report said the dam had cracked. “The crack was known for years,” it said."
    first, second = statements_of(text)
    assert (first.role, second.role) == ("report", "report")
    text = "The Harwick Port Authority said the cranes were safe. It said they were new."
    assert [s.speaker for s in statements_of(text)] == ["Harwick Port Authority"] * 2


def test_they_are_the_officials_who_spoke(statements_of):
    text = "Two officials said the deal was dead. They said nobody had signed it."
    assert [s.role for s in statements_of(text)] == ["Two officials"] * 2
    text = "The report said the dam had cracked. They said nobody had known."
    assert [s.role for s in statements_of(text)] == ["report", None]
