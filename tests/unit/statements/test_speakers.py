def speakers(statements):
    return [s.speaker for s in statements if s.voice != "outlet"]


def test_a_surname_is_its_full_name(statements_of):
    text = "Finance Minister Ola Brandt resigned. Brandt said the budget was lost."
    assert speakers(statements_of(text)) == ["Ola Brandt"]


def test_a_pronoun_is_the_last_subject(statements_of):
    text = "Ola Brandt met Ann Hale in the harbour. He said the talks had gone well."
    assert speakers(statements_of(text)) == ["Ola Brandt"]


def test_she_is_not_the_man_before_her(statements_of):
    text = "Mrs. Hale met Mr. Brandt. She said the talks had gone well."
    assert speakers(statements_of(text)) == ["Hale"]


def test_a_pronoun_without_anybody_before_it_is_nobody(statements_of):
    assert speakers(statements_of("He said the talks had gone well.")) == [None]


def test_the_kremlin_chief_and_the_russian_leader_are_the_president(statements_of):
    text = (
        "Russian President Ivan Orlov arrived in Kestrel Bay. The Kremlin chief said the trip was "
        "short. The Russian leader said trade was growing."
    )
    assert speakers(statements_of(text)) == ["Ivan Orlov", "Ivan Orlov"]


def test_a_country_with_two_presidents_in_the_text_is_unclear(statements_of):
    text = (
        "Former French President Luc Moreau and French President Anne Petit met. "
        "The French president said the talks had gone well."
    )
    assert speakers(statements_of(text)) in (["Anne Petit"], [None])


def test_a_name_the_parser_takes_for_a_preposition(statements_of):
    text = "President To Vinh met the crew. “The ferry is ours,” Vinh said. To Vinh left later."
    assert speakers(statements_of(text)) == ["To Vinh"]


def test_an_expert_named_in_the_next_sentence(statements_of):
    text = (
        "The plan could fail, warned an expert. "
        "“Nobody has the money for it,” Mai Lan Huong, director of the Port Institute, said."
    )
    assert speakers(statements_of(text)) == ["Mai Lan Huong", "Mai Lan Huong"]


def test_the_embassy_is_the_one_named_before(statements_of):
    text = (
        "The Norwegian Embassy in Kestrel Bay opened in May. "
        "The embassy said that visas would cost less."
    )
    assert speakers(statements_of(text)) == ["Norwegian Embassy in Kestrel Bay"]


def test_who_is_the_noun_before_it(statements_of):
    text = "The plan pleased Ola Brandt, who said the ferry was saved."
    assert speakers(statements_of(text)) == ["Ola Brandt"]


def test_the_russian_side_is_russia(statements_of):
    text = "Both sides signed ten treaties on fish, the Russian side announced."
    assert speakers(statements_of(text)) == ["Russia"]


def test_a_president_nobody_named_so_is_the_one_the_sentence_before_is_about(statements_of):
    text = (
        "Ivan Orlov began a visit to Kestrel Bay, which Russia has armed for years. "
        "The Russian president said the town was strong. Orlov left on Friday."
    )
    assert speakers(statements_of(text)) == ["Ivan Orlov"]


def test_a_president_of_a_country_not_spoken_of_is_nobody(statements_of):
    text = "Ivan Orlov opened a school. The Russian president said the town was strong."
    assert speakers(statements_of(text)) == [None]


def test_a_name_before_a_common_noun_is_somebody_elses(statements_of):
    text = "Ann Hale resigned. The Hale campaign said the vote was lost."
    assert speakers(statements_of(text)) == ["Hale campaign"]


def test_many_of_a_party_are_nobody_in_particular(statements_of):
    assert speakers(statements_of("Many Democrats said that the vote was lost.")) == [None]


def test_a_hyphened_name(statements_of):
    text = "South Korean President Park Min-jun left. Park said the vote was lost."
    assert speakers(statements_of(text)) == ["Park Min-jun"]


def test_the_vice_president_is_not_the_president(statements_of):
    text = "Ann Hale, the vice-president of the union, left. The president said he was sorry."
    assert speakers(statements_of(text)) == [None]


def test_media_in_general_have_no_name(statements_of):
    assert speakers(statements_of("Local media reported that the ferry had sunk.")) == [None]


def test_a_spokeswoman_of_the_police_of_a_town(statements_of):
    (said,) = statements_of("A Harwick police spokeswoman said three men were held.")
    assert (said.speaker, said.role) == ("Harwick police", "Harwick police spokeswoman")
