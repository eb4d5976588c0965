"""CollationSettings: every number of this room, with its unit, range and origin."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CollationSettings:
    """The numbers of this room.

    All likenesses run from 0 to 1. Those without another origin were chosen by reading the
    joins they make in the development stories; results are flat within a tenth of them.

    Attributes:
        rare: Occurrences added to each word's count, so that one rare word does not decide.
        synonym: How alike two words of one group of ``synonyms.toml`` are.
        seat: How alike a seat of government and its country are.
        near_word: Cosine of word vectors from which two words may mean the same. Below 0.45
            the static vectors bring together words that merely share a subject.
        part: Weight of what the shorter of two facets says, beside what both say.
        other_action: What is left of a score when the actions have nothing in common.
        action_elsewhere: Worth of an action that the other facet has, but not as its action.
        other_people: What is left of a score when others do it, and again when to others.
        swapped: What is left of a score when the doer of the one suffers it in the other.
        other_place: What is left of a score when the action is placed in another country.
        other_land: What is left of a score when they name different countries.
        other_number: What is left of a score when they give other numbers.
        groundless: What is left of a score where nothing says who did what in both.
        grounded: Least score where the same is done by the same, and more besides agrees.
        barred: What is left of a score where time or speaker speak against it.
        apart: What is left of a score when one of the two speaks of further ones.
        mass: Weight of words a facet needs to be matched at full score.
        side_mass: Weight of words a side remark needs to be a claim of its own.
        side_join: Score that two tellings of a side remark must reach.
        shared: Words two facets must share to be matched at full score.
        join: Mean score from which facets are one claim.
        noun_join: Score from which a noun ("the visit") is taken to tell a claim.
        bond: Score under which two facets are unlike.
        loose: Share of the pairs of two groups that may be unlike when they are joined.
        same_counted: How alike two counted things must be to be one.
        same_action: How alike the actions of two claims on one event must be.
        tight: Score from which a difference of two facets cannot be explained by their telling
            of different things.
        tight_action: How alike their actions must be for that.
        verbatim: Score from which two quotations are the same words.
        witness_words: Words two sentences must share to be laid on one another.
        witness_share: Share of the shorter one's words that must be.
        witness_around: Words on both sides of a difference that must be.
        hint: Share of the shorter facet's words that must be found before a pair is weighed.
        candidates: Most partners looked at for each facet.
        common: Statements a word may stand in and still find candidates, as a share.
        fewest: Statements it may stand in, however small the story.
        most: Statements it may stand in, however large the story: without
            it the work grows with the square. Stories of fewer than 6,000 clauses never meet it;
            of a real one with 14,700, 1.3 % of the claims differ at 600 (bench story-scale).
        parallel: Share of the shorter sentence's telling words from which two sentences tell the
            same with a detail changed; `bench planted` finds as much, as surely, from .35 to .45,
            and one altered "not" less at .55.
        parallel_words: Telling words they must share.
        parallel_mass: Weight of these.
        carried: How alike a carried-over sentence and its source are, at least.
        longest_line: Words of a sentence, at most, that is laid on others so.
        owners: Lists of outlets and agencies, each list of one owner or one government: they count
            as one witness. Empty, since who owns whom is the reader's to say.
        same_answer: Mean cosine, beside the question, from which answers are one; `bench nanco`
            is flat from .30 to .52.
        second: Sureness of the second opinion from which an undecided pair tells the same;
            on stories and events left out in turn .89 of the joins it adds from .8 on are right,
            as many as by shared words (`tools/train_claim_judge.py`); under .85 one claim more of
            `bench newsroom` is called corroborated wrongly.
        looks_alike: Score from which it is said why a statement is not in a claim.
        most_read: Sentences of a story that are read again for it, at most: 15 ms each, 400 are
            enough for a story of some forty reports; 0 to decide by shared words alone. 0, since
            with 400 a warm run of five reports takes twice as long (`bench speed`) and one more
            join in fifty of `bench newsroom` is found.
        same_occurrence: Mean sureness from which mentions tell of one occurrence; on topics of
            ECB+ left out in turn the chains' score is flat from .30 to .45.
    """

    rare: float = 1.0
    synonym: float = 0.85
    seat: float = 0.7
    near_word: float = 0.45
    part: float = 0.6
    other_action: float = 0.4
    action_elsewhere: float = 0.8
    other_people: float = 0.75
    swapped: float = 0.3
    other_place: float = 0.4
    other_land: float = 0.7
    other_number: float = 0.85
    groundless: float = 0.5
    grounded: float = 0.4
    barred: float = 0.3
    apart: float = 0.5
    mass: float = 6.0
    side_mass: float = 8.0
    side_join: float = 0.5
    shared: float = 2.0
    join: float = 0.32
    noun_join: float = 0.5
    bond: float = 0.2
    loose: float = 0.5
    same_counted: float = 0.6
    same_action: float = 0.7
    tight: float = 0.55
    tight_action: float = 0.75
    verbatim: float = 0.75
    witness_words: int = 6
    witness_share: float = 0.5
    witness_around: int = 4
    hint: float = 0.25
    candidates: int = 12
    common: float = 0.1
    fewest: int = 40
    most: int = 600
    parallel: float = 0.45
    parallel_words: int = 3
    parallel_mass: float = 7.0
    longest_line: int = 70
    carried: float = 0.5
    same_answer: float = 0.42
    same_occurrence: float = 0.35
    second: float = 0.85
    most_read: int = 0
    looks_alike: float = 0.1
    owners: tuple[tuple[str, ...], ...] = ()
