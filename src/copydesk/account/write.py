"""Writes the account: selection, order, proof, and the lists after it."""

from collections.abc import Iterable

from copydesk.account.desk import Desk
from copydesk.account.headline import headline
from copydesk.account.introductions import introduce
from copydesk.account.lists import descent, disputed, not_known, only_one, remark
from copydesk.account.material import Material
from copydesk.account.paragraphs import in_paragraphs
from copydesk.account.proof import flaws_of
from copydesk.account.selection import select
from copydesk.account.sentences import sentence_of
from copydesk.account.settings import AccountSettings
from copydesk.account.timeline import timeline
from copydesk.records import Account, CitedSentence, Statement


def write_account(material: Material, settings: AccountSettings) -> Account:
    """Write a story's account; a sentence that its citations do not bear out is left out."""
    desk = Desk.of(material, settings)
    told = desk.told()
    paragraphs = in_paragraphs(select(desk, told), desk.core)
    worded = _proved(
        (
            sentence_of(choice, desk, number)
            for number, paragraph in enumerate(paragraphs)
            for choice in paragraph
        ),
        material.statements,
    )
    sentences = tuple(introduce(worded, material))
    lists = (disputed(desk), only_one(desk, told), not_known(desk))
    differing, single, unknown = (_proved(part, material.statements) for part in lists)
    return Account(
        story=material.story.id,
        headline=headline(desk, sentences),
        sentences=sentences,
        timeline=timeline(desk),
        disputed=differing,
        only_one=single,
        not_known=unknown,
        descent=tuple(descent(line, desk.index) for line in material.lineages),
        length=settings.length,
        remark=remark(desk),
    )


def _proved(
    sentences: Iterable[CitedSentence], statements: tuple[Statement, ...]
) -> tuple[CitedSentence, ...]:
    """Those that every citation bears out, each text once."""
    unique: dict[str, CitedSentence] = {}
    for sentence in sentences:
        unique.setdefault(sentence.text, sentence)
    return tuple(item for item in unique.values() if not any(flaws_of(item, statements)))
