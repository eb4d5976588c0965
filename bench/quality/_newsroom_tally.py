"""Counts what came out right of what was asked, and keeps the misses for a person to read."""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Figures of one room: each a share of right answers, with the wrong ones in words."""

    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    misses: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def hold(self, key: str, right: bool, miss: str = "") -> None:  # noqa: FBT001 - one answer
        """Count one answer, and note it when it is wrong."""
        self.add(key, int(right), 1)
        if not right:
            self.miss(key, miss)

    def add(self, key: str, right: int, asked: int) -> None:
        """Count many answers at once."""
        self.right[key] += right
        self.asked[key] += asked

    def miss(self, key: str, words: str) -> None:
        """Note a wrong answer that is counted elsewhere."""
        self.misses[key].append(words)

    def share(self, key: str) -> float:
        """Give the share of right answers; one where nothing was asked."""
        return self.right[key] / self.asked[key] if self.asked.get(key) else 1.0

    def figures(self, room: str) -> dict[str, float]:
        """Give every share, and the F1 of what has a precision and a recall."""
        shares = {f"{room}_{key}": self.share(key) for key in sorted(self.asked)}
        for key in sorted(self.asked):
            stem = key.removesuffix("_precision")
            if stem != key and f"{stem}_recall" in self.asked:
                shares[f"{room}_{stem}_f1"] = f1(self.share(key), self.share(f"{stem}_recall"))
        return shares


def f1(precision: float, recall: float) -> float:
    """Give the harmonic mean of the two."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def short(words: str, length: int = 110) -> str:
    """Give words on one line, cut in the middle when they are many."""
    flat = " ".join(words.split())
    half = (length - 1) // 2
    return flat if len(flat) <= length else f"{flat[:half]}…{flat[-half:]}"
