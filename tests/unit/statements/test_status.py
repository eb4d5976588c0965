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
    assert not only(statements_of("The ferry sank at noon.")).hedged
