"""Status, Voice and Manner: whether a thing has happened, in whose words, and whether said."""

from typing import Literal

Status = Literal["happened", "planned", "possible", "denied"]
"""``happened`` covers what is and what was; ``planned`` what somebody intends or expects;
``possible`` what may be; ``denied`` what somebody says is not so."""

Voice = Literal["direct", "indirect", "mixed", "outlet"]
"""Whose words: quoted, told in other words, partly quoted, or the outlet's own assertion."""

Manner = Literal["said", "held"]
"""``said``: uttered or written, so the report tells us; ``held``: believed, wanted, feared or
shown by an act, and nothing tells us that it was ever said."""
