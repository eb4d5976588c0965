"""What a person reads on the terminal; plain when piped."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from copydesk.records import Account, CitedSentence, Dossier

SIGNS = {"corroborated": "●", "conflicting": "◆", "sole source": "○", "developing": "◐"}


def show(dossier: Dossier, console: Console, written: Sequence[Path]) -> None:
    """Print a summary: the accounts, what was spiked, and the files written."""
    console.print(
        f"{len(dossier.reports)} reports · {len(dossier.lineages)} lineages · "
        f"{len(dossier.stories)} stories · {len(dossier.claims)} claims"
    )
    for account in dossier.accounts:
        _account(account, console)
    for item in dossier.spiked:
        console.print(Text(f"spiked in {item.room}: {item.locator}: {item.reason}: {item.detail}"))
    for path in written:
        console.print(Text(f"written: {path}"))


def _account(account: Account, console: Console) -> None:
    console.print()
    console.print(Text(account.headline, style="bold"))
    for sentence in account.sentences:
        _sentence(sentence, console)
    for title, listed in (
        ("Disputed", account.disputed),
        ("Only one lineage has", account.only_one),
        ("Not known", account.not_known),
    ):
        if listed:
            console.print(Text(title, style="bold"))
            for sentence in listed:
                _sentence(sentence, console)


def _sentence(sentence: CitedSentence, console: Console) -> None:
    sign = SIGNS.get(sentence.standing or "", "")
    console.print(Text(f"{sign} {sentence.text} [{len(sentence.citations)}]"))
