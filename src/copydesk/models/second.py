"""A second process that parses along: the parser's time is most of a run's, and has two cores.

The process is forked once the pipeline is loaded, so that it shares its memory, and lives as long
as the parser. It is only help: where it cannot be had, or dies over a text, the first process does
all the work itself, with the same outcome.
"""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection

from copydesk.text.annotation import Annotation

Work = Callable[[Sequence[str]], list[Annotation]]
"""Gives the annotation of each line of a batch."""


class Second:
    """Parses batches in a process of its own."""

    def __init__(self, work: Work) -> None:
        """Fork the process.

        Args:
            work: What it does with a batch.
        """
        context = multiprocessing.get_context("fork")
        self._ours, theirs = context.Pipe()
        # A daemon ends with the run; and when the run is killed, its end of the pipe closes.
        self._process = context.Process(
            target=_serve, args=(theirs, self._ours, work), daemon=True, name="copydesk-parser"
        )
        self._process.start()
        theirs.close()

    def begin(self, batches: Sequence[Sequence[str]]) -> None:
        """Hand over batches, and go on with other work."""
        self._ours.send([list(batch) for batch in batches])

    def finish(self) -> list[list[Annotation]]:
        """Give what has come of them.

        Raises:
            EOFError: When the process has died; nothing was lost but its time.
        """
        done: list[list[Annotation]] = self._ours.recv()
        return done


def _serve(mine: Connection, theirs: Connection, work: Work) -> None:
    # The forked copy of the other end would keep this process waiting after the run has died.
    theirs.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process answers the interrupt
    while True:
        try:
            batches = mine.recv()
        except EOFError:
            return
        mine.send([work(batch) for batch in batches])


def second(work: Work) -> Second | None:
    """Give a second process, or None where the system has no sound way to fork one."""
    if sys.platform != "linux":
        return None
    try:
        return Second(work)
    except OSError:  # no memory or no process left: one will do
        return None
