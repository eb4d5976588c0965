"""A rewording that says anything else than our sentence is found, and told by its kind."""

import pytest

from copydesk.writers import drift_of
from copydesk.writers.drift import mended

TOLL = "At least nine people died when the ferry sank off Lundvar on Tuesday, police said."
DENIAL = "The line denied that the ferry, which was due in Skarne, had been overloaded."
PLAN = "The council will meet on Thursday, the mayor's aide said."
QUOTE = "Ilka Dorn said: “We lost eleven kites.”"
SPENT = "Spending fell from 8.4 million crowns in 2021 to 5.1 million last year."
DIFFER = "Reports differ: third strike; or fourth strike."


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (TOLL, TOLL),
        (TOLL, "Police said at least nine people died when the ferry sank off Lundvar on Tuesday."),
        (TOLL, ("At least 9 people died when the ferry sank off Lundvar on Tuesday, according to "
         "the police.")),
        (PLAN, "The aide of the mayor said that the council will meet on Thursday."),
        (PLAN, "The council will meet on Thursday, said the mayor’s aide."),
        (QUOTE, "“We lost eleven kites”, Ilka Dorn said."),
        (DIFFER, "Reports differ on whether it was the third strike or the fourth strike."),
        ("However, the court fined Venn, ordering him to pay.",
         "The court fined Venn and ordered him to pay."),
    ],
)  # fmt: skip
def test_what_says_the_same_does_not_drift(ours, theirs):
    assert list(drift_of(ours, theirs)) == []


@pytest.mark.parametrize(
    ("kind", "ours", "theirs"),
    [
        ("number", SPENT, SPENT.replace("8.4", "8.5")),
        ("number", TOLL, TOLL.replace("nine", "ten")),
        ("number", "The fund lost 5 million.", "The fund lost $5 million."),
        ("number", "It was -5 degrees on Monday.", "It was 5 degrees on Monday."),
        ("number", "Two men and three women were held.", "Three men and two women were held."),
        ("date", TOLL, TOLL.replace("Tuesday", "Wednesday")),
        ("name", TOLL, TOLL.replace("Lundvar", "Skarne")),
        ("quotation", QUOTE, "Ilka Dorn said: “We lost twelve kites.”"),
        ("quotation", QUOTE, "Ilka Dorn said: “We lost kites.”"),
        ("quotation", QUOTE, "Ilka Dorn said they lost eleven kites."),
        ("quotation", PLAN, PLAN.replace("meet", "“meet”")),
        ("quotation", PLAN, PLAN.replace("meet", "'meet'")),
        ("attribution", TOLL, TOLL.replace("police said", "police")),
        ("attribution", TOLL, TOLL.replace("said", "confirmed")),
        ("attribution", "Police said the mayor lied here.", "Police, said the mayor, lied here."),
        ("negation", DENIAL, DENIAL.replace("denied", "said")),
        ("negation", DENIAL, DENIAL.replace("had been", "had not been")),
        ("negation", "The boat has not left.", "The boat has left."),
        ("hedge", TOLL, TOLL.replace("At least nine", "Some nine")),
        ("status", PLAN, PLAN.replace("will meet", "met")),
        ("status", PLAN, PLAN.replace("will", "may")),
        ("relation", SPENT, SPENT.replace("in 2021", "since 2021")),
        ("relation", "The minister's aide left Skarne.", "The aide's minister left Skarne."),
        ("dispute", DIFFER, "Reports say third strike; or fourth strike."),
        ("word added", TOLL, TOLL.replace("the ferry", "the crowded ferry")),
        ("word left out", DIFFER, "Reports differ: third; or fourth strike."),
        ("order", "Only Berg voted against it on Monday.", "Berg voted only against it on Monday."),
        ("order", "It flew from Paris to Berlin.", "It flew from Berlin to Paris."),
        ("form", TOLL, ""),
        ("form", TOLL, TOLL + "\n" + TOLL),
        ("form", TOLL, TOLL + " The line is to blame."),
        ("form", TOLL, "<b>" + TOLL),
        ("form", TOLL, TOLL.replace("ferry", "fer\u200bry")),
        ("form", TOLL, TOLL.replace("people", "(people)")),
        ("form", TOLL, TOLL + " " + "x" * 200 + "."),
    ],
)  # fmt: skip
def test_each_kind_of_drift_is_found(kind, ours, theirs):
    assert kind in {drift.kind for drift in drift_of(ours, theirs)}


def test_both_readings_and_the_dispute_itself_have_to_stay():
    for theirs in ("Reports differ: third strike.", "It was the third strike or the fourth strike.",
                   "Reports agree: third strike; or fourth strike."):  # fmt: skip
        assert list(drift_of(DIFFER, theirs))


def test_what_may_be_added_to_a_dispute_may_not_be_added_elsewhere():
    assert list(drift_of("Ten boats sank; two burned.", "Ten boats sank; whether two burned."))


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted"),
    [
        ("Dorn said: “We lost it”.", "“We lost it,” Dorn said.", "“We lost it”, Dorn said."),
        ("Dorn said: “We lost it.”", "“We lost it,” Dorn said.", "“We lost it”, Dorn said."),
        ('"We lost it," Dorn said.', 'Dorn said: "We lost it."', 'Dorn said: "We lost it".'),
        ("Dorn said: “We lost it”.", "Dorn said: “We lost it”.", "Dorn said: “We lost it”."),
    ],
)
def test_a_comma_of_the_printer_goes_out_of_the_quotation(ours, theirs, wanted):
    assert mended(ours, theirs) == wanted
    assert list(drift_of(ours, wanted)) == []


def test_months_and_names_are_no_verbs():
    ours = "The bridge fell on 4 May, and Will Dorn left on 12 June."
    theirs = "The bridge fell on 4 May and Will Dorn left on 12 June."
    assert list(drift_of(ours, theirs)) == []
    assert list(drift_of(ours, ours.replace("4 May", "4 June").replace("12 June", "12 May")))


def test_an_american_is_not_one_of_us():
    assert list(drift_of("Berg met US officials.", "Berg met us officials."))


def test_few_are_fewer_than_a_few():
    assert list(drift_of("A few people came.", "Few people came."))
