"""MinHash as others do it, each started in its own Python; missing ones are said to be missing.

``COPYDESK_BENCH_RIVALS`` names a Python that has ``text-dedup`` and ``datatrove[processing]`` (with
orjson and spacy) installed; they need other versions of things than copydesk does.
"""

import json
import os
import re
import subprocess
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a rival made of the texts.

    Attributes:
        name: The rival with its version.
        seconds: From texts to clusters, its own loading and saving of data sets left out.
        clusters: Ids of the texts it takes for one.
    """

    name: str
    seconds: float
    clusters: list[list[str]]


def python() -> str | None:
    """Give the Python that has the rivals; None where none is named."""
    named = os.environ.get("COPYDESK_BENCH_RIVALS")
    return named if named and Path(named).exists() else None


_READ_CLUSTERS = (
    "import json, pickle, sys; found = pickle.load(open(sys.argv[1], 'rb')); "
    "print(json.dumps({text: found.find(text) for text in list(found.parent)}))"
)


def text_dedup(python: str, texts: Path, folder: Path) -> Outcome | None:
    """MinHash LSH over whole texts by text-dedup, at the lower of the usual thresholds."""
    command = [
        *(python, "-m", "text_dedup.minhash", "--path", "json", "--split", "train"),
        *("--data_files", str(texts), "--cache_dir", str(folder / "cache"), "--debug"),
        *("--output", str(folder / "out"), "--column", "text", "--idx_column", "id"),
        *("--ngram", "5", "--threshold", "0.5", "--hash_func", "xxh3", "--num_proc", "2"),
    ]
    done = _run(command, folder)
    if done is None:
        return None
    seconds = _timers(done)
    read = [python, "-c", _READ_CLUSTERS, str(folder / "out" / "uf.pkl")]
    printed = subprocess.run(read, capture_output=True, text=True, check=True).stdout
    leaders: dict[str, str] = json.loads(printed)
    clusters: dict[str, list[str]] = defaultdict(list)
    for text, leader in leaders.items():
        clusters[leader].append(text)
    return Outcome(
        name=f"text-dedup {_version(python, 'text-dedup')}",
        seconds=seconds,
        clusters=list(clusters.values()),
    )


def datatrove(python: str, texts: Path, folder: Path) -> Outcome | None:
    """MinHash over whole texts by datatrove, with its own settings."""
    script = str(Path(__file__).with_name("_datatrove_minhash.py"))
    done = _run([python, script, str(texts), str(folder)], folder)
    if done is None:
        return None
    found = json.loads(done.splitlines()[-1])
    return Outcome(
        name=f"datatrove {found['version']}", seconds=found["seconds"], clusters=found["clusters"]
    )


def _run(command: list[str], folder: Path) -> str | None:
    folder.mkdir(parents=True, exist_ok=True)
    offline = {**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": str(folder), "COLUMNS": "200"}
    offline.pop("PYTHONPATH", None)
    done = subprocess.run(
        command, check=False, cwd=folder, env=offline, capture_output=True, text=True
    )
    if done.returncode:
        print(f"  {command[1:3]} could not be run: {done.stderr.strip().splitlines()[-1:]}")
        return None
    return done.stdout + ("\n" + done.stderr if "datatrove" not in command[1] else "")


def _timers(printed: str) -> float:
    """Add up the seconds text-dedup prints for hashing and clustering."""
    found = re.findall(r"(MinHashing|Clustering)\s*:\s*([\d.]+)s", printed)
    return sum(float(seconds) for _, seconds in found)


def _version(python: str, package: str) -> str:
    command = [python, "-c", f"import importlib.metadata as m; print(m.version({package!r}))"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
