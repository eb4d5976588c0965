"""Whatever a writer answers, a rewording that is taken has our numbers, names and quotations."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from copydesk.account.proof import quotations_of
from copydesk.writers import drift_of
from copydesk.writers.drift import mended

WORDS = ("Dorn", "Skarne", "said", "police", "not", "twelve", "9", "on", "Tuesday", "the", "of",
         "boats", "sank", "will", "at least", "“we left”", "Venn's", "and", "by")  # fmt: skip
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(
    lambda words: f"{' '.join(words)}."
)


@given(SENTENCES)
def test_a_sentence_never_drifts_from_itself(ours):
    assert list(drift_of(ours, ours)) == []


@given(SENTENCES, SENTENCES)
def test_what_is_taken_has_every_name_number_and_quotation(ours, theirs):
    if not any(drift_of(ours, theirs)):
        for kept in (r"[A-Z]\w+", r"twelve|9", r"\b(?:not|will|least|sank|boats)\b"):
            assert Counter(re.findall(kept, ours)) == Counter(re.findall(kept, theirs))
        assert Counter(q.words for q in quotations_of(ours)) == Counter(
            q.words for q in quotations_of(theirs)
        )


@given(SENTENCES, st.text(max_size=200))
def test_nonsense_never_crashes_and_is_never_taken_unless_it_says_the_same(ours, theirs):
    text = mended(ours, theirs)
    if not any(drift_of(ours, text)):
        assert text.endswith((".", "!", "?", "”", '"', "»", "…"))
