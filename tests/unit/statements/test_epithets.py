"""Who is meant by "the Kentucky Republican", "the prime minister", "the former teacher"."""

import pytest


def speakers(statements):
    return [s.speaker for s in statements if s.voice != "outlet"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Rep. Tom Harrow of Kentucky voted against it. "
                "The Kentucky Republican said the bill was too costly."
            ),
            "Tom Harrow",
        ),
        (
            "Sen. Lena Ortiz, D-Ohio, spoke on Monday. “We will not pay,” the Ohio Democrat said.",
            "Lena Ortiz",
        ),
        (
            "Sen. Lena Ortiz (D-Ky.) spoke on Monday. The Kentucky senator said taxes would fall.",
            "Lena Ortiz",
        ),
        (
            (
                "Prime Minister Olaf Berg opened the bridge. "
                "The prime minister said that trains would run on Sunday."
            ),
            "Olaf Berg",
        ),
        (
            "Ann Hale, a former teacher, ran for mayor. The former teacher said she would win.",
            "Ann Hale",
        ),
        (
            (
                "Sen. Lena Ortiz, D-Ohio, met Sen. Tom Harrow, R-Iowa. "
                "The Iowa Republican said the talks were over."
            ),
            "Tom Harrow",
        ),
    ],
)
def test_the_one_who_has_all_its_words(statements_of, text, speaker):
    assert speakers(statements_of(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        # A Democrat is not "the Ohio Republican", whoever else sits for Ohio.
        "Sen. Lena Ortiz, D-Ohio, spoke. The Ohio Republican said the bill was too costly.",
        # Two of them fit.
        (
            "Sen. Lena Ortiz, D-Ohio, met Sen. Ira Bell, D-Ohio. "
            "The Ohio Democrat said the bill was too costly."
        ),
        # Nobody is called Swiss.
        "The billionaire Rolf Amsel came. The Swiss investor said he loved news.",
        # She is named only afterwards.
        "The Ohio Democrat said the bill was too costly. Sen. Lena Ortiz, D-Ohio, agreed.",
    ],
)
def test_nobody_rather_than_the_wrong_one(statements_of, text):
    assert speakers(statements_of(text)) == [None]


def test_what_the_report_calls_him_is_his_role(statements_of):
    text = (
        "Rep. Tom Harrow of Kentucky voted against it. "
        "The Kentucky Republican said the bill was too costly."
    )
    (said,) = (s for s in statements_of(text) if s.voice == "indirect")
    assert said.role == "Kentucky Republican"
    assert said.chain == ("Tom Harrow",)
