import pytest

from copydesk.clean.edits import Edit, Repaired
from copydesk.clean.repairs import repairs_of


def mended(text):
    return Repaired(text, repairs_of(text)).text


@pytest.mark.parametrize(
    ("received", "meant"),
    [
        ("He donâ€™t know the cafÃ© in MontrÃ©al", "He don’t know the café in Montréal"),
        ("fish &amp; chips &#8217;n&#x27; peas", "fish & chips ’n' peas"),
        ("R&amp;D at AT&T", "R&D at AT&T"),
        ("twice &amp;quot;encoded&amp;quot;", 'twice "encoded"'),
        ("the news of the caf eacute; in town", "the news of the café in town"),
        ("soft\u00adware and zero\u200bwidth", "software and zerowidth"),
        ("null\x00bytes", "nullbytes"),
        ("one ### two", "one\n\ntwo"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("a\u00a0b\tc", "a b c"),
        ("<p>A <b>bold</b> word</p>", "\nA bold word\n"),
        ("“quoted” – and naïve, à la carte", "“quoted” – and naïve, à la carte"),
        ("5 < 6 and 7 > 2; a guitar amp; loud", "5 < 6 and 7 > 2; a guitar amp; loud"),
        ("issue #3 ### not ###this", "issue #3\n\nnot ###this"),
    ],
)
def test_broken_characters_are_mended_and_good_ones_left(received, meant):
    assert mended(received) == meant


def test_the_rest_of_an_untranslated_word_goes_from_an_english_text():
    text = "The signing of the pact by the two sides worriedé egrave;t the neighbours in the north."
    assert "sides worried the neighbours" in mended(text)


def test_a_french_word_keeps_its_letters():
    assert "inquiète" in mended("La signature du pacte inqui egrave;te les voisins du nord.")


def test_lines_wrapped_at_a_width_are_joined_and_paragraphs_kept():
    text = (
        "HALVIK, June 20 (ETB) - A ferry with 61 people aboard ran aground on a\n"
        "sandbank off Halvik on Tuesday morning, and two tugs from the mainland\n"
        "were called to help, the coast guard said in a statement. Nobody aboard\n"
        "was hurt.\n"
        "\n"
        "The ship left the island at seven, an hour late because of fog, and the\n"
        "master had taken the inner channel to make up for lost time, passengers\n"
        "told a local radio station before they were taken off the ship in small\n"
        "boats that fishermen had brought alongside.\n"
    )
    lines = mended(text).split("\n\n")
    assert len(lines) == 2
    assert lines[0].endswith(
        "ran aground on a sandbank off Halvik on Tuesday morning, and two tugs "
        "from the mainland were called to help, the coast guard said in a statement. Nobody aboard "
        "was hurt."
    )
    assert "\n" not in lines[1].strip()


def test_paragraphs_of_one_line_each_are_not_joined():
    text = "\n".join(["The ferry ran aground on Tuesday.", "Nobody was hurt.", "It rained."] * 9)
    assert mended(text) == text


def test_two_cuts_that_reach_into_one_repair_become_one():
    repaired = Repaired("ab", [Edit(0, 2, "repair", "wxyz")])
    (cut,) = repaired.removals([Edit(0, 1, "spacing"), Edit(2, 4, "navigation")])
    assert (cut.start, cut.end, cut.text, cut.replacement) == (0, 2, "ab", "x")
