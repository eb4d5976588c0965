"""The language guesser."""

import pytest

from copydesk.models.language import FastLanguageGuesser


@pytest.fixture(scope="module")
def guesser():
    return FastLanguageGuesser()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry left the harbour late in the evening.", "en"),
        ("THE FERRY LEFT THE HARBOUR LATE IN THE EVENING", "en"),
        ("Die Fähre verließ den Hafen erst am späten Abend.", "de"),
        ("Le bac a quitté le port tard dans la soirée.", "fr"),
        ("Phà rời cảng vào tối muộn, thuyền trưởng cho biết.", "vi"),
        ("Паром вышел из порта поздно вечером.", "ru"),
        ("フェリーは夜遅くに港を出たと船長は語った。", "ja"),
        ("페리는 늦은 밤 항구를 떠났다", "ko"),
        ("कल शाम नौका बंदरगाह से देर से निकली", "hi"),
    ],
)
def test_a_sentence_is_enough(guesser, text, language):
    assert guesser.guess(text) == language


@pytest.mark.parametrize(
    "text",
    ["", "\n", "ferry", "12 345 : 6 %%", "+++", "https://bugle.example/the-ferry-left-the-harbour",
     "a b c d e f g h i j k l m n o p q r s t u v w", "x" * 100_000, "\ud800" * 50, "\0" * 50,
     "ᎣᏏᏲ ᏙᎯᏧ ᎢᏤᎯ ᏂᎪᎯᎸᎢ ᎣᏏᏲ ᏙᎯᏧ ᎢᏤᎯ"],
)  # fmt: skip
def test_what_cannot_be_told_is_not_guessed(guesser, text):
    assert guesser.guess(text) == "und"


def test_line_breaks_nulls_and_halves_of_characters_change_nothing(guesser):
    assert guesser.guess("The ferry\r\nleft\0 the\u2028harbour\ud800\nlate in the evening.") == "en"


def test_long_texts_take_no_longer(guesser):
    assert guesser.guess("The ferry left the harbour late in the evening. " * 200_000) == "en"


def test_the_model_says_what_it_is(guesser):
    used = guesser.used()
    assert used.task == "language"
    assert len(used.digest) == 64
