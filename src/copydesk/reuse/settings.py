"""Every number of the reuse room, with its unit, range and origin."""

from dataclasses import dataclass, field

from copydesk.text.alignment import AlignmentSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class RewritingSettings:
    """When sentences retold in other words count as copy.

    Attributes:
        common_reports: A detail in more distinct texts than this finds no candidates.
        least_shared: Rare figures and names two reports must share to be compared sentence by
            sentence, unless they share ``least_figures`` or passages.
        same_sentence: Weight of shared details from which two sentences tell the same.
        sure_sentence: The same from which there is little doubt.
        plain_sentence: The same from which not even a figure need be shared.
        alike: Cosine of static vectors from which sentences without a shared figure mean the same.
        strongest: Weight beyond which a pair of sentences counts no more.
        least_sentences: Telling sentences the shorter report must have.
        least_figures: Peculiar figures that sentences of both reports give alike.
        figures_a_sentence: The same for each telling sentence of the shorter report.
        figures_share: The same as a share of all figures the shorter report gives.
        mean_strength: Mean weight of the best pair over the shorter report's sentences.
        retold_strength: The same where the pair also shares passages word for word.
        many_sentences: Telling sentences the shorter report must have where few figures are given.
        words_strength: Mean weight that is needed there.
        retold_share: Share of the shorter report's sentences surely retold, where few figures
            are given.
    """

    common_reports: int = 40
    least_shared: int = 12
    same_sentence: float = 1.2
    sure_sentence: float = 2.0
    plain_sentence: float = 3.0
    alike: float = 0.65
    strongest: float = 4.0
    least_sentences: int = 6
    least_figures: int = 5
    figures_a_sentence: float = 0.33
    figures_share: float = 0.45
    mean_strength: float = 1.15
    retold_strength: float = 1.9
    many_sentences: int = 10
    words_strength: float = 2.2
    retold_share: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseSettings:
    """When words that recur count as copy.

    Attributes:
        longest_text: Code points of a text that are compared.
        shingle_words: Words of a fingerprinted run, 3 to 8.
        winnow_window: Runs of which one fingerprint is kept, 1 to 16; a shared run of
            ``shingle_words + winnow_window - 1`` words is always found.
        common_reports: A fingerprint in more distinct texts than this ties each of them to
            the first only.
        least_shared: Fingerprints two reports must share to be compared word by word.
        alignment: What counts as a shared passage.
        least_copied: Words of a passage below which chance or habit explains it.
        quoted_share: Share of a passage between quotation marks that makes it a quotation.
        list_share: Share of names and titles that makes a passage a list.
        list_names: Names that a list has at least.
        lone_passage: Words of the only passage two reports share, below which it is a formula.
        same_text_share: Share of the shorter text's own words that makes two reports one lineage.
        same_wire_share: The same where both credit one agency for copy.
        same_wire_passages: Passages they must share there; one alone is the agency's background.
        scattered_share: The same where what is not copied word for word is retold.
        least_lineage_words: Own words that must be copied, whatever the share.
        own_part: Share of own words from which a report that carries copy is of mixed make.
        rewriting: When sentences retold in other words count as copy.
    """

    longest_text: int = 400_000
    shingle_words: int = 5
    winnow_window: int = 4
    common_reports: int = 40
    least_shared: int = 1
    alignment: AlignmentSettings = field(default_factory=AlignmentSettings)
    least_copied: int = 8
    quoted_share: float = 0.6
    list_share: float = 0.7
    list_names: int = 4
    lone_passage: int = 20
    same_text_share: float = 0.45
    same_wire_share: float = 0.2
    same_wire_passages: int = 2
    scattered_share: float = 0.12
    least_lineage_words: int = 50
    own_part: float = 0.35
    rewriting: RewritingSettings = field(default_factory=RewritingSettings)
