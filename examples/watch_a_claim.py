"""Name the claims whose standing differs between two dossiers, earlier one first.

    copydesk read reports --out morning
    copydesk read reports --out evening
    python examples/watch_a_claim.py morning/dossier.json evening/dossier.json

A claim keeps its id as newer reports join it, so the two can be laid side by side.
"""

import json
import sys
from pathlib import Path


def standings(path: Path) -> dict[str, tuple[str, str]]:
    """By claim id, its standing and its wording."""
    dossier = json.loads(path.read_text(encoding="utf-8"))
    return {claim["id"]: (claim["standing"], claim["wording"]) for claim in dossier["claims"]}


def changes(before: Path, after: Path) -> list[str]:
    """A line for each claim that is new or stands differently."""
    old = standings(before)
    return [
        f"{old[claim][0] if claim in old else 'new'} -> {standing}: {wording}"
        for claim, (standing, wording) in standings(after).items()
        if claim not in old or old[claim][0] != standing
    ]


def main() -> None:
    """Compare the two dossiers named on the command line."""
    before, after = (Path(name) for name in sys.argv[1:3])
    print("\n".join(changes(before, after)) or "no claim has changed")


if __name__ == "__main__":
    main()
