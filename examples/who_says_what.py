"""Print, for each person quoted in some reports, what he or she says and in which reports.

    python examples/who_says_what.py FOLDER

Without a folder, the built-in sample is read.
"""

import sys
from collections import defaultdict
from importlib.resources import files

import copydesk
from copydesk.records import Dossier


def quotations(dossier: Dossier) -> dict[str, dict[str, set[str]]]:
    """By speaker, the words quoted directly, each with the reports that quote them."""
    names = {report.id: report.outlet or report.locator for report in dossier.reports}
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for statement in dossier.statements:
        if statement.speaker and statement.voice == "direct":
            found[statement.speaker][statement.text].add(names[statement.report])
    return found


def main() -> None:
    """Read the reports and print who says what."""
    place = sys.argv[1] if len(sys.argv) > 1 else str(files("copydesk") / "sample")
    for speaker, said in sorted(quotations(copydesk.read(place)).items()):
        print(speaker)
        for words, reports in sorted(said.items()):
            print(f"  “{words}” ({', '.join(sorted(reports))})")


if __name__ == "__main__":
    main()
