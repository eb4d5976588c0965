"""Selection: which claims an account tells, each once."""

from collections import Counter
from dataclasses import dataclass, replace

from copydesk.account.desk import Desk
from copydesk.account.disputes import is_told
from copydesk.account.lede import lede
from copydesk.account.repeats import Told
from copydesk.account.weighing import Part, part_of
from copydesk.account.wording import Wording
from copydesk.records import Claim

_FOR_NEWS = 0.85
"""Share of the words that goes to what weighs most, before everybody has been heard once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A claim, how it is worded, and where it belongs.

    Attributes:
        claim: The claim.
        wording: Its sentence.
        part: What happened, who says what, or background.
        weight: How much it matters; higher first.
        opens: Whether the account begins with it.
    """

    claim: Claim
    wording: Wording
    part: Part
    weight: float
    opens: bool = False

    @property
    def speaker(self) -> str:
        """The last name of who speaks, or nobody."""
        return (self.wording.statement.speaker or "").rpartition(" ")[2]


def select(desk: Desk, told: Told) -> list[Choice]:
    """Give the claims to tell, weightiest first, none that only repeats another.

    First the lede; then what weighs most; then, of those who speak in the reports and have not
    been heard yet, the weightiest word of each; then what there is still room for.
    """
    chosen = _Chosen(desk, told)
    first = lede(desk)
    if first:
        opening = chosen.choice(*first, desk.weighed[0][0])
        chosen.add(replace(opening, part="news", opens=True))
    _weightiest(chosen, desk, _FOR_NEWS)
    _hear(chosen, desk)
    _weightiest(chosen, desk, 1.0)
    return chosen.found


class _Chosen:
    """The claims chosen so far."""

    def __init__(self, desk: Desk, told: Told) -> None:
        self._desk = desk
        self._told = told
        self._words = 0
        self._said: Counter[str] = Counter()
        self.found: list[Choice] = []

    def has_room(self, share: float) -> bool:
        """Whether another sentence may be begun within this share of the words."""
        extent = self._desk.extent
        return len(self.found) < extent.sentences and self._words < share * extent.words

    def take(self, claim: Claim, heavy: float) -> bool:
        """Choose a claim, unless it cannot be worded or only repeats."""
        if self._told.holds(claim.id) or not self._desk.belongs(claim):
            return False
        for way in self._desk.wordings.of(claim)[:1]:
            choice = self.choice(claim, way, heavy)
            enough = choice.part == "said" and self._said[choice.speaker] >= self._most(choice)
            if not enough and not self._told.repeats(way):
                self.add(choice)
                return True
        return False

    def _most(self, choice: Choice) -> int:
        return self._desk.extent.each_speaker if choice.speaker else self._desk.extent.sentences

    def add(self, choice: Choice) -> None:
        self._desk.tell(choice.wording, self._told)
        for variation in choice.claim.variations:
            if is_told(choice.claim, variation, self._desk):
                for other in self._desk.rivals(variation):
                    self._desk.tell(other, self._told)
        self._words += choice.wording.text.count(" ") + 1
        self._said[choice.speaker] += 1
        self.found.append(choice)

    def choice(self, claim: Claim, wording: Wording, heavy: float) -> Choice:
        part = part_of(claim, wording.statement, self._desk.material, self._desk.index)
        return Choice(claim=claim, wording=wording, part=part, weight=heavy)


def _weightiest(chosen: _Chosen, desk: Desk, share: float) -> None:
    for heavy, claim in desk.weighed:
        if not chosen.has_room(share):
            break
        few = len(chosen.found) < desk.settings.fewest_sentences
        if few or heavy >= desk.extent.least_weight:
            chosen.take(claim, heavy)


def _hear(chosen: _Chosen, desk: Desk) -> None:
    """Choose one claim of each speaker not heard yet, the weightiest first."""
    heard = {choice.speaker for choice in chosen.found}
    left = desk.extent.voices
    for heavy, claim in desk.weighed:
        if left <= 0 or heavy < desk.settings.least_of_a_voice or not chosen.has_room(1.0):
            break
        first, _, last = _speaker(claim, desk).rpartition(" ")
        if first and last not in heard and chosen.take(claim, heavy):
            heard.add(last)
            left -= 1


def _speaker(claim: Claim, desk: Desk) -> str:
    """Who speaks in a claim's best wording; nobody where it is a summary's word."""
    ways = desk.wordings.of(claim)
    return (ways[0].statement.speaker or "") if ways else ""
