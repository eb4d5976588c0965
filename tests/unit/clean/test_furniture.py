import pytest

from copydesk.clean.furniture import label_of
from copydesk.clean.lines import lines_of


def label(text):
    (line,) = lines_of(text)
    return label_of(line)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ADVERTISEMENT", "advertisement"),
        ("200% Deposit Bonus up to €3,000", "advertisement"),
        ("Post navigation", "navigation"),
        ("Menu  Search  Log in", "navigation"),
        ("Share  Tweet  Print  E-mail", "share"),
        ("1.2k shares", "share"),
        ("Sign up for our morning newsletter and start the day well.", "subscription"),
        ("Read also: Why the island post still travels by rowing boat", "related link"),
        ("[ This law might explain why a lawyer wanted to meet him ]", "related link"),
        ("© 2024 The Halvik Courier. All rights reserved.", "copyright"),
        ("Weather in Halvik: 4°C, drizzle, wind NW 5", "weather"),
        ("You have 2 free articles left this month.", "paywall"),
        ("We and our 214 partners use cookies to improve your experience.", "cookie notice"),
        ("The waterfront of Halvik. (AP Photo/Liv Amundrud)", "caption"),
        ("FILE - In this June 12, 2018 file photo, the ferry leaves Halvik.", "caption"),
        ("Liv Amundrud/AFP/Getty Images", "caption"),
        ("Published 23 mins ago", "date line"),
        ("Image 2 of 10", "navigation"),
        ("You are reading a machine translation. Show original | Report an error",
         "translation notice"),
    ],
)  # fmt: skip
def test_furniture_says_what_it_is(text, reason):
    found = label(text)
    assert found.reason == reason
    assert found.sure


@pytest.mark.parametrize(
    "text",
    [
        "Strengthening Bilateral Ties",
        "– Support –",
        "Related costs rose by 3 percent, the ministry said.",
        "He said he would share the prize with his crew.",
        "Advertisers fled after the report was published.",
        "The senator told Reuters that he walks to work.",
        "Subscribers to the old service were not told of the change, the regulator said.",
        "Sponsored by nobody, the two sailors crossed the strait in a bathtub on Friday.",
        "She was born on June 20, 1954, in Halvik.",
        "It rained all night, and the low of 4 degrees was the coldest since May.",
    ],
)
def test_the_body_is_not_taken_for_furniture(text):
    found = label(text)
    assert found is None or not found.sure
