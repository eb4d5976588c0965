"""Invented reports for the tests of the reuse room."""

from copydesk.records import Report

DISPATCH = """\
Some 4,600 bargemen on the river Sarn stopped work at 5 a.m. on Tuesday, leaving 38 barges moored \
at Kelmouth, the river authority said.

The League of Bargemen called the strike after nine hours of talks with the operator, Sarn Lines, \
ended without result. The league wants 7.5 percent more pay; the company has offered 3.8 percent.

Sarn Lines put its loss at 6 million crowns a day. Its spokesman, Tobias Renk, said that none of \
the 240 helmsmen would be dismissed.

About 52,000 tonnes of grain pass the locks in a normal week, two thirds of the harvest of the \
upper valley. The mediator, the retired judge Alba Corrin, has called both sides to a meeting on \
Friday at 11 a.m.

The last strike on the river, in 1998, lasted 23 days and ended with a rise of 4 percent.
"""

REWRITTEN = """\
Nothing moved on the Sarn on Tuesday. From five in the morning 4,600 bargemen refused to work, and \
by the count of the river authority 38 barges lay idle at Kelmouth.

Twenty-three days is how long the river stood still in 1998, before the bargemen got 4 percent.

This year they ask for 7.5 percent. Sarn Lines, which runs the barges, is ready to give 3.8 \
percent and not more, and nine hours of bargaining changed nothing. Every idle day costs it 6 \
million crowns, by its own account. It has promised through Tobias Renk to keep all 240 helmsmen.

In an ordinary week the locks let through 52,000 tonnes of grain. Judge Alba Corrin, long in \
retirement, will try to mediate at eleven on Friday.
"""

WITNESS = """\
The swans had the river to themselves. From the toll bridge at Kelmouth I counted 31 barges, tied \
two and two, their crews playing cards on the hatches.

"My wife is glad of it, the kitchen gets painted," said Osk Brandel, who has steered grain to the \
coast for 19 years. He did not know what the league had asked for and would not guess.

Police spoke of 3,900 men on strike along 120 kilometres of river. At the lock house the keeper, \
Ida Solm, had hung out her washing between the sluice gates.

In the tavern they remembered the strike of 1998. A meeting with some judge was set for Friday, \
the landlord had heard, and he had ordered eight barrels more.
"""

MINISTRY = (
    '"The government regards the river as a common good and expects both parties to keep a lane '
    "open for food and medicine, failing which the minister will make use of the powers that the "
    'River Act gives her in section 12, and she will not hesitate to do so," the ministry said.'
)

OFFICERS = (
    "The council of the league consists of Bruna Falk, president; Emeric Stoll, vice president; "
    "Nadja Orlen, treasurer; Kaspar Wirth, secretary; and Pia Lundgard, delegate of the locks."
)


def report(given_id: str, text: str, **known: object) -> Report:
    """Make a report whose id is the id given."""
    return Report(id=given_id, given_id=given_id, locator=f"{given_id}.txt", text=text, **known)


NOTICE = """\
Some 4,600 bargemen have stopped work on the Sarn, leaving 38 barges at Kelmouth. Their league \
wants 7.5 percent more pay and was offered 3.8 percent by Sarn Lines. The company says it loses 6 \
million crowns a day and keeps its 240 helmsmen. Judge Alba Corrin will mediate on Friday.
"""
