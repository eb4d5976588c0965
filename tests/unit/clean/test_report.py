PAGE = """Home | News | Islands | Sport

Ferry runs aground off Halvik

Ferry runs aground off Halvik

By Liv Amundrud, Corvane

Status: 03.09.2024 11:05 a.m.

HALVIK, Sept 3 (Corvane) – A ferry with 61 people aboard ran aground off Halvik on Tuesday.

Thank you for reading this post, don't forget to subscribe!

Nobody was hurt. "We felt a bump, and then the coffee slid," passenger Petra Hallig told AFP.

The ferry on the sandbank, September 3, 2024 © Corvane – Cosimo Arle

Help from the mainland

Two tugs were on their way from the mainland, the coast guard said, and high water was due at six.

150% welcome bonus up to €2,000

"She will float by supper," said the harbour master, Rasmus Tveit.

Source: The Halvik Courier

Leave a Reply

Your email address will not be published. Required fields are marked *

Latest Posts
"""


def test_a_page_is_reduced_to_its_report(read):
    assert read(PAGE).text == (
        "A ferry with 61 people aboard ran aground off Halvik on Tuesday.\n\n"
        'Nobody was hurt. "We felt a bump, and then the coffee slid," '
        "passenger Petra Hallig told AFP.\n\n"
        "Help from the mainland\n\n"
        "Two tugs were on their way from the mainland, the coast guard said, "
        "and high water was due at six.\n\n"
        '"She will float by supper," said the harbour master, Rasmus Tveit.'
    )


def test_what_was_cut_is_kept_with_its_reason(read, cuts):
    found = cuts(read(PAGE))
    assert found["navigation"] == ["Home | News | Islands | Sport"]
    assert found["headline"] == ["Ferry runs aground off Halvik"]
    assert found["repeated headline"] == ["Ferry runs aground off Halvik"]
    assert found["byline"] == ["By Liv Amundrud, Corvane"]
    assert found["date line"] == ["Status: 03.09.2024 11:05 a.m."]
    assert found["dateline"] == ["HALVIK, Sept 3 (Corvane) –"]
    assert found["subscription"] == ["Thank you for reading this post, don't forget to subscribe!"]
    assert found["advertisement"] == ["150% welcome bonus up to €2,000"]
    assert found["credit line"] == ["Source: The Halvik Courier"]
    assert found["related link"] == ["Latest Posts"]
    assert len(found["comment form"]) == 2
    assert len(found["caption"]) == 1


def test_the_received_text_can_be_rebuilt(read):
    assert read(PAGE).received() == PAGE


def test_what_the_page_says_of_its_report_is_read(read):
    report = read(PAGE)
    assert report.headline == "Ferry runs aground off Halvik"
    assert report.byline == "Liv Amundrud"
    assert report.published == "2024-09-03T11:05"
    assert report.published_from == "status line"
    assert (report.dateline.place, report.dateline.date) == ("HALVIK", "2024-09-03")
    assert report.credits == ("Corvane", "The Halvik Courier", "AFP")


def test_a_heading_inside_the_body_is_kept_and_marked(read):
    report = read(PAGE)
    assert [span.words(report.text) for span in report.headings] == ["Help from the mainland"]


def test_nothing_is_guessed(read):
    report = read("The ferry ran aground on Tuesday, and nobody was hurt.")
    assert report.headline is None
    assert report.outlet is None
    assert report.byline is None
    assert report.published is None
    assert report.dateline is None
    assert report.credits == ()


def test_what_the_input_names_goes_before_what_the_page_says(read):
    report = read(PAGE, headline="Aground", byline="Cosimo Arle", published="2024-09-04")
    assert report.headline == "Aground"
    assert report.byline == "Cosimo Arle"
    assert report.published == "2024-09-04"
    assert report.published_from == "column"


def test_an_empty_text_is_spiked(read):
    for content in ("", " \n\n\t", "\x00\x00"):
        spiked = read(content)
        assert spiked.room == "clean"
        assert spiked.reason == "no body text"


def test_furniture_alone_is_spiked(read):
    spiked = read("Home | News | Sport\n\nAdvertisement\n\nLeave a comment")
    assert spiked.reason == "no body text"
    assert "advertisement" in spiked.detail


def test_halves_of_characters_are_spiked(read):
    assert read("The ferry \ud83d sank.").reason == "unreadable"


def test_a_report_in_another_script_is_kept_and_remarked_on(read):
    text = "Паром сел на мель во вторник утром, сообщила береговая охрана. Никто не пострадал."
    report = read(text)
    assert report.text == text
    assert report.notes == ("no lexicon for this script",)


def test_a_script_without_blanks_is_no_furniture(read):
    text = "渡轮星期二在港口附近搁浅，海岸警卫队说。没有人受伤。\n拖船下午四点到达，乘客被送上岸。"
    assert read(text).text == text


def test_one_line_of_ten_megabytes_is_read(read):
    line = "The ferry ran aground off Halvik on Tuesday and nobody was hurt. " * 20_000
    assert read(line).text == line.strip()


def test_wire_text_for_an_archive_of_lines_is_spiked(read):
    assert read("word\n" * 60_000).reason == "too large"


def test_many_blank_lines_become_one(read):
    text = "The ferry ran aground on Tuesday.\n\n \n\n\nNobody was hurt, said the coast guard."
    report = read(text)
    assert report.text == (
        "The ferry ran aground on Tuesday.\n\nNobody was hurt, said the coast guard."
    )
    assert report.received() == text
