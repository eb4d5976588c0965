"""The promise of a list of changes: every word cited stands where it is said to stand."""

from copydesk.errors import BrokenPromise
from copydesk.records import Changes, ChangeSide, Dossier


def prove(changes: Changes, old: Dossier, new: Dossier) -> None:
    """Check each citation against the dossier it is taken from.

    Raises:
        BrokenPromise: When a change has no citation, or one is not the words at its place.
    """
    texts = [{report.id: report.text for report in dossier.reports} for dossier in (old, new)]
    for story in changes.stories:
        for change in story.changes:
            sides = [side for side in (change.before, change.after) if side]
            if not any(side.citations for side in sides):
                raise BrokenPromise(1, f"the change {change.text!r} cites nothing")
            for side, known in zip((change.before, change.after), texts, strict=True):
                _prove_side(side, known)


def _prove_side(side: ChangeSide | None, texts: dict[str, str]) -> None:
    for cited in side.citations if side else ():
        if texts.get(cited.report, "")[cited.start : cited.end] != cited.quote:
            raise BrokenPromise(1, f"the citation {cited.quote!r} is not in the report")
