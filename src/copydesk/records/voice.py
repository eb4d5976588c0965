"""Status and Voice: whether a thing has happened, and in whose words it is told."""

from typing import Literal

Status = Literal["happened", "planned", "possible", "denied"]
"""``happened`` covers what is and what was; ``planned`` what somebody intends or expects;
``possible`` what may be; ``denied`` what somebody says is not so."""

Voice = Literal["direct", "indirect", "mixed", "outlet"]
"""Whose words: quoted, told in other words, partly quoted, or the outlet's own assertion."""
