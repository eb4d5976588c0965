"""Reports in languages no parser reads: quotations, dates and numbers, and nothing else."""

import pytest

from copydesk.records import Report
from copydesk.statements import (
    StatementsSettings,
    extract_statements,
    find_attributions,
    find_people,
    light_annotation,
)
from copydesk.text.annotation import Annotation


def read(text, language, published="2024-03-06"):
    report = Report(id="r", locator="a", text=text, language=language, published=published)
    return extract_statements(report, Annotation(), StatementsSettings())


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        (
            "de",
            "„Wir löschen noch immer“, sagte Jonas Weber.",
            "Wir löschen noch immer",
            "Jonas Weber",
        ),
        ("de", "»Das ist nicht wahr«, so Direktorin Eva Kranz.", "Das ist nicht wahr", "Eva Kranz"),
        ("de", 'Jonas Weber sagte: "Wir bauen alles auf."', "Wir bauen alles auf.", "Jonas Weber"),
        (
            "fr",
            "« Nous avons tout perdu », a déclaré Jeanne Morel.",
            "Nous avons tout perdu",
            "Jeanne Morel",
        ),
        (
            "fr",
            "Le préfet a annoncé : « L'école reste fermée. »",
            "L'école reste fermée.",
            "préfet",
        ),
        ("es", "«Lo hemos perdido todo», dijo Juana Ruiz.", "Lo hemos perdido todo", "Juana Ruiz"),
        ("es", "Marta del Río aseguró: “No vimos nada”.", "No vimos nada", "Marta del Río"),
    ],
)
def test_a_quotation_and_its_speaker(language, text, words, speaker):
    (statement,) = read(text, language)
    assert statement.voice == "direct"
    assert statement.text == words
    assert statement.speaker == speaker
    assert statement.content.words(text) == words


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("de", "Laut Polizei brannten zwölf Häuser.", "brannten zwölf Häuser", "Polizei"),
        ("de", "Der Polizei zufolge war es Brandstiftung.", "war es Brandstiftung", "Polizei"),
        ("de", "Eva Kranz erklärte, dass der Hafen öffnet.", "der Hafen öffnet", "Eva Kranz"),
        (
            "fr",
            "Selon la police, le feu a pris dans un entrepôt.",
            "le feu a pris dans un entrepôt",
            "police",
        ),
        ("fr", "Paul Durand a affirmé que le port rouvre.", "le port rouvre", "Paul Durand"),
        ("es", "Los daños son graves, según el alcalde.", "Los daños son graves", "alcalde"),
        ("es", "Pablo Sosa dijo que el puerto abre.", "el puerto abre", "Pablo Sosa"),
    ],
)
def test_what_is_told_after_somebody(language, text, words, speaker):
    (statement,) = read(text, language)
    assert (statement.voice, statement.text, statement.speaker) == ("indirect", words, speaker)


@pytest.mark.parametrize(
    ("language", "text", "earliest", "latest"),
    [
        ("de", "Der Hafen öffnet am 12. März wieder.", "2024-03-12", "2024-03-12"),
        ("de", "Das Schiff sank am 03.02.2021 im Sturm.", "2021-02-03", "2021-02-03"),
        ("fr", "Le port a fermé le 1er mars 2024.", "2024-03-01", "2024-03-01"),
        ("fr", "Le navire a coulé hier soir.", "2024-03-05", "2024-03-05"),
        ("es", "El puerto cerró el 12 de marzo de 2023.", "2023-03-12", "2023-03-12"),
        ("es", "El barco zarpó el martes.", "2024-03-05", "2024-03-12"),
    ],
)
def test_a_date(language, text, earliest, latest):
    (statement,) = read(text, language)
    (moment,) = statement.moments
    assert (moment.earliest, moment.latest) == (earliest, latest)
    assert statement.voice == "outlet"


def test_a_day_that_does_not_exist_is_no_date():
    assert read("Der Hafen öffnet am 31. Februar wieder.", "de")[0:0] == ()
    for statement in read("Der Hafen öffnet am 31. Februar 2024 wieder.", "de"):
        assert statement.moments == ()


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "unit", "counted"),
    [
        ("de", "Es fehlen 1.234,5 Millionen Euro.", 1_234_500_000, 1_234_500_000, "EUR", None),
        ("de", "Mindestens 40 Menschen flohen.", 40, None, None, "Menschen"),
        ("fr", "Les dégâts atteignent 3,5 millions d'euros.", 3_500_000, 3_500_000, "EUR", None),
        ("fr", "La police compte 1 200 plaintes.", 1200, 1200, None, "plaintes"),
        ("es", "El 20 por ciento votó.", 20, 20, "%", None),
        ("es", "Más de 300 personas huyeron.", 300, None, None, "personas"),
    ],
)
def test_a_number(language, text, low, high, unit, counted):
    (statement,) = read(text, language)
    (quantity,) = statement.quantities
    assert (quantity.low, quantity.high, quantity.unit, quantity.counted) == (
        low,
        high,
        unit,
        counted,
    )


def test_a_name_in_marks_is_no_quotation():
    assert read("Das „Grüne Haus“ blieb stehen.", "de") == ()
    assert read("Le film « La Mer » est long.", "fr") == ()


def test_what_is_said_around_a_verb_is_two_quotations():
    found = read("« Je n'ai rien vu, explique-t-elle. Tout est allé vite. »", "fr")
    assert [s.text for s in found] == ["Je n'ai rien vu", "Tout est allé vite."]
    assert {s.voice for s in found} == {"direct"}


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("de", "Laut Polizei wurde niemand verletzt.", "denied"),
        ("de", "Der Betreiber bestritt, dass er gewarnt wurde.", "denied"),
        ("fr", "Selon la police, le feu pourrait reprendre.", "possible"),
        ("es", "Según la policía, el puerto abrirá pronto.", "planned"),
    ],
)
def test_status_by_word_lists(language, text, status):
    assert read(text, language)[0].status == status


def test_a_language_without_lists_gives_its_quotations():
    found = read("«Abbiamo perduto tutto in questa notte», ha detto Anna Bianchi.", "it")
    assert [(s.text, s.speaker) for s in found] == [("Abbiamo perduto tutto in questa notte", None)]


def test_people_are_those_who_speak():
    text = "„Wir löschen noch immer“, sagte Jonas Weber."
    report = Report(id="r", locator="a", text=text, language="de")
    statements = read(text, "de")
    assert [p.name for p in find_people(report, Annotation(), statements)] == ["Jonas Weber"]


def test_words_and_sentences_without_syntax():
    found = light_annotation("Es regnet. Der Fluss steigt.")
    assert len(found.sentences) == 2
    assert found.names == ()


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "words"),
    [
        (
            "de",
            "Eva Kranz wants to sell. „Wir löschen noch immer“, sagte Jonas Weber.",
            "Jonas Weber",
            "sagte",
            "Wir löschen noch immer",
        ),
        (
            "fr",
            "Selon la police, le pont reste fermé.",
            "la police",
            "Selon",
            "le pont reste fermé",
        ),
        (
            "es",
            "Marta del Río aseguró: “No vimos nada”.",
            "Marta del Río",
            "aseguró",
            "No vimos nada",
        ),
    ],
)
def test_attributions_are_read_by_their_own_language(parser, language, text, source, cue, words):
    report = Report(id="r", locator="a", text=text, language=language)
    found = find_attributions(report, parser.parse([text])[0], StatementsSettings())
    assert [(a.source.words(text), a.cue.words(text), a.content.words(text)) for a in found] == [
        (source, cue, words)
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "words"),
    [
        ("de", "„Es ist sehr teuer“, sagte Ida Voss der Zeitung.", "Ida Voss", "Es ist sehr teuer"),
        ("de", "„Es ist teuer“, sagte Ida von der Heyde.", "Ida von der Heyde", "Es ist teuer"),
        ("de", "Ida Voss sagte, der Hafen sei zu.", "Ida Voss", "der Hafen sei zu"),
        ("de", "Das Schiff sinke, gab Ole Brandt an.", "Ole Brandt", "Das Schiff sinke"),
        ("de", "Wie Ole Brandt mitteilte, sank das Schiff.", "Ole Brandt", "sank das Schiff"),
        ("fr", "Comme l'a confirmé Yann Roc, le bateau a coulé.", "Yann Roc", "le bateau a coulé"),
        ("es", "El barco se hundió, según informó Luis Mora.", "Luis Mora", "El barco se hundió"),
    ],
)  # fmt: skip
def test_who_says_it_in_other_turns(language, text, speaker, words):
    (statement,) = read(text, language)
    assert (statement.speaker, statement.text) == (speaker, words)


def test_what_is_only_done_is_nothing_said():
    assert [s.voice for s in read("Als er kam, gab Ole Brandt am 3. März auf.", "de")] == ["outlet"]


def test_paragraphs_of_one_quotation_have_one_speaker():
    found = read("„Am Montag kam niemand zu uns.\n„Dann kamen die Boote“, sagte Hauke Thams.", "de")
    assert {s.speaker for s in found} == {"Hauke Thams"}
    assert [s.text for s in found] == ["Am Montag kam niemand zu uns.", "Dann kamen die Boote"]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("de", "Es sind siebenundzwanzig Boote.", 27, 27),
        ("de", "Es fehlen zwei bis drei Millionen Bäume.", 2e6, 3e6),
        ("de", "Dutzende Helfer kamen.", 24, 99),
        ("fr", "Il manque quatre-vingt-douze sacs.", 92, 92),
        ("fr", "Il manque entre 10 et 15 sacs.", 10, 15),
        ("es", "Faltan dos mil trescientos sacos.", 2300, 2300),
        ("es", "Cuesta dos mil millones de euros.", 2e9, 2e9),
    ],
)
def test_numbers_put_together(language, text, low, high):
    (quantity,) = (q for s in read(text, language) for q in s.quantities)
    assert (quantity.low, quantity.high) == (low, high)


def test_a_change_is_two_numbers():
    found = [q.text for s in read("Le taux est passé de 10 à 15 %.", "fr") for q in s.quantities]
    assert found == ["10", "15 %"]


@pytest.mark.parametrize(
    ("language", "text", "earliest", "latest"),
    [
        ("de", "Das Schiff lief vor drei Tagen aus.", "2024-03-03", "2024-03-03"),
        ("de", "Der Bau begann im November.", "2023-11-01", "2023-11-30"),
        ("de", "Das Werk wurde 1998 gebaut.", "1998-01-01", "1998-12-31"),
        ("fr", "Le port est resté vide l'an dernier.", "2023-01-01", "2023-12-31"),
        ("fr", "La foire commence après-demain.", "2024-03-08", "2024-03-08"),
        ("es", "El río subió anteayer.", "2024-03-04", "2024-03-04"),
        ("es", "La obra paró en los años 1990.", "1990-01-01", "1999-12-31"),
    ],
)
def test_times_told_from_today(language, text, earliest, latest):
    (moment,) = (m for s in read(text, language) for m in s.moments)
    assert (moment.earliest, moment.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "Huyeron más de 2000 personas."), ("de", "Es kamen 1950 von 2000 Gästen.")],
)
def test_a_number_that_looks_like_a_year_is_none(language, text):
    assert [m.text for s in read(text, language) for m in s.moments] == []
