from copydesk.reuse.voices import other_voices, outlet_speaks, speaks_of_itself


def voices(text, *hows):
    return [text[one.start : one.end] for one in other_voices(text) if one.how in hows]


def blocks(text):
    return voices(text, "block")


def test_a_statement_after_a_colon_ends_where_a_reporter_speaks_again():
    text = (
        "Rain fell.\nThe ministry said in a statement:\nWe regret the delay.\nNobody is at fault.\n"
        "The mayor said that he had heard nothing."
    )
    assert blocks(text) == ["We regret the delay.\nNobody is at fault."]


def test_a_statement_may_begin_in_the_line():
    text = "In a letter the board wrote: No decision was taken. None will be. He left, aides said."
    assert blocks(text) == ["No decision was taken. None will be."]


def test_who_says_we_goes_on_speaking_whatever_he_says_was_said():
    text = (
        "The board replied as follows:\nWe were told nothing.\nWe said so in spring.\nSnow fell, "
        "police said."
    )
    assert blocks(text) == ["We were told nothing.\nWe said so in spring."]


def test_a_speech_announced_as_whole_runs_to_its_end():
    speech = "My friends, we meet in a dark hour.\nThe poet said that night ends.\nI believe him."
    assert blocks(f"Here is the full text of the speech:\n{speech}") == [speech]


def test_german_french_and_spanish_hand_over_as_well():
    for lead_in in (
        "In einer Mitteilung der Reederei heißt es:",
        "Le ministère a publié un communiqué :",
        "El gobierno difundió este comunicado:",
    ):
        assert blocks(f"{lead_in}\nKies, quai, muelle.") == ["Kies, quai, muelle."]


def test_a_colon_before_quotation_marks_or_a_list_of_points_hands_nothing_over():
    assert blocks("He said: “No.” Then he left.") == []
    assert blocks("Five things to know from the report:\nThe quay is closed.") == []
    assert blocks("The score stood 3:1 when the lamps went out at 19:30.") == []


def test_set_in_lines_are_somebodys():
    assert blocks("She had posted this.\n> Gone fishing.\nNobody knew more.") == ["> Gone fishing."]


def test_three_labels_make_a_transcript():
    talk = "Q: Will you go?\nTHE MAYOR: I will not.\nQ: And then?\nTHE MAYOR (laughing): No."
    assert voices(talk, "label") == talk.split("\n")
    assert voices("WARNING: Ice ahead.\nRain fell.", "label") == []


def test_names_in_lines_or_between_semicolons_are_a_list():
    names = "Ida Solm, 34\nTobias Renk, 51\nMarla Voss, 8\nOsk Brandel, 60"
    assert voices(f"The dead:\nThey were found late.\n{names}.\nIt rained.", "list") == [
        f"{names}."
    ]
    inline = "The panel: Ida Solm; Tobias Renk; Marla Voss; Osk Brandel. It met."
    (found,) = voices(inline, "list")
    assert "Tobias Renk; Marla Voss" in found
    assert "It met" not in found


def test_short_sentences_in_lines_are_no_list():
    text = "Ida Solm left.\nTobias Renk stayed.\nMarla Voss slept.\nOsk Brandel sang."
    assert voices(text, "list") == []


def test_the_law_and_the_tip_line_are_nobodys_words():
    text = "Dogs barked. He is presumed innocent until trial. Please call the police. A cat sat."
    assert voices(text, "stock") == [
        "He is presumed innocent until trial.",
        "Please call the police.",
    ]


def test_a_reporter_who_was_told_is_not_the_speaker():
    assert not speaks_of_itself("The baker told us everything.")
    assert outlet_speaks("The baker told us everything.")
    assert not outlet_speaks("“I said no,” and that was that.")


def test_the_country_is_no_pronoun():
    assert not speaks_of_itself("The US will leave.")
    assert speaks_of_itself("They gave us bread.")
