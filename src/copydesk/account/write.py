"""Writes the account: selection, order, proof, and the lists after it."""

from collections.abc import Iterable

from copydesk.account.headline import headline
from copydesk.account.introductions import introduce
from copydesk.account.lists import descent, disputed, not_known, only_one
from copydesk.account.material import Index, Material
from copydesk.account.proof import flaws_of
from copydesk.account.repeats import Told
from copydesk.account.selection import ClaimsAt, select, sentence_of
from copydesk.account.settings import AccountSettings
from copydesk.account.timeline import timeline
from copydesk.account.wording import Wordings
from copydesk.records import Account, CitedSentence, Statement


def write_account(material: Material, settings: AccountSettings) -> Account:
    """Write a story's account; a sentence that its citations do not bear out is left out."""
    index = Index.of(material)
    wordings = Wordings(index, settings)
    told = Told(material.quick)
    chosen = select(material, wordings, settings, told)
    claims_at = ClaimsAt(material, index)
    worded = _proved(
        (sentence_of(choice, claims_at, index) for choice in chosen), material.statements
    )
    sentences = tuple(introduce(worded, material))
    lists = (
        disputed(material, index),
        only_one(material, wordings, settings, told),
        not_known(material, wordings, settings),
    )
    differing, single, unknown = (_proved(part, material.statements) for part in lists)
    return Account(
        story=material.story.id,
        headline=headline(material, sentences),
        sentences=sentences,
        timeline=timeline(material, wordings),
        disputed=differing,
        only_one=single,
        not_known=unknown,
        descent=tuple(descent(line, index) for line in material.lineages),
    )


def _proved(
    sentences: Iterable[CitedSentence], statements: tuple[Statement, ...]
) -> tuple[CitedSentence, ...]:
    """Those that every citation bears out, each text once."""
    unique = {sentence.text: sentence for sentence in sentences}
    return tuple(item for item in unique.values() if not any(flaws_of(item, statements)))
