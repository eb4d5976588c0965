"""A small invented story at noon and in the evening, for the tests of commands over two times."""

from pathlib import Path

NOON = {
    "courier.txt": (
        "Ferry sinks off Tavona\n\nTavona Courier, 4 March 2026, 12:10\n\n"
        "The ferry Ostrel sank off the harbour of Tavona on Wednesday morning, killing 10 "
        "passengers, the coast guard said.\n\n"
        "The transport minister, Ilka Dorn, will meet the families of the victims in Tavona on "
        "Wednesday evening.\n\n"
        "The captain of the ferry, Marek Solen, was arrested, the police said.\n"
    ),
    "post.txt": (
        "Ferry disaster at Tavona\n\nPublished: 2026-03-04 13:30\n\n"
        "Passengers drowned when the ferry Ostrel went down near Tavona on Wednesday.\n\n"
        "The shipping company Nordlin said that its lifeboats had been inspected in January.\n"
    ),
}
EVENING = NOON | {
    "herald.txt": (
        "Minister meets families\n\nPublished: 2026-03-04 20:45\n\n"
        "Transport minister Ilka Dorn met the families of the victims in Tavona on Wednesday "
        "evening and promised them an inquiry.\n\n"
        "A diver found the bell of the ferry on the sand, a fisherman from Orn told us.\n"
    ),
    "gazette.txt": (
        "Lifeboats were not inspected\n\nPublished: 2026-03-04 21:10\n\n"
        "The lifeboats of the shipping company Nordlin had not been inspected in January, the "
        "maritime authority said.\n\n"
        "The captain of the ferry Ostrel, Marek Solen, was arrested on Wednesday, his lawyer "
        "said.\n"
    ),
}


def put(folder: Path, reports: dict[str, str]) -> Path:
    """Write reports into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in reports.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
