"""What a person would look at first in a dossier, as lines of text that a difference can show."""

from collections.abc import Iterator

from copydesk.records import Citation, CitedSentence, Claim, Dossier, Lineage


def findings(dossier: Dossier) -> bytes:
    """Lineages with their reasons, claims of more than one statement, and the account."""
    lines = [*_lineages(dossier), *_claims(dossier), *_account(dossier)]
    return ("\n".join(lines) + "\n").encode()


def _names(dossier: Dossier) -> dict[str, str]:
    return {report.id: report.given_id or report.locator for report in dossier.reports}


def _lineages(dossier: Dossier) -> Iterator[str]:
    names = _names(dossier)
    # By their reports' names: an id is a hash, whose order tells nobody anything.
    yield "LINEAGES"

    def reports(line: Lineage) -> list[str]:
        return sorted(names[report] for report in line.reports)

    for line in sorted(dossier.lineages, key=reports):
        archetype = names[line.archetype] if line.archetype else "none that survives"
        yield f"  {', '.join(reports(line))}"
        yield f"    wire {line.wire or '-'}, archetype {archetype}. {line.because}"


def _claims(dossier: Dossier) -> Iterator[str]:
    yield from ("", "CLAIMS OF MORE THAN ONE STATEMENT")
    told = [claim for claim in dossier.claims if len(claim.statements) > 1]
    for claim in sorted(told, key=lambda claim: (claim.wording, claim.id)):
        yield from _claim(claim, dossier)


def _claim(claim: Claim, dossier: Dossier) -> Iterator[str]:
    names = _names(dossier)
    said = {item.id: item for item in dossier.statements}
    yield f"  [{claim.standing}] {_flat(claim.wording)}"
    yield f"    {claim.because}"
    for item in claim.statements:
        who = said[item].speaker or said[item].role or "own voice"
        yield f"    - {names[said[item].report]} ({who}): {_flat(said[item].text)}"
    for variation in claim.variations:
        readings = " | ".join(_flat(reading.text) for reading in variation.readings)
        yield f"    ~ {variation.kind}, {variation.detail}: {readings}"


def _account(dossier: Dossier) -> Iterator[str]:
    account = dossier.account
    if account is None:
        return
    yield from ("", f"ACCOUNT: {account.headline}")
    parts = {
        "": account.sentences,
        "disputed": account.disputed,
        "only one": account.only_one,
        "not known": account.not_known,
    }
    for title, sentences in parts.items():
        yield from [f"  {title}:"] if title and sentences else []
        yield from (_sentence(sentence, dossier) for sentence in sentences)


def _sentence(sentence: CitedSentence, dossier: Dossier) -> str:
    names = _names(dossier)

    def name(citation: Citation) -> str:
        return names[citation.report]

    cited = ", ".join(dict.fromkeys(map(name, sentence.citations)))
    return f"  - [{sentence.standing or '-'}] {_flat(sentence.text)} ({cited})"


def _flat(words: str) -> str:
    return " ".join(words.split())
