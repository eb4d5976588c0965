"""`copydesk explain`: the reasoning behind a record of a dossier, in the words of the reports."""

import json

import pytest
from typer.testing import CliRunner

from copydesk import read
from copydesk.cli import main
from copydesk.cli.app import app
from copydesk.library import write

FIRE = (
    "A fire destroyed the Marlow paper mill in Tarnby on Tuesday, killing {} workers, police said."
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Two reports that differ in the toll, read and written."""
    folder = tmp_path_factory.mktemp("press")
    (folder / "courier.txt").write_text(FIRE.format(12), encoding="utf-8")
    (folder / "post.txt").write_text(FIRE.format(19), encoding="utf-8")
    out = tmp_path_factory.mktemp("desk")
    dossier = read([folder])
    write(dossier, out)
    return out, dossier


def explained(*arguments):
    result = CliRunner().invoke(app, ["explain", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_a_disputed_claim_shows_both_readings_with_their_words(desk):
    out, dossier = desk
    [claim] = [claim for claim in dossier.claims if claim.standing == "conflicting"]
    told = explained(claim.id, "--in", str(out))
    assert "contradiction on the number of workers" in told
    assert "12 workers" in told
    assert "19 workers" in told
    assert "2 lineages" in told


def test_a_statement_shows_the_rule_the_cue_and_the_spans(desk):
    out, dossier = desk
    statement = next(one for one in dossier.statements if one.cue)
    told = explained(statement.id, "--in", str(out / "dossier.json"))
    assert statement.because in told
    assert "cue: “said”" in told
    assert "source: “police”" in told


def test_every_id_of_a_dossier_can_be_explained(desk):
    out, dossier = desk
    for record in (*dossier.reports, *dossier.lineages, *dossier.reuse, *dossier.claims):
        found = json.loads(explained(record.id, "--in", str(out), "--json"))
        assert found["id"] == record.id
        assert found["because"]
        assert found["parts"]


def test_a_beginning_is_enough_where_it_is_the_only_one(desk):
    out, dossier = desk
    claim = dossier.claims[0]
    assert json.loads(explained(claim.id[:10], "--in", str(out), "--json"))["id"] == claim.id


@pytest.mark.parametrize(
    ("place", "says"),
    [("nowhere", "No such file"), ("press.txt", "it is no dossier")],
)
def test_what_is_no_dossier_is_named_with_the_remedy(tmp_path, capsys, place, says):
    (tmp_path / "press.txt").write_text("no JSON at all", encoding="utf-8")
    assert main(["explain", "c-1", "--in", str(tmp_path / place)]) == 2
    told = capsys.readouterr().err
    assert says in told
    assert "copydesk read" in told


def test_an_unknown_id_names_the_nearest(desk, capsys):
    out, dossier = desk
    wrong = dossier.claims[0].id[:-1] + "z"
    assert main(["explain", wrong, "--in", str(out)]) == 2
    assert dossier.claims[0].id in capsys.readouterr().err
