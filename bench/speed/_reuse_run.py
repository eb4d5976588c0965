"""Reuse over a file of reports, in a process of its own; prints seconds and memory as JSON.

``python -m bench.speed._reuse_run REPORTS.json``: a list of reports, as msgspec writes them.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from copydesk.engines import in_processes
from copydesk.records import Report
from copydesk.reuse import ReuseSettings, find_lineages, find_reuse, finding

_STAGES = {
    "fingerprints": "gather",
    "candidates": "pairs_by_words",
    "candidates_retold": "_near",
    "retold": "retold_among",
}


def main() -> None:
    """Run and print."""
    reports = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=list[Report])
    held = _peak()
    seconds = dict.fromkeys(_STAGES, 0.0)
    for stage, name in _STAGES.items():
        setattr(finding, name, _timed(getattr(finding, name), stage, seconds))
    settings = ReuseSettings()
    began, cpu = time.perf_counter(), time.process_time()
    reuse = find_reuse(reports, settings, None, in_processes)
    found = time.perf_counter()
    lineages = find_lineages(reports, reuse, settings)
    ended = time.perf_counter()
    given = {report.id: report.given_id or report.id for report in reports}
    print(
        json.dumps(
            {
                "seconds": ended - began,
                "cpu_seconds": time.process_time() - cpu,
                "stages": seconds | {"reuse": found - began, "lineages": ended - found},
                "peak_megabytes": _peak(),
                "megabytes_of_reports": held,
                "links": len(reuse),
                "clusters": [
                    [given[report] for report in line.reports]
                    for line in lineages
                    if len(line.reports) > 1
                ],
            }
        )
    )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _timed(work: Callable[..., Any], stage: str, seconds: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any) -> Any:
        began = time.perf_counter()
        done = work(*given)
        seconds[stage] += time.perf_counter() - began
        return done

    return timed


if __name__ == "__main__":
    main()
