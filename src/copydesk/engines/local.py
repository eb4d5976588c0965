"""Work spread over the processors of this machine, by processes forked for it.

A forked process has all that its parent has worked out, without a copy of it, and gives back only
what it was asked for. It is only help: where it cannot be had, or dies over an item, the first
process does the work itself, with the same outcome in the same order.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

_WORTH_IT = 2_000
"""Items below which a process costs more than it saves."""

_MOST = 4
"""Processes at most; each holds what it makes of its share until it is done."""


def in_processes(
    work: Callable[[Sequence[Item]], list[Outcome]], items: Sequence[Item]
) -> list[Outcome]:
    """Do the work on every item, in as many processes as there are processors.

    Args:
        work: Gives one outcome for each item of a share, in their order; it changes nothing.
        items: The items.

    Returns:
        The outcomes, in the order of the items, whatever the number of processes.

    Example:
        >>> in_processes(lambda share: [item * 2 for item in share], [1, 2, 3])
        [2, 4, 6]
    """
    shares = _shares(items)
    if len(shares) == 1:
        return work(items)
    others = [_begun(work, share) for share in shares[1:]]
    done = work(shares[0])
    for other, share in zip(others, shares[1:], strict=True):
        done += _outcomes(other) or work(share)
    return done


def _shares(items: Sequence[Item]) -> list[Sequence[Item]]:
    processes = min(_processors(), _MOST) if sys.platform == "linux" else 1
    if len(items) < _WORTH_IT or processes == 1:
        return [items]
    size = -(-len(items) // processes)
    return [items[start : start + size] for start in range(0, len(items), size)]


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _begun(
    work: Callable[[Sequence[Item]], list[Outcome]], share: Sequence[Item]
) -> Connection | None:
    """Fork a process for a share; None where there is no memory or no process left."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    # A daemon ends with the run.
    process = context.Process(target=_serve, args=(theirs, work, share), daemon=True)
    try:
        process.start()
    except OSError:
        return None
    finally:
        theirs.close()
    return ours


def _serve(
    answer: Connection, work: Callable[[Sequence[Item]], list[Outcome]], share: Sequence[Item]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process answers the interrupt
    answer.send(work(share))


def _outcomes(other: Connection | None) -> list[Any] | None:
    """Give what a process has made of its share; None where it has died."""
    if other is None:
        return None
    try:
        found: list[Any] = other.recv()
    except EOFError:
        return None
    return found
