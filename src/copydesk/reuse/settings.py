"""Every number of the reuse room, with its unit, range and origin."""

from dataclasses import dataclass, field

from copydesk.text.alignment import AlignmentSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class RewritingSettings:
    """When sentences retold in other words count as copy.

    Chosen on three collections at once, of which none decides alone: an invented press of 4 x 12
    texts, another of 4 x 16 texts with few figures, and 679 pairs of real reports of one story by
    different outlets, nearly all independent. Evidence from 3.4 to 3.9 takes 2 % of the real
    pairs for copy (about half of which do retell a third outlet's report), none of the invented
    independent ones, whose highest is 2.8, and finds 23 of 24 rewritings.

    Attributes:
        common_reports: A detail in more distinct texts than this finds no candidates.
        least_shared: Rare figures and names two reports must share to be compared sentence by
            sentence, unless they share passages.
        least_shared_names: The same where figures are fewer than ``least_figures``.
        least_shared_brief: The same for a brief half of whose details they make up.
        same_sentence: Weight of shared details from which two sentences tell the same.
        sure_sentence: The same from which there is little doubt.
        plain_sentence: The same from which not even a figure need be shared.
        alike: Cosine of static vectors from which sentences without a shared figure mean the same;
            .60 to .70 parts the real pairs read one by one.
        strongest: Weight beyond which a pair of sentences counts no more.
        least_sentences: Telling sentences the shorter report must have.
        short_sentences: Below this a report is short: a press release retold by two.
        least_figures: Peculiar figures that sentences of both reports give alike.
        short_figures: The same where the shorter report is short.
        figures_a_sentence: The same for each of its telling sentences.
        figure_weight: Evidence from one such figure in every sentence of the shorter report.
        figures_share_weight: Evidence from all of its figures recurring.
        strength_weight: Evidence from the mean weight of the best pair over its sentences.
        copy_evidence: Evidence from which only copying explains it.
        same_wire_evidence: The same where both credit one agency; two dispatches of one agency on
            one day's event reach 3.5.
        retold_strength: Mean weight that makes passages shared word for word part of a longer
            copy; unrelated pairs reach 1.8, and 1.85 to 2.2 parts them.
        many_sentences: Telling sentences the shorter report must have where few figures are given.
        words_strength: Mean weight that is needed there; 2.1 to 2.5 changes nothing.
        retold_share: Share of its sentences surely retold that is needed there.
        order: Share of pairs of retold sentences in the same order that betrays one text; of
            independent reports of one event it is 0.2 to 0.9.
        order_matches: Retold sentences that must stand so.
        order_few: The same for a brief, or where both name one agency.
        order_share: Share of the shorter report's sentences they must make up.
        order_share_brief: The same for a brief of fewer than ``least_sentences``.
        order_strength: Mean weight that is needed there.
    """

    common_reports: int = 40
    least_shared: int = 6
    least_shared_names: int = 12
    least_shared_brief: int = 5
    same_sentence: float = 1.2
    sure_sentence: float = 2.0
    plain_sentence: float = 3.0
    alike: float = 0.65
    strongest: float = 4.0
    least_sentences: int = 6
    short_sentences: int = 9
    least_figures: int = 3
    short_figures: int = 5
    figures_a_sentence: float = 0.25
    figure_weight: float = 3.0
    figures_share_weight: float = 2.0
    strength_weight: float = 1.25
    copy_evidence: float = 3.7
    same_wire_evidence: float = 3.6
    retold_strength: float = 1.9
    many_sentences: int = 10
    words_strength: float = 2.2
    retold_share: float = 0.5
    order: float = 0.95
    order_matches: int = 5
    order_few: int = 3
    order_share: float = 0.35
    order_share_brief: float = 0.6
    order_strength: float = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class StemmaSettings:
    """When one report is said to descend from another.

    Attributes:
        least_minutes: Minutes by which a source must be the earlier, where only hours tell: who
            prints at the same minute has it from a third.
        second_parent_words: Own words that a report must have from another parent than its first
            for both to be given. On the labelled pages, whose second parents are not among them,
            25 to 40 take three paragraphs of background for one, 50 to 80 take one.
        most_parents: Parents of one report, 1 to 5.
        cut_words: Words that must follow in the longer text where the shorter one stops.
    """

    least_minutes: int = 5
    second_parent_words: int = 50
    most_parents: int = 3
    cut_words: int = 25


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
        compared_always: Pairs compared word by word in any case; in a collection that has more of
            them, some are left out.
        compared_each: Pairs compared for each distinct text there, besides the promising ones.
        promising_shared: Fingerprints a pair must share there to be compared in any case; of 395
            pairs that make lineages in two collections, real and invented, the least share 11.
        promising_share: Share of the shorter text's fingerprints that is needed as well; of the
            same pairs the least have .139.
        kept_words: Words of the readings kept ready at a time, at some 30 bytes each; more is
            read again when it is needed. Bounds memory.
        alignment: What counts as a shared passage.
        least_copied: Words of a passage below which chance or habit explains it.
        quoted_share: Share of a passage between quotation marks that makes it a quotation.
        list_share: Share of names among names and plain words that makes a passage a list.
        list_dense: Share of names among all its words that is needed as well.
        list_strung: Commas and semicolons for each name from which names are strung together.
        list_dense_strung: Share of names among all its words that is needed there.
        list_share_strung: Share of names among names and plain words that is needed there.
        list_names: Names that a list has at least.
        list_item: Words of an item, at most, where full names are strung together.
        list_sentence: Words for each finite verb; with fewer a passage is sentences, and no list.
        lone_passage: Words of the only passage two reports share, below which it is a formula.
        same_text_share: Share of the shorter text's own words that makes two reports one lineage;
            on real pages of one summit .40 to .60 gives one partition.
        same_wire_share: The same where both credit one agency for copy; different dispatches of
            one agency share up to .15 in several passages.
        same_wire_passages: Passages they must share there; one alone is the agency's background.
        scattered_share: The same where what is not copied word for word is retold.
        least_lineage_words: Own words that must be copied; stubs of a hundred words share a
            paragraph of background, 46 to 56 words, with texts of other origin.
        whole_share: Share from which a short text is wholly carried by the other.
        least_whole_words: Own words that must be copied there.
        own_part: Share of own words from which a report that carries copy is of mixed make.
        helped_part: The same where the report says that an agency only helped. Between copy so
            marked (0 to .03 of own words) and mixed reports (from .27) lies nothing in the labelled
            pages and the invented press.
        stock_reports: Distinct texts on other stories in which words stand that are a stock phrase.
        stock_share: Share of a passage's words that must stand so.
        stock_names: Names a text must give before its story can be told from another.
        stock_other_names: Share of the names of the one with fewer from which two texts may be on
            one story.
        rewriting: When sentences retold in other words count as copy.
        stemma: When one report is said to descend from another.
    """

    longest_text: int = 400_000
    shingle_words: int = 5
    winnow_window: int = 4
    common_reports: int = 40
    least_shared: int = 1
    compared_always: int = 20_000
    compared_each: int = 1
    promising_shared: int = 4
    promising_share: float = 0.05
    kept_words: int = 8_000_000
    alignment: AlignmentSettings = field(default_factory=AlignmentSettings)
    least_copied: int = 8
    quoted_share: float = 0.6
    list_share: float = 0.7
    list_dense: float = 0.45
    list_strung: float = 0.4
    list_dense_strung: float = 0.3
    list_share_strung: float = 0.6
    list_names: int = 4
    list_sentence: int = 25
    list_item: int = 7
    lone_passage: int = 20
    same_text_share: float = 0.45
    same_wire_share: float = 0.17
    same_wire_passages: int = 2
    scattered_share: float = 0.12
    least_lineage_words: int = 50
    whole_share: float = 0.8
    least_whole_words: int = 25
    own_part: float = 0.35
    helped_part: float = 0.15
    stock_reports: int = 3
    stock_share: float = 0.6
    stock_names: int = 5
    stock_other_names: float = 0.3
    rewriting: RewritingSettings = field(default_factory=RewritingSettings)
    stemma: StemmaSettings = field(default_factory=StemmaSettings)
