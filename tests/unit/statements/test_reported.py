def test_a_clause_after_the_verb(statements_of):
    (statement,) = statements_of("Ann Hale said that the bridge had been closed on Friday.")
    assert statement.voice == "indirect"
    assert statement.text == "the bridge had been closed on Friday"
    assert statement.speaker == "Ann Hale"


def test_a_cue_after_what_was_said(statements_of):
    (statement,) = statements_of("The bridge will reopen in June, officials said.")
    assert statement.text == "The bridge will reopen in June"
    assert statement.speaker is None
    assert statement.role == "officials"


def test_an_inverted_cue_after_what_was_said(statements_of):
    (statement,) = statements_of("The crowd met the ferry at noon, noted Harbour Wire reporters.")
    assert statement.voice == "indirect"
    assert statement.text == "The crowd met the ferry at noon"


def test_told_an_agency_that(statements_of):
    text = (
        "The ambassador, Ola Brandt, told the news agency Nordwire that he did not expect a vote."
    )
    (statement,) = statements_of(text)
    assert statement.text == "he did not expect a vote"
    assert statement.speaker == "Ola Brandt"
    assert statement.chain == ("Ola Brandt", "Nordwire")
    assert statement.negated


def test_a_mixed_quotation(statements_of):
    text = "Ann Hale praised the islanders' “calm way to meet the storm” in a speech on Monday."
    (statement,) = statements_of(text)
    assert statement.voice == "mixed"
    assert "calm way to meet the storm" in statement.text
    assert statement.speaker == "Ann Hale"


def test_an_act_of_speech_without_much_said_is_the_outlets_own(statements_of):
    (statement,) = statements_of("Ann Hale criticized the visit.")
    assert statement.voice == "outlet"
    assert statement.text == "Ann Hale criticized the visit"


def test_attributed_and_own_voice_in_one_sentence(statements_of):
    text = "The union issued a statement on Friday, warning that the ferry could sink."
    own, said = statements_of(text)
    assert (own.voice, own.text) == ("outlet", "The union issued a statement on Friday")
    assert (said.voice, said.text) == ("indirect", "the ferry could sink")
    assert said.status == "possible"


def test_a_denial_in_an_aside(statements_of):
    text = "A court jailed Tom Birch over alleged theft from the harbour fund, charges he denies."
    own, denied = statements_of(text)
    assert own.voice == "outlet"
    assert own.text.endswith("harbour fund")
    assert denied.text == "alleged theft from the harbour fund"
    assert denied.status == "denied"
    assert denied.speaker == "Tom Birch"


def test_what_somebody_wants_to_say_he_has_not_said(statements_of):
    (statement,) = statements_of("Ann Hale wants to show that the town is not alone.")
    assert statement.voice == "outlet"
    assert statement.status == "planned"


def test_one_saying_within_another(statements_of):
    text = "The agency Nordwire reported that Tom Birch had said the ferry was sold."
    (statement,) = [s for s in statements_of(text) if "sold" in s.text]
    assert statement.speaker == "Tom Birch"
    assert statement.chain == ("Tom Birch", "Nordwire")


def test_two_clauses_are_two_statements(statements_of):
    text = "The ministry said that two ferries had sunk and that a third was missing."
    found = statements_of(text)
    assert [s.text for s in found] == ["two ferries had sunk", "a third was missing"]
    assert {s.cue for s in found} == {found[0].cue}


def test_a_paper_as_source(statements_of):
    (statement,) = statements_of("The report found that the bridge was badly built.")
    assert statement.voice == "indirect"
    assert statement.speaker is None
    assert statement.role == "report"


def test_what_nobody_said_is_the_outlets_own(statements_of):
    (statement,) = statements_of("Ann Hale did not say that the bridge was closed.")
    assert statement.voice == "outlet"
    assert statement.status == "denied"


def test_what_somebody_does_not_think_is_denied(statements_of):
    (statement,) = statements_of("Ann Hale does not believe that the bridge will hold.")
    assert statement.voice == "indirect"
    assert statement.status == "denied"


def test_no_proof_that_is_not_a_saying_that(statements_of):
    statements = statements_of("The report found no proof that the ferry was unsafe.")
    assert statements[0].voice == "outlet"
    assert "the ferry was unsafe" not in {statement.text for statement in statements}


def test_a_cue_in_the_middle(statements_of):
    (statement,) = statements_of("The harbour, Mayor Ann Hale said, will reopen on Friday.")
    assert statement.speaker == "Ann Hale"
    assert statement.status == "planned"


def test_what_was_said_goes_on_after_and(statements_of):
    text = 'He said the ferry was "a part of the town," and sailors would need to live with that.'
    found = statements_of(text)
    assert {s.voice for s in found} == {"mixed", "indirect"}


def test_asking_not_to_be_named_says_nothing(statements_of):
    text = "A senior official, who asked not to be named, said the deal was dead."
    assert [s.text for s in statements_of(text)] == ["the deal was dead"]


def test_it_alone_is_nothing_said(statements_of):
    text = "Moscow said the talks had failed. Berlin denied it."
    assert [s.text for s in statements_of(text) if s.voice != "outlet"] == ["the talks had failed"]


def test_what_a_minister_had_said_is_his(statements_of):
    text = "The agency reported that the minister had said the bridge was closed."
    (said,) = statements_of(text)
    assert said.text == "the bridge was closed"
    assert said.chain == ("minister", "agency")
