"""Two who say the same, each by himself, bear one another out."""

from pathlib import Path

import copydesk

COAST_GUARD = (
    "Ferry Halden runs aground off Skarne\nBy Ada Quill\n"
    "SKARNE, 3 May 2026 (ETB) - The ferry Halden ran aground off Skarne on Sunday after its engine"
    " failed, the coast guard said.\n"
    "Nine passengers were treated in hospital for cuts and bruises on Sunday evening.\n"
)
PROSECUTORS = (
    "Investigators look into grounding of Halden\nBy Otto Feder\n"
    "LINDHAVEN, 3 May 2026 (Norpress) - Families waited for hours in the harbour hall. The ferry"
    " Halden ran aground off Skarne on Sunday after its engine failed, prosecutors in Orn said.\n"
    "The owner of the ship declined to comment. A hearing is planned for 12 June in Orn.\n"
)


def test_the_same_words_from_two_bodies_are_no_dispute(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(COAST_GUARD, encoding="utf-8")
    (tmp_path / "b.txt").write_text(PROSECUTORS, encoding="utf-8")
    dossier = copydesk.read(str(tmp_path))
    (claim,) = [c for c in dossier.claims if "engine" in c.wording]
    assert claim.standing == "corroborated"
    assert (claim.lineages, claim.sources) == (2, 2)
    assert not claim.variations
