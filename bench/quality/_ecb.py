"""ECB+ in the set-up of Cybulska and Vossen (2015): annotated sentences with gold mentions."""

import gzip
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from copydesk.collation.mentions import Mention, MentionReader, Place
from copydesk.collation.wordlists import word_lists
from copydesk.models.shelf import Shelf
from copydesk.text.annotation import Annotation, Encoders

_FOLDER = Path("events/ecbplus/interim/cybulska_setup")


@dataclass(slots=True, kw_only=True)
class Page:
    """One document: its annotated sentences, a line each.

    Attributes:
        name: Its name.
        text: The sentences.
        places: Where each of its words stands, by sentence and number.
    """

    name: str
    text: str
    places: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @property
    def story(self) -> str:
        """The topic and which of its two events: what an editor would call one story."""
        return self.name.split("_")[0] + ("+" if "plus" in self.name else "")


@dataclass(slots=True, kw_only=True)
class Set:
    """The documents of one part, what the parser says, and the gold mentions."""

    pages: dict[str, Page]
    annotations: dict[str, Annotation]
    places: list[Place]
    chains: list[str]

    def of(self, pages: Sequence[str]) -> list[int]:
        """Give the numbers of the mentions in some pages."""
        chosen = set(pages)
        return [at for at, place in enumerate(self.places) if place.report in chosen]


def read_part(data: Path, part: str, shelf: Shelf) -> Set:
    """Read ``Train`` or ``Dev``."""
    pages = _pages(data / _FOLDER / f"ECB_{part}_corpus.txt.gz")
    names = sorted(pages)
    parsed = shelf.parser.parse([pages[name].text for name in names])
    annotations = dict(zip(names, parsed, strict=True))
    places, chains = [], []
    gold = data / _FOLDER / f"ECB_{part}_Event_gold_mentions.json.gz"
    for mention in json.loads(gzip.decompress(gold.read_bytes())):
        page = pages[mention["doc_id"]]
        spans = [page.places[mention["sent_id"], word] for word in mention["tokens_number"]]
        tokens = annotations[page.name].tokens
        own = [
            at
            for at, token in enumerate(tokens)
            if any(start <= token.start < end for start, end in spans)
        ]
        places.append(Place(page.name, tuple(own)))
        chains.append(mention["coref_chain"])
    return Set(pages=pages, annotations=annotations, places=places, chains=chains)


def _pages(path: Path) -> dict[str, Page]:
    rows: dict[str, dict[int, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    fewest = 5
    for line in gzip.decompress(path.read_bytes()).decode().split("\n"):
        cells = line.split("\t")
        # One word of the corpus has a tab of its own.
        if len(cells) >= fewest:
            rows[cells[0]][int(cells[1])].append((int(cells[2]), cells[3]))
    return {name: _page(name, sentences) for name, sentences in rows.items()}


def _page(name: str, sentences: dict[int, list[tuple[int, str]]]) -> Page:
    page, length, lines = Page(name=name, text=""), 0, []
    for number in sorted(sentences):
        for word, text in sentences[number]:
            page.places[number, word] = (length, length + len(text))
            length += len(text) + 1
        lines.append(" ".join(text for _, text in sentences[number]))
    page.text = "\n".join(lines)
    return page


def mentions_of(
    part: Set, pages: Sequence[str], encoders: Encoders
) -> tuple[MentionReader, dict[int, Mention]]:
    """Read the mentions of some pages as those of one story."""
    reader = MentionReader(
        {name: part.pages[name].text for name in pages},
        {name: part.annotations[name] for name in pages},
        encoders,
        word_lists(),
    )
    numbers = part.of(pages)
    read = reader.read([part.places[at] for at in numbers])
    return reader, dict(zip(numbers, read, strict=True))
