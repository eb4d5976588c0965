"""Every number of the reuse room, with its unit, range and origin."""

from dataclasses import dataclass, field

from copydesk.reuse.judge import JudgeWeights
from copydesk.text.alignment import AlignmentSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class RewritingSettings:
    """When sentences retold in other words count as copy.

    The weights of the judges are those that ``tools/train_retelling_judge.py`` prints.

    Attributes:
        all_told: Distinct texts up to which all that each tells is looked at for pairs; in a larger
            collection their names and figures alone, which takes a hundredth of the time.
        common_reports: A detail in more distinct texts than this finds no candidates.
        least_shared: Rare figures and names two reports must share to be compared sentence by
            sentence, unless they share passages.
        least_shared_names: The same where figures are fewer than ``least_figures``.
        least_shared_brief: The same for a brief half of whose details they make up.
        least_figures: Figures from which ``least_shared`` is enough.
        least_shared_words: Rare plain words from which two reports are compared as well.
        least_words_share: Share of the shorter one's plain words that they must make up.
        words_always: Pairs of texts that are counted for having a plain word in common, at most.
        words_each: The same for each text, in a collection where that is more.
        same_sentence: Weight of shared details from which two sentences tell the same.
        sure_sentence: The same from which there is little doubt.
        plain_sentence: The same from which not even a figure need be shared.
        strongest: Weight beyond which a pair of sentences counts no more.
        alike: Cosine of static vectors from which sentences without a shared figure mean the same;
            .60 to .70 parts the real pairs read one by one.
        retold_strength: Mean weight that makes passages shared word for word part of a longer
            copy; unrelated pairs reach 1.8, and 1.85 to 2.1 parts them.
        many_sentences: Telling sentences the shorter report must have there.
        least_sentences: Telling sentences the shorter report must have to be judged by.
        sure: Log-odds by details alone from which nothing more is asked.
        doubtful: The same below which it is no copy, whatever its sentences mean.
        same_outlet: Log-odds asked more of two reports of one outlet, which repeats its background
            in each of them.
        most_kept: Sentences whose vectors are kept at once; each takes a kilobyte.
        alike_quick: Cosine of static vectors from which two sentences may be counterparts.
        alike_across: The same of the encoder that knows several languages.
        by_details: Weights of the judge where no encoder is.
        by_meaning: The same where static vectors say what sentences mean.
        across_details: The same between two languages, by figures, names and dates.
        across_meaning: The same between two languages, with an encoder that knows both.
    """

    all_told: int = 500
    common_reports: int = 40
    least_shared: int = 6
    least_shared_names: int = 12
    least_shared_brief: int = 5
    least_figures: int = 3
    least_shared_words: int = 8
    least_words_share: float = 0.2
    words_always: int = 500_000
    words_each: int = 50
    same_sentence: float = 1.2
    sure_sentence: float = 2.0
    plain_sentence: float = 3.0
    strongest: float = 4.0
    alike: float = 0.65
    retold_strength: float = 1.9
    many_sentences: int = 10
    least_sentences: int = 3
    sure: float = 4.0
    doubtful: float = -8.0
    same_outlet: float = 3.0
    most_kept: int = 100_000
    alike_quick: float = 0.3
    alike_across: float = 0.45
    by_details: JudgeWeights = field(
        default_factory=lambda: JudgeWeights(
            base=-5.58,
            longer=-2.07,
            figures=0.37,
            figures_share=1.23,
            names_share=0.19,
            words_share=2.02,
            sentences_share=-2.08,
            order=4.35,
            counterparts=9.48,
        )
    )
    by_meaning: JudgeWeights = field(
        default_factory=lambda: JudgeWeights(
            base=-11.09,
            longer=-3.59,
            figures=0.89,
            figures_share=1.48,
            names_share=0.64,
            words_share=1.98,
            sentences_share=-2.87,
            order=2.41,
            counterparts=9.15,
            meaning=18.98,
        )
    )
    across_details: JudgeWeights = field(
        default_factory=lambda: JudgeWeights(
            base=-5.43,
            longer=-1.17,
            figures=0.22,
            figures_share=1.68,
            names_share=0.65,
            words_share=0.0,
            sentences_share=-1.34,
            order=4.56,
            counterparts=4.3,
        )
    )
    across_meaning: JudgeWeights = field(
        default_factory=lambda: JudgeWeights(
            base=-9.36,
            longer=-1.86,
            figures=0.87,
            figures_share=1.71,
            names_share=0.65,
            words_share=0.0,
            sentences_share=-1.71,
            order=2.56,
            counterparts=3.76,
            meaning=15.81,
        )
    )


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
        compared_always: Pairs that share words up to which all are compared; where there are more,
            the promising ones, and of the others those that share most up to this number.
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
