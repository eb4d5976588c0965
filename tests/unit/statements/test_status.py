import pytest


def only(statements):
    (statement,) = statements
    return statement


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ferry sank at noon.", "happened"),
        ("The ferry is sailing today.", "happened"),
        ("The crew abstained from the vote.", "happened"),
        ("The ferry will sail on Friday.", "planned"),
        ("Ola Brandt is expected to meet the mayor.", "planned"),
        ("Ola Brandt is scheduled to speak at noon.", "planned"),
        ("His departure is scheduled for this evening.", "planned"),
        ("The mayor plans to sell the bridge.", "planned"),
        ("The two towns are to sign a treaty.", "planned"),
        ("Ola Brandt wants to strengthen the union.", "planned"),
        ("Ola Brandt invited the mayor to Oslo next year.", "happened"),
        ("The ferry may have sunk.", "possible"),
        ("The plan could fail.", "possible"),
        ("It is unclear whether the ferry was insured.", "possible"),
        ("The harbour would close if the storm came.", "possible"),
        ("The mayor has not seen the plan.", "denied"),
        ("No ship left the harbour.", "denied"),
        ("Neither town has a bridge.", "denied"),
        ("The names have yet to be released.", "denied"),
        ("Police declined to name the victims.", "denied"),
        ("The page is no longer updated.", "denied"),
    ],
)
def test_own_voice(statements_of, text, status):
    assert only(statements_of(text)).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ann Hale said the ferry would sail on Friday.", "planned"),
        ("Ann Hale said the ferry had sailed.", "happened"),
        ("Ann Hale said the ferry could sink.", "possible"),
        ("Ann Hale said the ferry had not sailed.", "denied"),
        ("Ann Hale denied that the ferry had sunk.", "denied"),
        ("Ann Hale vowed to rebuild the bridge.", "planned"),
        ("Ann Hale fears that the storm will return.", "possible"),
    ],
)
def test_in_reported_speech(statements_of, text, status):
    statement = only(statements_of(text))
    assert statement.voice == "indirect"
    assert statement.status == status


def test_a_denied_content_is_not_itself_negated(statements_of):
    statement = only(statements_of("Ann Hale denied that the ferry had sunk."))
    assert not statement.negated


def test_what_should_not_be_is_demanded_not_denied(statements_of):
    statement = only(statements_of("Ann Hale said no town should sell its harbour."))
    assert statement.negated
    assert statement.status == "possible"


def test_not_only_negates_nothing(statements_of):
    assert not only(statements_of("Not only sailors came to the feast.")).negated


def test_a_hedge(statements_of):
    assert only(statements_of("The captain allegedly sold the fish.")).hedged
    assert only(statements_of("The ferry appears to have sunk.")).hedged
    assert only(statements_of("Voters may see no need for a ferry.")).hedged
    assert not only(statements_of("The ferry sank at noon.")).hedged
    assert not only(statements_of("The government must act now.")).hedged
    assert not only(statements_of("If the storm comes, the ferry will sink.")).hedged


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The trial starts on 4 May.", "planned"),
        ("The committee meets next Tuesday.", "planned"),
        ("The king is travelling to Halvik tomorrow.", "planned"),
        ("The factory, which may close next year, employs 340 people.", "happened"),
        ("It was an honour to meet the mayor.", "happened"),
        ("I want to thank the crew.", "happened"),
        ("The sailor could hear the horn.", "happened"),
        ("They'd decided on a bridge.", "happened"),
        ("The house would later become a museum.", "happened"),
        ("Passengers are asked not to travel.", "happened"),
        ("It was no accident that the lamp went out.", "happened"),
        ("The concert was scrapped at the last minute.", "denied"),
        ("The king cancelled his visit to Halvik.", "denied"),
        ("The union ruled out a strike before Easter.", "denied"),
        ("The council dropped its plan to sell the orchard.", "denied"),
        ("The parties were unable to reach a deal.", "denied"),
        ("Hardly anyone came to the hearing.", "denied"),
        ("Little is known about the driver.", "denied"),
        ("There are no plans to close the yard.", "denied"),
        ("The council did not rule out a strike.", "possible"),
        ("It is not clear whether the boat was insured.", "possible"),
        ("Whether the tunnel is safe remains to be seen.", "possible"),
        ("There is a chance that the ferry sails on Friday.", "possible"),
        ("The firm is weighing a move to Tavonia.", "possible"),
        ("Had the alarm rung, all could have been saved.", "possible"),
        ("The suspect is said to have acted alone.", "possible"),
        ("The minister allegedly took bribes.", "possible"),
        ("The alleged leader was freed on Tuesday.", "happened"),
        ("The project hinges on a loan.", "possible"),
        ("Stay at home on Friday.", "possible"),
    ],
)
def test_signs_of_every_kind(statements_of, text, status):
    assert only(statements_of(text)).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ann Hale did not deny that the ferry had sunk.", "possible"),
        ("Ann Hale does not believe that the lamp was lit.", "denied"),
        ("Ann Hale thought it would be easy.", "possible"),
        ("Ann Hale said the bill would raise taxes.", "possible"),
        ("Experts doubt that the wall can be saved.", "possible"),
        ("The union is calling on members to stay at home.", "possible"),
    ],
)
def test_by_the_verb_that_reports(statements_of, text, status):
    assert only(statements_of(text)).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # what came near, or was planned and came to nothing
        ("Ola Brandt nearly lost her seat.", "denied"),
        ("The price nearly doubled.", "happened"),
        ("The minister was to have visited the port.", "denied"),
        ("The minister had planned to visit the port but fell ill.", "denied"),
        ("The deal fell through.", "denied"),
        ("The results are yet to be published.", "denied"),
        ("He stopped short of blaming the army.", "denied"),
        ("Few of the villagers returned.", "denied"),
        ("The port is far from safe.", "denied"),
        ("The mayor did not hesitate to sign.", "happened"),
        # what is called for, weighed, feared, asked
        ("The government needs to act now.", "possible"),
        ("It is vital that the port close.", "possible"),
        ("It is time to close the port.", "possible"),
        ("Let us close the bridge.", "possible"),
        ("There are fears that the dam will burst.", "possible"),
        ("The mayor is thinking of resigning.", "possible"),
        ("The mayor proposed closing the port.", "possible"),
        ("The police are investigating whether the fire was set on purpose.", "possible"),
        ("The storm will probably reach the coast.", "possible"),
        ("The fire was reportedly set on purpose.", "possible"),
        ("If convicted, the men face ten years in prison.", "possible"),
        ("If the storm comes, the ferry does not sail.", "possible"),
        ("Sales rose by a third if compared with May.", "happened"),
        ("If you look at the map, the port is tiny.", "happened"),
        ("We will see whether the truce holds.", "possible"),
        # what is to come, and what would come of it
        ("The two towns will examine whether the trains can run.", "planned"),
        ("Approval will be hard: there is no majority.", "planned"),
        ("The mayor can't wait to see the port.", "happened"),
        ("The council announced a plan to close the bridge.", "planned"),
        ("The council voted to close the bridge.", "planned"),
        ("The army is preparing for an attack.", "planned"),
        ("The minister flies to Rome on Friday.", "planned"),
        ("The ships were to become the pride of the port.", "happened"),
        ("Every summer, the family would sail to the islands.", "happened"),
        ("The talks have been going on since May.", "happened"),
        ("Under the plan, the port would be closed for a year.", "possible"),
    ],
)
def test_by_the_written_rules(statements_of, text, status):
    assert only(statements_of(text)).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ann Hale said she would close the port.", "planned"),
        ('"I would close the port," Ann Hale said.', "possible"),
        ("Ann Hale said closing the port would cost jobs.", "possible"),
        ("Ann Hale said any ban would cost jobs.", "possible"),
        ("Ann Hale said it would be a mistake to close the port.", "possible"),
        ("Ann Hale suggested that the port be closed.", "possible"),
        ("Ann Hale predicted who will win the race.", "possible"),
        ('"It is simply false that we sold the port," Ann Hale said.', "denied"),
    ],
)
def test_would_and_its_like_in_what_is_said(statements_of, text, status):
    assert only(statements_of(text)).status == status


def test_a_cancelled_plan_is_not_negated_by_its_words(statements_of):
    assert not only(statements_of("The concert was scrapped at the last minute.")).negated
