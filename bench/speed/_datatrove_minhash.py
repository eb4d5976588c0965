"""datatrove's MinHash over a file of texts, run by the rival's own Python; prints JSON.

``python _datatrove_minhash.py TEXTS.jsonl FOLDER``: the file has ``id`` and ``text``.
"""

import json
import struct
import sys
import time
from importlib.metadata import version
from pathlib import Path


def main() -> None:
    """Cluster the texts and say how long it took and which lines belong together."""
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.dedup import (
        MinhashDedupBuckets,
        MinhashDedupCluster,
        MinhashDedupSignature,
    )
    from datatrove.pipeline.dedup.minhash import MinhashConfig
    from datatrove.pipeline.readers import JsonlReader

    texts, folder = Path(sys.argv[1]), Path(sys.argv[2])
    parts = folder / "parts"
    parts.mkdir(parents=True, exist_ok=True)
    lines = texts.read_text(encoding="utf-8").splitlines()
    half = (len(lines) + 1) // 2
    (parts / "0.jsonl").write_text("\n".join(lines[:half]), encoding="utf-8")
    (parts / "1.jsonl").write_text("\n".join(lines[half:]), encoding="utf-8")
    config = MinhashConfig()
    began = time.perf_counter()
    steps = (
        ([JsonlReader(str(parts)), MinhashDedupSignature(str(folder / "sigs"), config)], 2),
        (
            [MinhashDedupBuckets(str(folder / "sigs"), str(folder / "buckets"), config=config)],
            config.num_buckets,
        ),
        (
            [
                MinhashDedupCluster(
                    str(folder / "buckets"),
                    str(folder / "clusters"),
                    config=config,
                    save_cluster_id=True,
                )
            ],
            1,
        ),
    )
    for at, (pipeline, tasks) in enumerate(steps):
        logs = str(folder / "logs" / str(at))
        LocalPipelineExecutor(pipeline, tasks=tasks, workers=2, logging_dir=logs).run()
    seconds = time.perf_counter() - began
    clusters: dict[str, list[str]] = {}
    for path in sorted((folder / "clusters").glob("*.clusters")):
        offset = half * int(path.stem)
        for line, cluster in struct.iter_unpack("<II", path.read_bytes()):
            row = json.loads(lines[offset + line])
            clusters.setdefault(str(cluster), []).append(row["id"])
    print(
        json.dumps(
            {
                "version": version("datatrove"),
                "seconds": seconds,
                "clusters": list(clusters.values()),
            }
        )
    )


if __name__ == "__main__":
    main()
