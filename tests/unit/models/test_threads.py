"""Matrix libraries keep to one thread while rooms work, and get back what they had."""

import numpy as np
from threadpoolctl import threadpool_info

from copydesk.models.threads import one_thread


def threads():
    return [
        library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"
    ]


def test_one_thread_and_then_as_before():
    np.ones((2, 2)) @ np.ones((2, 2))
    before = threads()
    assert before
    with one_thread():
        assert set(threads()) == {1}
    assert threads() == before
