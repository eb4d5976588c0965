from dataclasses import replace

import pytest

from copydesk.reuse.details import told_by
from copydesk.reuse.reading import read
from copydesk.reuse.retold import Texts, compare, retold_among, without
from copydesk.reuse.settings import ReuseSettings
from tests.unit.reuse.press import report

SETTINGS = ReuseSettings()

DISPATCH = """The town council of Orlen voted on Tuesday to close the tram line to Haverbeck \
after 61 years.
The 14 kilometre line carries 3,200 passengers a day, a third of what it carried in 1994.
Councillor Mira Tolland put the yearly loss at 4.7 million crowns.
A bus with 18 stops is to replace it from 9 September.
The drivers' union counts 86 jobs and has called a strike for Friday.
In Haverbeck, 212 shopkeepers signed a petition to the transport minister, Jost Arlen.
The oldest car, number 7, was built in 1951 and goes to the museum in Pell.
Rails worth 1.3 million crowns will be sold to a scrap dealer from Lurgan."""

RETOLD = """Trams will soon stop running between Haverbeck and Orlen, where councillors decided \
on Tuesday to end a service begun 61 years ago.
Just 3,200 people still ride the 14 kilometres each day; in 1994 there were three times as many.
Every year swallows 4.7 million crowns, according to Mira Tolland, who sits on the council.
Passengers will have to take a bus instead, stopping 18 times, as of 9 September.
Strike action is planned for Friday by the union, which fears for 86 drivers.
Jost Arlen, who is in charge of transport, got a petition with 212 names of shopkeepers from \
Haverbeck.
Pell's museum takes in car number 7, made in 1951 and older than any other.
A dealer in Lurgan pays 1.3 million crowns for the scrap of the rails."""

GERMAN = """Der Stadtrat von Orlen hat am Dienstag beschlossen, die Straßenbahn nach Haverbeck \
nach 61 Jahren stillzulegen.
Die 14 Kilometer lange Strecke befördert 3.200 Fahrgäste am Tag, ein Drittel der Zahl von 1994.
Den jährlichen Verlust bezifferte Stadträtin Mira Tolland auf 4,7 Millionen Kronen.
Ein Bus mit 18 Haltestellen soll sie vom 9. September an ersetzen.
Die Gewerkschaft der Fahrer sieht 86 Stellen bedroht und ruft für Freitag zum Streik auf.
In Haverbeck unterschrieben 212 Kaufleute eine Eingabe an Verkehrsminister Jost Arlen.
Der älteste Wagen, die Nummer 7 von 1951, kommt ins Museum von Pell.
Schienen im Wert von 1,3 Millionen Kronen gehen an einen Händler aus Lurgan."""

OWN = """At the last stop in Haverbeck, Ilka Brand sells 40 rolls every morning to people who \
wait for the tram.
Most of them are pupils of the Saint Anne school, she says, and they pay in coins.
The line has been late on 11 days this month, by her own list on the shop's wall.
On Tuesday evening a crowd of perhaps 150 stood in the rain before the town hall of Orlen.
Someone had brought a bell from a scrapped car and rang it at each speech.
A pensioner, Odo Reck, remembered the first ride, for which he had skipped a lesson in 1963.
The vote ended at ten past nine, 23 to 19, and the crowd went for beer.
Nobody could say who would clear the snow from the stop next winter."""


def texts(*reports):
    readings = [read(one, SETTINGS) for one in reports]
    return Texts(readings=readings, told=[told_by(one) for one in readings])


def retold(one, other):
    found = retold_among(texts(one, other), [(0, 1)], SETTINGS.rewriting, None)
    return bool(found)


def test_a_dispatch_told_in_other_words_is_copy():
    assert retold(report("a", DISPATCH), report("b", RETOLD))


def test_a_dispatch_in_another_language_is_copy():
    assert retold(report("a", DISPATCH), replace(report("b", GERMAN), language="de"))


@pytest.mark.parametrize("text", [DISPATCH, RETOLD])
def test_who_was_there_is_no_copy(text):
    assert not retold(report("a", text), report("b", OWN))


def test_two_reports_swapped_are_judged_alike():
    a, b = report("a", DISPATCH), report("b", RETOLD)
    here = compare(texts(a, b), (0, 1), SETTINGS.rewriting).found
    there = compare(texts(b, a), (0, 1), SETTINGS.rewriting).found
    assert here.likeness == there.likeness


def test_who_repeats_a_headline_is_not_judged():
    brief = "Orlen closes its tram line after 61 years, the council said."
    assert not retold(report("a", DISPATCH), report("b", brief))


def test_what_both_carry_word_for_word_can_be_left_out():
    whole = texts(report("a", DISPATCH)).told[0]
    first = DISPATCH.index("\n")
    assert len(without(whole, ((0, first),)).tellings) == len(whole.tellings) - 1


def test_two_reports_that_a_third_has_put_together_are_not_each_others_copy():
    strangers = OWN.replace("Orlen", "Tarn").replace("Haverbeck", "Vell")
    both = f"{RETOLD}\n{strangers}"
    of_three = texts(report("a", DISPATCH), report("b", strangers), report("c", both))
    found = retold_among(of_three, [(0, 1), (0, 2), (1, 2)], SETTINGS.rewriting, None)
    pairs = {(one.a.text, one.b.text) for one in found}
    assert (DISPATCH, strangers) not in pairs
    assert (DISPATCH, both) in pairs
