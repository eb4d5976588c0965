"""`copydesk rule` and `read --rulings`: an editor's decisions, from the command to every page."""

import json

import pytest
from typer.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.app import app


def run(*arguments):
    result = CliRunner().invoke(app, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(scope="module")
def evening(ferry):
    return json.loads((ferry / "evening" / "dossier.json").read_text(encoding="utf-8"))


def claim(dossier, *words):
    [found] = [
        one
        for one in dossier["claims"]
        if all(word.lower() in one["wording"].lower() for word in words)
    ]
    return found


@pytest.fixture(scope="module")
def ruled(ferry, evening, tmp_path_factory):
    """The evening's dossier read again with three rulings, a revocation and a broken line."""
    place = tmp_path_factory.mktemp("ruled")
    file = place / "rulings.jsonl"
    where = ("--in", ferry / "evening")
    boats = claim(evening, "lifeboats")
    [point] = [one for one in boats["variations"] if one["kind"] == "contradiction"]
    reading = next(one["text"] for one in point["readings"] if "not" in one["text"])
    run(
        "rule", "reading", boats["id"], *where, "--reading", reading, "--note",
        "log book seen <b>", "--by", "K. Oster", "--on", "2026-03-05", "--to", file,
    )  # fmt: skip
    captain = claim(evening, "captain")
    run("rule", "not-same", *captain["statements"][:2], *where, "--to", file)
    bell, drowned = claim(evening, "bell"), claim(evening, "drowned")
    line = run("rule", "same", bell["id"][:12], drowned["id"], *where)
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{line}not a ruling\n")  # by hand, as >> does
    run("read", ferry / "in-evening", "--rulings", file, "--out", place / "out")
    return place


def test_a_file_of_rulings_only_grows(ruled, ferry, evening):
    file = ruled / "rulings.jsonl"
    before = file.read_bytes()
    ids = [one["id"] for one in evening["claims"][:2]]
    told = run("rule", "same", *ids, "--in", ferry / "evening", "--to", file)
    assert file.read_bytes().startswith(before)
    assert told.startswith("ru-")
    file.write_bytes(before.rstrip(b"\n"))  # an editor's program that ends no line
    run("rule", "same", *ids, "--in", ferry / "evening", "--to", file)
    assert len(file.read_bytes().splitlines()) == len(before.splitlines()) + 1
    file.write_bytes(before)


def test_each_line_keeps_its_schema(ruled):
    schema = json.loads(run("schema", "ruling"))
    line = (ruled / "rulings.jsonl").read_text(encoding="utf-8").splitlines()[0]
    assert set(json.loads(line)) == set(schema["$defs"]["Ruling"]["properties"])


def test_what_became_of_each_ruling_is_in_the_dossier(ruled):
    dossier = json.loads((ruled / "out" / "dossier.json").read_text(encoding="utf-8"))
    assert [(one["ruling"]["kind"], one["outcome"]) for one in dossier["rulings"]] == [
        ("reading", "applied"),
        ("not-same", "applied"),
        ("same", "applied"),
    ]
    boats = claim(dossier, "lifeboats")
    assert boats["standing"] == "sole source"
    assert boats["because"].endswith("(K. Oster, 2026-03-05): log book seen <b>.")
    assert claim(dossier, "drowned")["id"] == dossier["rulings"][2]["claims"][0]
    # The sentences of the account say nothing that was ruled out, and nothing is disputed.
    assert dossier["account"]["disputed"] == []
    told = [one["text"] for one in dossier["account"]["sentences"] if boats["id"] in one["claims"]]
    assert all("not" in text for text in told)


def test_a_line_that_is_no_ruling_is_set_aside_and_named(ruled):
    dossier = json.loads((ruled / "out" / "dossier.json").read_text(encoding="utf-8"))
    [spiked] = dossier["spiked"]
    assert (spiked["locator"], spiked["room"]) == ("rulings.jsonl:4", "rulings")


def test_rulings_stand_on_every_page_and_do_no_harm(ruled):
    html = (ruled / "out" / "account.html").read_text(encoding="utf-8")
    assert "Rulings of an editor" in html
    assert "log book seen &lt;b&gt;" in html
    markdown = (ruled / "out" / "account.md").read_text(encoding="utf-8")
    assert "## Rulings of an editor" in markdown


def test_explain_shows_the_ruling(ruled):
    dossier = json.loads((ruled / "out" / "dossier.json").read_text(encoding="utf-8"))
    told = run("explain", claim(dossier, "lifeboats")["id"], "--in", ruled / "out")
    assert "What an editor ruled" in told
    assert "log book seen" in told
    assert "ruled right: “" in told
    ruling = dossier["rulings"][0]["ruling"]["id"]
    told = run("explain", ruling, "--in", ruled / "out")
    assert "ruling, applied" in told
    assert "note: log book seen" in told
    assert "The claims it acted on" in told


def test_a_revocation_gives_the_finding_back(ruled, ferry, tmp_path):
    file = tmp_path / "rulings.jsonl"
    first = (ruled / "rulings.jsonl").read_bytes().splitlines(keepends=True)[0]
    file.write_bytes(first)
    ruling = json.loads(first)["id"]
    run("rule", "revoke", ruling, "--in", ruled / "out", "--note", "wrong ship", "--to", file)
    told = json.loads(run("read", ferry / "in-evening", "--rulings", file, "--json"))
    assert claim(told, "lifeboats")["standing"] == "conflicting"
    assert [one["outcome"] for one in told["rulings"]] == ["overruled", "applied"]


def test_unusable_rulings_are_reported_and_the_run_goes_on(ruled, ferry, tmp_path):
    file = ruled / "rulings.jsonl"
    told = json.loads(run("read", ferry / "in-noon", "--rulings", file, "--json"))
    by_kind = {one["ruling"]["kind"]: (one["outcome"], one["because"]) for one in told["rulings"]}
    assert by_kind["same"][0] == "unusable"
    assert "not among those" in by_kind["same"][1]
    assert by_kind["reading"][0] in ("idle", "unusable")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("maybe", "c-1"), "there is no such form; the forms are same"),
        (("same", "c-1"), "at least two"),
        (("same", "c-nothing", "c-else"), "the dossier has no such id"),
        (("reading", "c-1", "--reading", "12"), "the dossier has no such id"),
        (("revoke", "ru-1"), "the dossier has no such id"),
        (("same", "c-1", "c-2", "--in", "nowhere"), "No such file"),
    ],
)
def test_a_wrong_call_says_what_would_do(ferry, capsys, arguments, says):
    where = () if "--in" in arguments else ("--in", str(ferry / "evening"))
    assert main(["rule", *arguments, *where]) == 2
    told = capsys.readouterr()
    assert says in told.err
    assert told.out == ""
