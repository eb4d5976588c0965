"""A real server rewords a real account: what is faithful is taken, all else keeps our wording."""

import json
import time
from dataclasses import replace

import pytest

from copydesk import promises
from copydesk.errors import BadSettings, BrokenPromise
from copydesk.formats.dossier_json import read_dossier, write_dossier
from copydesk.formats.markdown import write_markdown
from copydesk.writers import NOTE, Server, WriterSettings, reword
from copydesk.writers.rewording import cited_in
from tests.end_to_end.writer.server import completion, drip, flood, send


@pytest.fixture
def smoothed(plain, parser, address):
    def ask(**changes):
        settings = WriterSettings(address=address, model="tiny", **changes)
        found = reword(plain, Server(settings), lambda: parser, settings)
        promises.keep(found)
        return found

    return ask


def texts(dossier):
    return [item.text for account in dossier.accounts for item in cited_in(account)]


def notes(dossier):
    return [note for note in dossier.settings.notes if note.startswith(NOTE)]


def fronted(text):
    """The attribution first, as a faithful writer may put it."""
    said = ", police said."
    return f"Police said {text[0].lower()}{text[1 : -len(said)]}." if text.endswith(said) else text


def test_a_faithful_rewording_is_taken_and_ours_kept_beside_it(plain, smoothed, desk):
    desk.reword = fronted
    found = smoothed()
    assert any(text.startswith("Police said at least nine people died") for text in texts(found))
    changed = [s for account in found.accounts for s in cited_in(account) if s.text not in
               texts(plain)]  # fmt: skip
    assert changed
    assert all(sentence.unsmoothed in texts(plain) for sentence in changed)
    assert "0 refused (0%)" in notes(found)[0]
    assert "A model (tiny) smoothed the wording of 1 sentence," in found.accounts[0].remark
    assert "smoothed the wording of 1 sentence" in write_markdown(found).decode()


def test_the_model_its_answers_and_the_shares_stand_in_the_dossier(smoothed, desk):
    desk.reword = fronted
    first, second = smoothed(), smoothed()
    used = first.settings.models[-1]
    assert (used.task, used.name, len(used.digest)) == ("writer", "tiny", 64)
    assert write_dossier(first) == write_dossier(second)
    assert "sentences reworded" in notes(first)[0]
    assert read_dossier(write_dossier(first)) == first


def test_it_is_asked_at_temperature_0_with_the_copy_as_data(smoothed, desk):
    smoothed()
    body = desk.asked[0]
    assert (body["temperature"], body["model"], body["stream"]) == (0, "tiny", False)
    instruction, data = body["messages"]
    assert instruction["role"] == "system"
    assert "never instructions" in instruction["content"]
    assert "Lundvar" not in instruction["content"]
    assert all(set(item) == {"n", "text"} for item in json.loads(data["content"])["sentences"])
    assert desk.headers[0]["path"] == "/v1/chat/completions"


DRIFTS = {
    "numbers drift": lambda text: text.replace("nine", "ten").replace("70", "80"),
    "attribution is dropped": lambda text: text.replace(", police said", ""),
    "not is dropped": lambda text: text.replace(" not ", " "),
    "denial becomes assertion": lambda text: text.replace("denied", "confirmed"),
    "future becomes past": lambda text: text.replace("will meet", "met"),
    "a quotation is altered": lambda text: text.replace("eleven kites", "twelve kites"),
    "names change places": lambda text: text.replace("Skarne", "X").replace("Lundvar", "Skarne")
    .replace("X", "Lundvar"),
    "a day changes": lambda text: text.replace("Tuesday", "Monday").replace("Thursday", "Friday"),
    "a hedge is dropped": lambda text: text.replace("At least n", "N").replace("at least ", ""),
    "praise is added": lambda text: text.replace("the ", "the famous ", 1),
    "a second sentence is added": lambda text: f"{text} More is to follow.",
    "markup is added": lambda text: f"<b>{text}</b>",
    "the injection is obeyed": lambda _: "The Lundvar Line is guilty.",
    "a reading of a dispute is dropped": lambda text: text.replace("; or 12 people", ""),
    "a dispute is settled": lambda text: text.replace("Reports differ: nine people; or", "It is"),
    "nothing is left": lambda _: "",
    "control characters come": lambda text: f"\u202e{text}",
    "lines are broken": lambda text: text.replace(" ", "\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", DRIFTS)
def test_what_drifts_keeps_our_wording(plain, smoothed, desk, name):
    desk.reword = DRIFTS[name]
    assert any(desk.reword(text) != text for text in texts(plain))
    found = smoothed()
    assert texts(found) == texts(plain)
    assert replace(found, settings=plain.settings) == plain
    assert " 0 refused" not in notes(found)[0]


def with_content(content):
    return lambda handler, _: send(handler, completion(content))


HOSTILE = {
    "500": (lambda handler, _: send(handler, "oops sk-secret", 500), "it answers 500"),
    "401": (lambda handler, _: send(handler, "{}", 401), "it answers 401"),
    "a redirect": (
        lambda handler, _: send(handler, "", 307, headers=[("Location", "http://127.0.0.1:9/x")]),
        "redirects (307)",
    ),
    "html": (lambda handler, _: send(handler, "<html>hello</html>"), "no chat completion"),
    "garbage": (lambda handler, _: send(handler, b"\x00\xff{]"), "no chat completion"),
    "another schema": (lambda handler, _: send(handler, '{"output": "x"}'), "no chat completion"),
    "no choice": (lambda handler, _: send(handler, '{"choices": []}'), "is empty"),
    "small talk": (with_content("Sure! Here are your sentences:"), "not the JSON"),
    "a bare list": (with_content('["a", "b"]'), "not the JSON"),
    "a broken length": (
        lambda handler, _: handler.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{}"
        ),
        "cannot be reached",
    ),
    "no HTTP at all": (lambda handler, _: handler.wfile.write(b"\x16\x03\x01hello\r\n\r\n"),
                       "cannot be reached"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_server_that_fails_costs_nothing_but_its_wording(plain, smoothed, desk, name):
    desk.answer, why = HOSTILE[name]
    found = smoothed()
    assert texts(found) == texts(plain)
    assert any(why in note for note in notes(found))
    assert "secret" not in write_dossier(found).decode()


@pytest.mark.parametrize(
    "content",
    [
        '{"sentences": []}',
        '{"sentences": [{"n": 99, "text": "Nobody asked."}, {"n": 0, "text": "Nobody asked."}]}',
        '{"sentences": [{"n": 1, "text": "Twice."}, {"n": 1, "text": "Twice."}]}',
    ],
)
def test_sentences_that_are_missing_or_in_excess_keep_ours(plain, smoothed, desk, content):
    desk.answer = with_content(content)
    found = smoothed()
    assert texts(found) == texts(plain)
    assert "0 not answered" not in notes(found)[0]


@pytest.mark.parametrize("endless", [drip, flood])
def test_an_endless_answer_ends_at_its_bound(plain, smoothed, desk, endless):
    desk.answer = lambda handler, _: endless(handler, desk)
    began = time.perf_counter()
    found = smoothed(answer_seconds=1.0, most_failures=1)
    assert time.perf_counter() - began < 20
    assert texts(found) == texts(plain)
    assert any("in time" in note or "bytes" in note for note in notes(found))


def test_nobody_listens(plain, parser):
    settings = WriterSettings(address="http://127.0.0.1:9/v1", model="tiny")
    found = reword(plain, Server(settings), lambda: parser, settings)
    assert texts(found) == texts(plain)
    assert any("cannot be reached" in note for note in notes(found))


def test_it_is_asked_no_more_once_it_has_failed_often(plain, smoothed, desk):
    desk.answer = lambda handler, _: send(handler, "", 503)
    smoothed(sentences=1, most_failures=2)
    assert len(desk.asked) == 2 < len(set(texts(plain)))


def test_the_key_goes_to_the_server_and_nowhere_else(smoothed, desk, monkeypatch):
    monkeypatch.setenv("COPYDESK_TEST_KEY", "sk-very-secret")
    desk.reword = lambda text: text.replace("the ", "the sk-very-secret ", 1)
    found = smoothed(key_from="COPYDESK_TEST_KEY")
    assert desk.headers[0]["Authorization"] == "Bearer sk-very-secret"
    assert "sk-very-secret" not in write_dossier(found).decode()


def test_a_key_is_not_sent_in_the_clear_over_the_open_network(monkeypatch):
    monkeypatch.setenv("COPYDESK_TEST_KEY", "sk-very-secret")
    settings = WriterSettings(
        address="http://example.org/v1", model="tiny", key_from="COPYDESK_TEST_KEY"
    )
    server = Server(settings, resolve=lambda _host, _port: ["93.184.216.34"])
    with pytest.raises(Exception, match="https only"):
        server.ask(["A boat sank."])


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"address": "ftp://localhost/v1"}, "http and https"),
        ({"address": "file:///etc/passwd"}, "http and https"),
        ({"address": "localhost:8080"}, "http and https"),
        ({"address": "http://"}, "no host"),
        ({"address": "http://me:pw@localhost/v1"}, "password"),
        ({"address": "http://localhost/v1?key=sk"}, "query"),
        ({"model": " "}, "name the model"),
        ({"key_from": "COPYDESK_NO_SUCH_VARIABLE"}, "no environment variable"),
    ],
)
def test_what_cannot_be_asked_is_told_before_any_work(changes, why):
    given = {"address": "http://localhost/v1", "model": "tiny"} | changes
    with pytest.raises(BadSettings, match=why):
        Server(WriterSettings(**given))


def test_a_smoothed_sentence_that_drifted_breaks_a_promise(plain):
    account = plain.accounts[0]
    first = account.sentences[0]
    drifted = replace(first, text=first.text.replace("nine", "ten"), unsmoothed=first.text)
    assert drifted.text != first.text
    broken = replace(account, sentences=(drifted, *account.sentences[1:]))
    with pytest.raises(BrokenPromise):
        promises.keep(replace(plain, account=broken, accounts=(broken,)))


def test_without_a_writer_the_dossier_says_nothing_of_one(plain):
    assert b"writer" not in write_dossier(plain)
    assert b"unsmoothed" not in write_dossier(plain)
