"""Every form in which a page says whose its text is, and every form that only looks like one."""

import pytest

from copydesk.clean.affiliation import affiliations, is_signed, paper_beside
from copydesk.clean.captions import is_picture_credit
from copydesk.clean.credits import (
    SEVERAL,
    byline_marks,
    cited_marks,
    credit_line_marks,
    credits_of,
    owner_marks,
)
from copydesk.clean.dateline import dateline_of
from copydesk.clean.papers import is_paper_name
from copydesk.clean.reprints import reprinted_from


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("By Reuters", ["Reuters"]),
        ("By LIV AMUNDRUD AP National Security Writer", ["AP"]),
        ("By Liv Amundrud and Teo Marrable New York Times", ["The New York Times"]),
        ("Liv Amundrud , USA TODAY Published 3:55 a.m. ET July 16, 2018", ["USA Today"]),
        ("Teo Marrable, The Washington Post", ["The Washington Post"]),
        ("Noor Halden-RayAssociated Press", ["AP"]),
        ("LIV AMUNDRUD / AP", ["AP"]),
        ("Associated Press Monday, July 16, 2018", ["AP"]),
        ("Posted 6:08 am, July 16, 2018, by CNN Wires", ["CNN"]),
        ("NYT Posted at 8:00 am on July 15, 2018", ["The New York Times"]),
        ("the Guardian•", ["The Guardian"]),
        ("Los Angeles Times (TNS)", ["Los Angeles Times", "TNS"]),
        ("Von Petra Hallig, dpa", ["dpa"]),
        ("Par Jean de la Tour avec AFP", ["AFP"]),
        ("Por Inés Vidal, EFE", ["EFE"]),
    ],
)
def test_a_byline_names_whose_the_writers_are(line, agencies):
    assert [one.name for one in affiliations(line)] == agencies


@pytest.mark.parametrize(
    "line",
    [
        "APP Frontpage",
        "‘Cannot be trusted’: CNN attacks the mayor of Halvik",
        "By Liv Amundrud, author of a New York Times bestseller",
        "By Liv Amundrud, who wrote for Reuters once",
        "Reuters building evacuated after alarm",
    ],
)
def test_a_name_inside_other_words_is_no_affiliation(line):
    assert affiliations(line) == []


def test_a_paper_that_no_list_knows_is_known_by_how_it_is_made():
    assert paper_beside("By Liv Amundrud, The Halvik Courier") == "The Halvik Courier"
    assert paper_beside("Von Petra Hallig | Halviker Zeitung") == "Halviker Zeitung"
    assert [mark.agency for mark in byline_marks("By Liv Amundrud, Skarne Gazette")] == [
        "Skarne Gazette"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Liv Amundrud, Courier staff writer",
        "By Liv Amundrud, Eyewitness News",
        "By Liv Amundrud, KMIZ Times",
        "By Liv Amundrud, Digital Editor, Channel 12",
        "By Liv Amundrud and Olle Post",
    ],
)
def test_a_desk_or_a_station_is_no_paper(line):
    assert paper_beside(line) is None


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("The Halvik Herald", True),
        ("Diario de Halvik", True),
        ("La Dépêche de Skarne", True),
        ("Corriere di Halvik", True),
        ("Skarne Nyheter", True),
        ("Halvik", False),
        ("President Selm", False),
        ("Herald staff", False),
    ],
)
def test_names_made_like_a_papers(name, is_one):
    assert is_paper_name(name) is is_one


@pytest.mark.parametrize(
    ("line", "origin"),
    [
        ("Authored by Liv Amundrud via The Halvik Foundation,", "The Halvik Foundation"),
        ("Authored by Liv Amundrud,", "Liv Amundrud"),
        ("Via Skarne.example", "Skarne.example"),
        ("(From The Hill)", "The Hill"),
        ("from The Conversation", "The Conversation"),
        ("This article was originally published on The Conversation.", "The Conversation"),
        ("This story first appeared in the Halvik Courier and is used here.", "Halvik Courier"),
        ("Republished with permission from the Skarne Gazette", "Skarne Gazette"),
        ("Dieser Artikel erschien zuerst in der Halviker Zeitung.", "Halviker Zeitung"),
        ("Cet article a été initialement publié dans La Gazette de Halvik", "La Gazette de Halvik"),
        ("Publicado originalmente en El Heraldo de Halvik.", "El Heraldo de Halvik"),
        ("Publicado originalmente no Jornal de Halvik", "Jornal de Halvik"),
        ("Questo articolo è stato pubblicato originariamente su Il Corriere di Skarne",
         "Il Corriere di Skarne"),
        ("Dit artikel verscheen eerder in het Halviks Dagblad", "Halviks Dagblad"),
        ("Artikeln publicerades först i Skarne Tidning", "Skarne Tidning"),
    ],
)  # fmt: skip
def test_a_reprint_says_where_it_is_from(line, origin):
    assert list(reprinted_from(line)) == [origin]


@pytest.mark.parametrize(
    "line",
    ["From London", "From Monday on the ferry sails again.", "Originally published July 14, 2018",
     "He was first published in 1970, and is read still."],
)  # fmt: skip
def test_a_place_a_day_or_a_writers_life_is_no_reprint(line):
    assert list(reprinted_from(line)) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("© AFP 2018", ["AFP"]),
        ("© 2018 dpa-infocom", ["dpa"]),
        ("Copyright 2018 The Associated Press. All rights reserved.", ["AP"]),
        ("© 2025 Corvane. All rights of reproduction reserved.", ["Corvane"]),
        ("© 2018 Halvik Media Group", []),
        ("Copyright 2018 Skarne Communications, Inc.", []),
    ],
)
def test_a_right_names_its_owner_but_for_firms(line, names):
    assert [mark.agency for mark in owner_marks(line)] == names


def test_a_right_with_its_year_is_no_picture_credit():
    assert not is_picture_credit("© AFP 2018")
    assert is_picture_credit("© AFP - Liv Amundrud")


def test_an_owner_that_no_list_knows_is_not_yet_an_origin():
    assert credits_of(owner_marks("© 2025 Corvane. All rights reserved."), ()) == ()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("(Halvik Examiner) The mayor said on Monday that the lamps stay.", "Halvik Examiner"),
        ("(Washington Examiner) The mayor said on Monday.", "Washington Examiner"),
        ("HALVIK (AP) — The mayor said on Monday.", "AP"),
        ("(CNN)The mayor said on Monday that the lamps stay.", "CNN"),
    ],
)
def test_brackets_before_the_first_words_name_the_origin(line, name):
    assert dateline_of(line).agencies == (name,)


@pytest.mark.parametrize("line", ["ELKO (KMIZ) — It rained.", "(HALVIK) — It rained."])
def test_call_letters_and_places_in_brackets_are_no_agency(line):
    assert dateline_of(line).agencies == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Source: Stern", ["Stern"]),
        ("Quelle: dpa", ["dpa"]),
        ("Fuente: EFE", ["EFE"]),
        ("Fonte: ANSA", ["ANSA"]),
        ("Bron: ANP", ["ANP"]),
        ("Källa: TT", ["TT"]),
        ("By Liv Amundrud with agencies", [SEVERAL]),
        ("Courier staff and agencies", [SEVERAL]),
        ("Con información de EFE", ["EFE"]),
        ("Mit Material von Reuters", ["Reuters"]),
        ("Travel agencies", []),
    ],
)
def test_credit_lines_in_eight_languages(line, names):
    assert [mark.agency for mark in credit_line_marks(line)] == names


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("sagte der Sprecher der Nachrichtenagentur dpa.", "dpa"),
        ("a-t-elle déclaré à l'AFP.", "AFP"),
        ("dijo a la agencia EFE el alcalde.", "EFE"),
        ("ha detto all'agenzia ANSA il sindaco.", "ANSA"),
        ("disse à agência Lusa o autarca.", "Lusa"),
        ("zei hij tegen persbureau ANP.", "ANP"),
        ("säger han till nyhetsbyrån TT.", "TT"),
    ],
)
def test_who_was_told_in_eight_languages(text, agency):
    assert [mark.agency for mark in cited_marks(text)] == [agency]


def test_names_and_an_agency_are_a_byline_without_a_by():
    assert is_signed("Liv Amundrud, Teo Marrable and Olle TarnAssociated Press")
    assert not is_signed("Liv Amundrud spoke to the Associated Press")
    assert not is_signed("The lamps of Halvik, says the Associated Press")


def test_a_name_in_brackets_under_a_picture_is_not_the_writers(read):
    told = "The ferry left Halvik at six. It sank at seven, the police said on Monday."
    report = read(
        f"Ferry sank\nOlle Tarn (AP)\nBy Liv Amundrud\n\n{told}\n\n{told[:30]} They said."
    )
    assert report.credits == ()


def test_a_headline_about_an_agency_is_no_credit(read):
    told = "The ferry left Halvik at six. It sank at seven, the police said on Monday."
    report = read(f"Why Reuters, CNN and AP are wrong\nBy Liv Amundrud\n\n{told}\n\nNobody knew.")
    assert report.credits == ()


def test_a_line_with_no_more_than_an_outlets_name_is_its_credit(read):
    told = "The ferry left Halvik at six. It sank at seven, the police said on Monday."
    report = read(f"Ferry sank off Halvik\nThe Guardian•\nJuly 14, 2018\n\n{told}\n\nNobody knew.")
    assert report.credits == ("The Guardian",)


def test_whose_picture_it_is_says_nothing_of_the_text(read):
    told = "The ferry left Halvik at six. It sank at seven, the police said on Monday."
    shot = "AFP PHOTO / SPUTNIK / Olle TARNOLLE TARN/AFP/Getty Images/File"
    report = read(f"Ferry sank\n{shot}\nBy Liv Amundrud\n\n{told}\n\nNobody knew of it.")
    assert report.credits == ()
