"""Trains the weights by which a name is held for a place: ``lexicons/en/place_weights.toml``.

``python -m bench.quality._place_weights [--half 0]`` prints the file. A logistic regression over
what `Finder.features` tells of each run of words that bears a known name; a run that people
marked as a place in LGL or GeoVirus is a place. With ``--half`` only that random half is read,
so that the bench on the other half shows what the weights are worth on texts they never saw.
"""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from bench.quality._place_gold import GoldReport, geovirus, lgl
from copydesk.models import load_parser
from copydesk.models.gazetteer import load_gazetteer
from copydesk.models.settings import ModelSettings
from copydesk.statements.place_mentions import Finder
from copydesk.statements.place_names import PlaceNames
from copydesk.text.annotation import Annotation

_DOUBTFUL = 0.3
"""Weight of a run that is marked elsewhere in the text but not here."""
_LEAST = 0.05
_HEAD = """# What speaks for and against a run of words being a place; above nought it is one.
# Trained by bench/quality/_place_weights.py (logistic regression) on LGL and GeoVirus; rounded.
# The first two were chosen afterwards: recall against precision (level from 0 to 0.6), and what
# a second mention gains from a first (level from 0.5 to 1.5).
[weights]
"found elsewhere" = 1.0
"margin" = 0.3
"""


def examples(
    report: GoldReport, annotation: Annotation, names: PlaceNames
) -> Iterator[tuple[list[str], bool, float]]:
    """Give the features of each run, whether it is a place, and how far that is to be trusted."""
    gold = {(place.start, place.end) for place in report.places}
    called = {place.name for place in report.places}
    finder = Finder(report.text, annotation, names)
    for run in annotation.sentences:
        before, at = -1, run.first
        while at < run.last:
            hit = None
            for window in finder.windows(at, run):
                features = finder.features(window, run, before)
                start = annotation.tokens[window.first].start
                place = (start, start + len(window.name)) in gold
                if "demonym" in features:
                    continue
                yield features, place, 1.0 if place or window.name not in called else _DOUBTFUL
                if place:
                    hit = window
                    break
            at = hit.last if hit else at + 1
            before = at if hit else before


def main() -> None:
    """Train, and print the weights as TOML."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only this random half")
    half = parser.parse_args().half
    data = Path(os.environ.get("COPYDESK_BENCH_DATA", "../shared/data"))
    reports = [r for r in (*lgl(data), *geovirus(data)) if half is None or r.half == half]
    names = PlaceNames(load_gazetteer(ModelSettings())[0])
    annotations = load_parser()[0].parse([report.text for report in reports])
    found = [
        example
        for report, annotation in zip(reports, annotations, strict=True)
        for example in examples(report, annotation, names)
    ]
    every = sorted({name for features, _, _ in found for name in features} - {"bias"})
    column = {name: at for at, name in enumerate(every)}
    table = np.zeros((len(found), len(every)))
    for row, (features, _, _) in enumerate(found):
        for name in features:
            if name in column:
                table[row, column[name]] = 1
    model = LogisticRegression(C=1.0, max_iter=2000)
    model.fit(table, [place for _, place, _ in found], sample_weight=[w for _, _, w in found])
    print(_HEAD + f'"bias" = {model.intercept_[0]:.1f}')
    for name, weight in zip(every, model.coef_[0], strict=True):
        if abs(weight) >= _LEAST:
            print(f'"{name}" = {weight:.1f}')


if __name__ == "__main__":
    main()
