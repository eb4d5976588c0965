"""Groups hold together: no chain of small steps, no order of asking."""

from copydesk.collation.coherent import coherent_groups


def test_what_is_alike_on_average_is_one_group():
    likeness = {(0, 1): 0.9, (0, 2): 0.7, (1, 2): 0.6, (2, 3): 0.1}
    assert coherent_groups(4, likeness, 0.5) == [[0, 1, 2], [3]]


def test_no_chain_of_small_steps_leads_from_a_to_z():
    steps = {(at, at + 1): 0.9 for at in range(20)}
    assert max(len(group) for group in coherent_groups(21, steps, 0.5)) == 2


def test_the_best_pair_is_joined_first():
    assert coherent_groups(3, {(0, 1): 0.6, (1, 2): 0.8}, 0.5) == [[0], [1, 2]]


def test_pairs_that_were_not_weighed_count_nothing():
    assert coherent_groups(3, {(0, 1): 0.9, (0, 2): 0.8}, 0.41) == [[0, 1], [2]]
    assert coherent_groups(3, {(0, 1): 0.9, (0, 2): 0.8}, 0.39) == [[0, 1, 2]]


def test_the_order_in_which_pairs_are_given_does_not_matter():
    likeness = {(0, 1): 0.5, (1, 2): 0.5, (2, 3): 0.5, (0, 3): 0.5}
    turned = dict(reversed(likeness.items()))
    assert coherent_groups(4, likeness, 0.4) == coherent_groups(4, turned, 0.4)


def test_nothing_gives_no_groups():
    assert coherent_groups(0, {}, 0.5) == []
    assert coherent_groups(2, {}, 0.5) == [[0], [1]]
