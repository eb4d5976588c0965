import pytest

from copydesk.clean.edits import Repaired
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
