import pytest

from copydesk.clean.credits import credit_line_marks
from copydesk.clean.dateline import dateline_of


@pytest.mark.parametrize(
    ("line", "place", "end"),
    [
        ("Skarne – Fourteen people are known to have died.", "Skarne", 9),
        ("(CNN) President Selm spoke on Friday.", None, 6),
        ("Washington (CNN) President Selm spoke on Friday.", "Washington", 17),
    ],
)
def test_datelines_in_small_letters(line, place, end):
    found = dateline_of(line)
    assert (found.place, found.end) == (place, end)


def test_an_aside_between_two_dashes_is_no_dateline():
    assert dateline_of("Selm – President since 2017 – spoke on Friday.") is None


def test_an_agencys_dateline_inside_the_text_is_another_texts(read):
    own = "The Courier has walked the quay of Halvik and asked who paid for the lamps. " * 5
    post = "CHARLESTON, S.C. (AP) — Judge rules that the lamps of the harbour stay lit."
    report = read(f"{own}\n\nNobody knew it.\n\n{post}\n\nThe lamps are still lit today.")
    assert (report.dateline, report.credits) == (None, ())
    assert post in report.text


def test_a_place_and_a_stop_open_a_report_that_tells_of_the_place(read):
    report = read("Halvik. The ferry sank on Tuesday.\n\nIt was the third ferry lost in Halvik.")
    assert report.dateline.place == "Halvik"
    assert report.text.startswith("The ferry")


def test_a_line_in_brackets_credits_the_agency_and_the_house():
    assert [mark.agency for mark in credit_line_marks("(ETB/own report)")] == ["ETB"]
    assert credit_line_marks("(the mayor laughed)") == []


def test_lines_in_capitals_between_paragraphs_are_links(read):
    link = "FERRY OWNER FACES QUESTIONS OVER LAMPS ON THE QUAY"
    told = ["The ferry left at six. It sank at seven.", "The owner was told of it at noon."] * 2
    report = read("\n\n".join([*told[:2], link, "He has not spoken of it since.", "It rained."]))
    assert link not in report.text


def test_a_post_that_the_report_quotes_keeps_both(read):
    quoted = '"It would be a better thing to declare that the ferry was not safe," he wrote.'
    post = f"{quoted[:-10]} It would help us all."
    page = f"He was angry about it.\n\n{quoted}\n\n{post}\n\n— Olle Tarn (@tarn) July 16, 2018"
    assert quoted in read(page).text


def test_a_long_paragraph_under_a_picture_stays(read):
    lede = (
        "A woman with a grudge against the ferry company opened the valves on Tuesday, the police "
        "said, and she was taken off the ship before it was towed back to the quay of Halvik."
    )
    assert lede in read(f"Enlarge this image\n\n{lede}\n\nNobody was hurt, the police said.").text


def test_blocks_of_a_page_that_were_run_together_are_lines_again(read):
    page = (
        "<html><body><table><tr><td class=menu><a href=/>Front page</a><br><a href=/s>Sport</a>"
        "</td><td><h1>Ferry in distress</h1><div class=date-line>As of: 11.03.2025, 09:10</div>"
        "<p>A ferry has got into distress off the island.</p></td></tr></table></body></html>"
    )
    report = read(page, form="html")
    assert report.text == "A ferry has got into distress off the island."
    assert report.published == "2025-03-11T09:10"


def test_a_line_under_related_content_is_no_headline(read):
    true, other = "Mayor calls the lamps a danger", "Gulls take over the fish market"
    page = (
        f"{true}\nBy Liv Amundrud\nPosted: 9:35 AM, July 16, 2018\n{other}\n"
        "HALVIK - The mayor of Halvik called the lamps on the quay a danger to all.\n"
        f"Related Content\n{other}\nShe said so on Monday, and went home."
    )
    assert read(page).headline == true
