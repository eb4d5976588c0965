"""Work spread over processes gives what one process gives, in the same order, come what may."""

import os

import pytest

from copydesk.engines import in_processes

ITEMS = list(range(5_000))


def doubled(share):
    return [item * 2 for item in share]


@pytest.mark.parametrize("items", [[], [7], ITEMS])
def test_the_outcomes_come_in_the_order_of_the_items(items):
    assert in_processes(doubled, items) == doubled(items)


def test_a_process_that_dies_loses_nothing():
    first = os.getpid()

    def work(share):
        if os.getpid() != first:
            os._exit(1)
        return doubled(share)

    assert in_processes(work, ITEMS) == doubled(ITEMS)


def test_a_fault_in_the_work_is_not_hidden():
    def work(share):
        return [item // (item - 4_999) for item in share]

    with pytest.raises(ZeroDivisionError):
        in_processes(work, ITEMS)
