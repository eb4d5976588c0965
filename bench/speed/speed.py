"""The main job's cost: cold, in seconds and bytes; warm, against the bare parser."""

import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from copydesk.ingest import receive
from copydesk.models.shelf import Shelf
from copydesk.pipeline import run as run_rooms
from copydesk.settings import Settings

_ROUNDS = 9


def run(data: Path) -> dict[str, float]:
    """Give the cost of reading the five reports of one state visit."""
    folder = str(data / "reports" / "hanoi")
    seconds, megabytes = _cold(folder)
    wholes, bares = _warm(folder)
    return {
        "cold_seconds": seconds,
        "cold_peak_megabytes": megabytes,
        "warm_seconds": median(wholes),
        "bare_parser_seconds": median(bares),
        # Of each round by itself: the machine's pace changes between rounds.
        "warm_ratio_to_parser": median(a / b for a, b in zip(wholes, bares, strict=True)),
    }


def _cold(folder: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "copydesk.cli", "read", folder, "--json"]
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - begun
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _warm(folder: str) -> tuple[list[float], list[float]]:
    """Seconds of whole runs and of the parser alone, in turns, models loaded."""
    import spacy

    settings = Settings()
    shelf = Shelf(settings.models)
    dossier = run_rooms(receive([folder], settings.ingest), settings, shelf)
    texts = [report.text for report in dossier.reports]
    rival = spacy.load(settings.models.parser)
    list(rival.pipe(texts))
    wholes, bares = [], []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        # A new shelf of the same models would load them again; forgetting what was encoded
        # makes the encoder work as on a first reading.
        shelf.forget()
        run_rooms(receive([folder], settings.ingest), settings, shelf)
        wholes.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        list(rival.pipe(texts))
        bares.append(time.perf_counter() - begun)
    return wholes, bares
