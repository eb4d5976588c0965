"""Where two sentences that tell the same part in one detail, seen by what hangs on what.

Each detail hangs on a word that both sentences have: a "not" on the verb, a name on the office
before it, a day on what happened then. So an altered detail is found whatever the order of the
rest.
"""

from copydesk.collation.apparatus import Parting
from copydesk.collation.deed_partings import other_doers, role_partings, verb_partings
from copydesk.collation.name_partings import name_partings
from copydesk.collation.side import Side
from copydesk.collation.value_partings import (
    day_partings,
    duration_partings,
    number_partings,
    other_time,
)
from copydesk.collation.vocabulary import Vocabulary
from copydesk.collation.wordlists import WordLists


def crossings(one: Side, other: Side, vocabulary: Vocabulary, lists: WordLists) -> list[Parting]:
    """Give the details in which two sentences that tell the same part.

    More than one name or place that parts them means that they tell of two things.
    """
    if other_doers(one, other, lists):
        return []
    dated = list(day_partings(one, other, lists))
    if not dated and other_time(one, other):
        return []
    found = [
        *verb_partings(one, other, lists),
        *role_partings(one, other, lists),
        *name_partings(one, other, vocabulary, lists),
        *dated,
        *duration_partings(one, other),
        *number_partings(one, other, vocabulary, lists),
    ]
    unique = list(dict.fromkeys(found))
    return unique if len({parting.detail for parting in unique}) == len(unique) <= 1 else []
