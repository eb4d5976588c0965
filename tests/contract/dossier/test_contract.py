"""The dossier keeps the contract: its keys, their meanings, and the words it may use.

The expected names stand here by hand, as others rely on them, and are not taken from the records.
"""

import json
from importlib.resources import files
from itertools import pairwise

import msgspec
import pytest

from copydesk import read
from copydesk.formats.dossier_json import dossier_schema, write_dossier

KEYS = {
    "": "schema copydesk settings reports spiked reuse lineages stories statements claims events "
    "people account",
    "reports": "id given_id locator outlet url headline text language byline dateline credits "
    "published published_from removed headings kind own_share notes",
    "removed": "start end text reason",
    "spiked": "locator room reason detail",
    "reuse": "source copy kind similarity direction_known",
    "lineages": "id reports wire archetype because",
    "stories": "id slug headline reports first last",
    "statements": "id content text voice source cue speaker role chain status negated hedged "
    "moments quantities events",
    "moments": "span text earliest latest timex",
    "quantities": "span text low high unit counted",
    "mentions": "type action actors affected place",
    "claims": "id story wording statements stances variations standing lineages sources because",
    "stances": "report position statement",
    "variations": "detail kind readings",
    "readings": "text statements lineages",
    "events": "id type earliest latest status claims place",
    "people": "name also roles statements",
    "account": "headline sentences timeline disputed not_known",
    "sentences": "text standing claims citations",
    "citations": "report start end quote",
    "timeline": "earliest latest text citations",
}
WORDS = {
    "kind": {"wire", "wire+own", "pickup", "own", "not-article"},
    "reuse": {"wire copy", "quotation", "list", "formula", "translation"},
    "voice": {"direct", "indirect", "mixed", "outlet"},
    "status": {"happened", "planned", "possible", "denied"},
    "position": {"asserts", "attributes", "hedges", "denies"},
    "standing": {"corroborated", "conflicting", "sole source", "developing"},
    "variation": {
        "contradiction",
        "refinement",
        "version",
        "wording",
        "translation",
        "different quantity",
    },
}


@pytest.fixture(scope="module")
def dossier() -> dict:
    return json.loads(write_dossier(read(str(files("copydesk") / "sample"))))


def has(item: dict, name: str) -> None:
    missing = set(KEYS[name].split()) - item.keys()
    assert not missing, f"{name or 'dossier'} lacks {sorted(missing)}"


def test_every_key_of_the_contract_is_there(dossier):
    has(dossier, "")
    for name in ("reports", "spiked", "reuse", "lineages", "stories", "statements", "claims"):
        assert dossier[name], f"the sample has no {name}"
        has(dossier[name][0], name)
    for name in ("events", "people"):
        has(dossier[name][0], name)
    has(dossier["account"], "account")
    has(dossier["account"]["sentences"][0], "sentences")
    has(dossier["account"]["sentences"][0]["citations"][0], "citations")
    has(dossier["account"]["timeline"][0], "timeline")


def nested(dossier: dict, group: str, key: str) -> list[dict]:
    return [inner for item in dossier[group] for inner in item[key]]


def test_nested_keys_are_there(dossier):
    for name, group, key in [
        ("removed", "reports", "removed"),
        ("moments", "statements", "moments"),
        ("quantities", "statements", "quantities"),
        ("mentions", "statements", "events"),
        ("stances", "claims", "stances"),
        ("variations", "claims", "variations"),
    ]:
        found = nested(dossier, group, key)
        assert found, f"the sample has no {name}"
        has(found[0], name)
    has(nested(dossier, "claims", "variations")[0]["readings"][0], "readings")


def test_only_the_contract_s_words_are_used(dossier):
    assert {report["kind"] for report in dossier["reports"]} <= WORDS["kind"]
    assert {link["kind"] for link in dossier["reuse"]} <= WORDS["reuse"]
    assert {item["voice"] for item in dossier["statements"]} <= WORDS["voice"]
    assert {item["status"] for item in dossier["statements"]} <= WORDS["status"]
    assert {item["standing"] for item in dossier["claims"]} <= WORDS["standing"]
    positions = {stance["position"] for stance in nested(dossier, "claims", "stances")}
    assert positions <= WORDS["position"]
    kinds = {variation["kind"] for variation in nested(dossier, "claims", "variations")}
    assert kinds <= WORDS["variation"]


def test_shares_and_likenesses_lie_between_nought_and_one(dossier):
    assert all(0 <= report["own_share"] <= 1 for report in dossier["reports"])
    assert all(0 <= link["similarity"] <= 1 for link in dossier["reuse"])


def test_removals_are_in_order_and_apart(dossier):
    for report in dossier["reports"]:
        places = [(cut["start"], cut["end"]) for cut in report["removed"]]
        assert all(a[1] <= b[0] for a, b in pairwise(places))


def test_citations_are_the_text_at_their_places(dossier):
    texts = {report["id"]: report["text"] for report in dossier["reports"]}
    account = dossier["account"]
    entries = [*account["sentences"], *account["timeline"], *account["disputed"]]
    cited = [citation for entry in entries for citation in entry["citations"]]
    assert cited
    for one in cited:
        assert texts[one["report"]][one["start"] : one["end"]] == one["quote"]


def test_every_id_that_is_named_exists(dossier):
    ids = {
        name: {item["id"] for item in dossier[name]}
        for name in ("reports", "lineages", "stories", "statements", "claims")
    }
    for claim in dossier["claims"]:
        assert claim["story"] in ids["stories"]
        assert set(claim["statements"]) <= ids["statements"]
        assert {stance["report"] for stance in claim["stances"]} <= ids["reports"]
        for variation in claim["variations"]:
            for reading in variation["readings"]:
                assert set(reading["lineages"]) <= ids["lineages"]
    for event in dossier["events"]:
        assert set(event["claims"]) <= ids["claims"]


def test_the_time_of_the_run_is_not_in_it(dossier):
    assert "generated" not in dossier
    assert "time" not in json.dumps(sorted(dossier["settings"].keys()))


def test_the_schema_agrees_with_a_real_dossier(dossier):
    schema = msgspec.json.decode(dossier_schema())
    properties = schema["$defs"]["Dossier"]["properties"]
    assert properties.keys() == dossier.keys()
    assert all("description" in schema["$defs"][name] for name in ("Report", "Claim", "Lineage")), (
        "docstrings are the schema's descriptions"
    )
