"""``python -m bench NAME``: run one bench, print its figures, and hold them to their floors."""

import argparse
import importlib
import json
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

from bench.floors import FLOORS, below, update

_KINDS = ("quality", "speed")


def main() -> int:
    """Run the bench and give 1 when a figure fell below its floor."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("name", help=f"one of {', '.join(sorted(names()))}, or all with a floor")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--update", action="store_true", help="pin the floors anew")
    parser.add_argument("--allow-regression", action="store_true", help="let a floor go down")
    asked = parser.parse_args()
    data = Path(os.environ.get("COPYDESK_BENCH_DATA", "../shared/data"))
    name = asked.name.replace("-", "_")
    chosen = sorted(json.loads(FLOORS.read_text())) if name == "all" else [name]
    return max((_one(name, data, asked) for name in chosen), default=0)


def names() -> list[str]:
    """Give the names of the benches."""
    here = Path(__file__).parent
    return [
        path.stem
        for kind in _KINDS
        for path in (here / kind).glob("*.py")
        if not path.stem.startswith("_")
    ]


def _one(name: str, data: Path, asked: argparse.Namespace) -> int:
    kind = next((kind for kind in _KINDS if _has(kind, name)), None)
    if kind is None:
        print(f"{name}: there is no such bench; there are {', '.join(sorted(names()))}.")
        return 2
    bench = importlib.import_module(f"bench.{kind}.{name}")
    if getattr(bench, "NEEDS_DATA", True) and not data.is_dir():
        print(f"{name}: no bench data in {data}; set COPYDESK_BENCH_DATA. Nothing was measured.")
        return 0
    figures = bench.run(data)
    if asked.json:
        print(json.dumps(figures, indent=2, sort_keys=True))
    else:
        _show(name, figures)
    if asked.update:
        return update(name, figures, data, allow=asked.allow_regression)
    return below(name, figures, data)


def _has(kind: str, name: str) -> bool:
    return (Path(__file__).parent / kind / f"{name}.py").is_file()


def _show(name: str, figures: dict[str, float]) -> None:
    print(f"{name}: copydesk {version('copydesk')}, Python {platform.python_version()}")
    for key, value in figures.items():
        print(f"  {key:<44} {value:10.4f}")


if __name__ == "__main__":
    sys.exit(main())
