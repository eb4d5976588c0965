"""Mentions of one occurrence: what speaks for it, what against, and the groups they make."""

import pytest

from copydesk.collation.mentions import MentionReader, Place
from copydesk.collation.occurrence import common, group_mentions, sureness
from copydesk.collation.settings import CollationSettings
from copydesk.collation.wordlists import word_lists

TEXTS = {
    "a": "The ferry Sella sank off Orsk on Monday. Mayor Lena Holt resigned on Tuesday.",
    "b": "The Sella went down near Orsk, killing 12 people. A quake struck Peru in May.",
    "c": "Lena Holt, the mayor of Orsk, stepped down. She did not resign from the party.",
}


@pytest.fixture(scope="module")
def reader(parser, encoders):
    """Read three invented reports."""
    names = sorted(TEXTS)
    notes = dict(zip(names, parser.parse([TEXTS[name] for name in names]), strict=True))
    return MentionReader(TEXTS, notes, encoders, word_lists()), notes


@pytest.fixture(scope="module")
def mention(reader):
    """Give the mention that a word makes."""
    reading, notes = reader

    def find(report, word):
        tokens = notes[report].tokens
        at = next(nth for nth, token in enumerate(tokens) if token.text == word)
        return reading.read([Place(report, (at,))])[0]

    return find


def test_who_takes_part_is_read_off_the_sentence(mention):
    found = mention("a", "resigned")
    assert set(found.agents) >= {"holt", "lena"}
    assert found.verb
    assert not found.negated
    assert not found.planned
    assert "tuesday" in found.days
    assert mention("c", "resign").negated


def test_one_occurrence_in_other_words_is_surer_than_two(reader, mention):
    def sure(one, other):
        return sureness(common(one, other, reader[0], word_lists()))

    same = sure(mention("a", "sank"), mention("b", "went"))
    assert same > sure(mention("a", "sank"), mention("b", "struck"))
    assert same > sure(mention("a", "sank"), mention("a", "resigned"))


def test_a_pair_is_weighed_alike_from_both_ends(reader, mention):
    one, other = mention("a", "resigned"), mention("c", "stepped")
    reading, lists = reader[0], word_lists()
    assert sureness(common(one, other, reading, lists)) == pytest.approx(
        sureness(common(other, one, reading, lists))
    )


def test_groups_keep_occurrences_apart(reader, mention):
    mentions = [mention("a", "sank"), mention("a", "resigned"), mention("b", "struck")]
    groups = group_mentions(mentions, reader[0], word_lists(), CollationSettings())
    assert groups == [[0], [1], [2]]


def test_nothing_is_read_where_nothing_stands(reader):
    assert reader[0].read([]) == []
    assert group_mentions([], reader[0], word_lists(), CollationSettings()) == []
