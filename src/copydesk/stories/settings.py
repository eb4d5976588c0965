"""The numbers of the room ``stories``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesSettings:
    """When reports tell of the same events.

    Chosen by ``python -m bench stories`` on 758 stories that editors had grouped; the figures
    change by less than half a point of B-cubed F1 over the ranges given.

    Attributes:
        same_story: Mean likeness, 0 to 1, from which two groups of reports are one story, in a
            run of many reports. Best from 0.12 to 0.15.
        same_story_few: The same in a run of few: in a folder of five, two reports are likelier
            to tell of the same events than two of ten thousand. Best from 0.08 to 0.11.
        few: Reports up to which a run is one of few.
        many: Reports from which it is one of many; between the two the threshold slides.
        headline_weight: How often a word of the headline counts.
        lede_weight: How often a word of the opening counts.
        lede_length: Code points that are the opening.
        body_length: Code points of a report that are looked at; what is new stands early.
        name_weight: How much more a name counts than another word.
        rarity_power: Power to which a word's rarity is raised; 1 is plain TF-IDF.
        background_reports: How many imagined reports of everyday news stand beside the run's own,
            so that rarity is known even in a run of five.
        terms: Words of a report that are kept, the most telling ones.
        fade_days: Days after which likeness fades to a third; news moves on.
        fade_floor: Share of likeness that stays however long the time between, within the window.
        window_days: Days between two reports beyond which they are not compared.
        undated: Share of likeness that is kept where a date is missing.
        faintest: Likeness below which two reports count as having nothing in common.
        same_text: Likeness given to two reports that share a long passage of one text.
        shared_length: Code points from which a shared passage is long.
        quoted_length: Code points from which a shared quotation joins two reports of one small
            collection: some thirty words, which two people say alike by no accident.
        collection: Reports up to which a run is one small collection, somebody's folder.
        collection_days: Days apart up to which its reports are of one occasion; undated ones are.
        rare_names: Rare names that two reports of such a collection share to be joined.
        rare_share: Share of the fewer rare names of the two that these must be.
        straggler: Mean likeness from which a single report joins the story that makes up most of
            a small collection. Furniture stays below 0.06; of 449 reports of other stories of the
            same week 15 in 100 reach it, of 582 of the same story 97.
        pairs_each: Pairs of like reports that are compared, for each report of the run; in a
            crowd that has more, all but identical reports count as one. 11,800 mixed reports of
            AllSides have 52 each.
        crowd_bars: Likenesses from which reports of a crowd count as one, tried in turn.
        bulk: Reports from which a story can be the one of a collection.
    """

    same_story: float = 0.135
    same_story_few: float = 0.1
    few: int = 20
    many: int = 600
    headline_weight: float = 3.0
    lede_weight: float = 2.0
    lede_length: int = 500
    body_length: int = 3000
    name_weight: float = 1.5
    rarity_power: float = 0.75
    background_reports: int = 1000
    terms: int = 150
    fade_days: float = 3.0
    fade_floor: float = 0.3
    window_days: float = 30.0
    undated: float = 0.7
    faintest: float = 0.04
    same_text: float = 0.4
    shared_length: int = 300
    quoted_length: int = 150
    collection: int = 50
    collection_days: float = 3.0
    rare_names: int = 3
    rare_share: float = 0.5
    straggler: float = 0.08
    pairs_each: int = 200
    crowd_bars: tuple[float, ...] = (0.8, 0.6, 0.45, 0.3, 0.2)
    bulk: int = 5
