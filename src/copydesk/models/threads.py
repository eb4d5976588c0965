"""One thread for the libraries that multiply matrices.

Ours are small: the threads such a library keeps spinning cost more than they give, and take the
processor from the processes that do share the work (warm runs took 1.9 times the bare parser's
time with two threads, 1.4 with one; `bench speed`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from threadpoolctl import ThreadpoolController


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()


@contextmanager
def one_thread() -> Iterator[None]:
    """Hold the libraries loaded by now to one thread, and give back what they had."""
    with _libraries().limit(limits=1, user_api="blas"):
        yield
