"""Engines: where work runs. A room says what is to be done with each item, and no more.

`in_processes` spreads it over the processors of this machine.
"""

from copydesk.engines.local import in_processes

__all__ = ["in_processes"]
