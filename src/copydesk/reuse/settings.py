"""Every number of the reuse room, with its unit, range and origin."""

from dataclasses import dataclass, field

from copydesk.text.alignment import AlignmentSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseSettings:
    """When words that recur count as copy.

    Attributes:
        shingle_words: Words of a fingerprinted run, 3 to 8.
        winnow_window: Runs of which one fingerprint is kept, 1 to 16; a shared run of
            ``shingle_words + winnow_window - 1`` words is always found.
        common_reports: A fingerprint in more distinct texts than this finds no candidates.
        least_shared: Fingerprints two reports must share to be compared word by word.
        alignment: What counts as a shared passage.
        same_text_share: Share of the shorter text's own words that makes two reports one lineage.
        same_wire_share: The same where both credit one agency for copy.
    """

    shingle_words: int = 5
    winnow_window: int = 4
    common_reports: int = 200
    least_shared: int = 1
    alignment: AlignmentSettings = field(default_factory=AlignmentSettings)
    same_text_share: float = 0.3
    same_wire_share: float = 0.12
