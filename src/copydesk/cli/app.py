"""The commands, and nothing else."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from copydesk import __version__
from copydesk.cli.exits import SPIKED

app = typer.Typer(
    name="copydesk",
    help="Read reports of the same events, and say what happened, who says so, "
    "and from how many independent origins.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Places = Annotated[
    list[str], typer.Argument(help="Files, folders, http(s) addresses, or - for standard input.")
]
Out = Annotated[
    Path | None,
    typer.Option(help="Folder for dossier.json, account.md and account.html."),
]
Until = Annotated[
    str,
    typer.Option(help="Stop after: clean, reuse, stories, statements, collation or account."),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Write the dossier to standard output, and nothing else.")
]
Strict = Annotated[bool, typer.Option(help="Exit with 3 when anything was spiked.")]
Changes = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="ROOM.KEY=VALUE", help="Change a setting; may be repeated."),
]


AsOf = Annotated[
    str | None,
    typer.Option(metavar="MOMENT", help="Leave out what was not out by then: 2026-03-04T14:00."),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        metavar="OUTLET|ID|LOCATOR", help="Leave out an outlet or a report; may be repeated."
    ),
]
Since = Annotated[
    Path | None,
    typer.Option(metavar="DOSSIER", help="An earlier dossier whose ids of claims are kept."),
]

Rulings = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="An editor's rulings, one a line; they are applied last."),
]


Writer = Annotated[
    str | None,
    typer.Option(
        metavar="URL", help="Let a model behind this OpenAI-compatible address smooth the wording."
    ),
]
WriterModel = Annotated[
    str | None, typer.Option(metavar="NAME", help="The model, as the writer's server knows it.")
]


Length = Annotated[
    str | None,
    typer.Option(
        metavar="brief|page|full",
        help="How long the account is: a headline and five lines, a page (unless told "
        "otherwise), or all that is worth telling.",
    ),
]


@app.command()
def read(
    places: Places,
    out: Out = None,
    until: Until = "account",
    json: AsJson = False,
    as_of: AsOf = None,
    without: Without = None,
    since: Since = None,
    rulings: Rulings = None,
    writer: Writer = None,
    writer_model: WriterModel = None,
    length: Length = None,
    strict: Strict = False,
    changes: Changes = None,
) -> None:
    """Read reports and give a dossier and a cited account."""
    from copydesk.cli.reading import Wanted, read_places

    wanted = Wanted(
        out=out,
        until=until,
        json=json,
        as_of=as_of,
        without=tuple(without or ()),
        since=since,
        rulings=rulings,
        writer=writer,
        writer_model=writer_model,
        length=length,
        changes=tuple(changes or ()),
    )
    dossier = read_places(places, wanted)
    if strict and dossier.spiked:
        raise typer.Exit(SPIKED)


StemmaOut = Annotated[
    Path | None,
    typer.Option(help="Folder for stemma.txt, stemma.json, stemma.graphml and stemma.svg."),
]
Form = Annotated[str, typer.Option("--format", help="What to print: table, json, graphml or svg.")]
Chosen = Annotated[
    str | None,
    typer.Option("--lineage", metavar="ID|OUTLET", help="Show one lineage, or one outlet's."),
]
Keep = Annotated[
    Path | None,
    typer.Option(help="Folder that keeps what was compared; the next run compares what is new."),
]
StemmaJson = Annotated[bool, typer.Option("--json", help="The same as --format json.")]


@app.command()
def stemma(
    places: Places,
    out: StemmaOut = None,
    form: Form = "table",
    json: StemmaJson = False,
    lineage: Chosen = None,
    keep: Keep = None,
    strict: Strict = False,
    changes: Changes = None,
) -> None:
    """Show who copied whom: lineages, own words of each report, outlets."""
    from copydesk.cli.stemma import WantedStemma, draw_places

    wanted = WantedStemma(
        form="json" if json else form,
        out=out,
        keep=keep,
        chosen=lineage,
        changes=tuple(changes or ()),
    )
    spiked = draw_places(places, wanted)
    if strict and spiked:
        raise typer.Exit(SPIKED)


@app.command()
def demo(out: Out = None, json: AsJson = False) -> None:
    """Read the built-in sample: one invented story, with every kind of finding."""
    from copydesk.cli.reading import Wanted, read_places, sample

    read_places([sample()], Wanted(out=out, json=json))


@app.command()
def explain(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Its id, or how that begins.")],
    place: Annotated[
        Path, typer.Option("--in", help="A dossier.json, or the folder it lies in.")
    ] = Path(),
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show why a claim, statement, lineage, link or report is what it is."""
    from copydesk.cli.explaining import explain as explain_id

    explain_id(id_, place, json=json)


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(help="The older dossier.json, or its folder.")],
    new: Annotated[Path, typer.Argument(help="The newer one.")],
    out: Annotated[Path | None, typer.Option(help="Markdown file to write.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, and nothing else.")] = False,
) -> None:
    """Say what changed between two dossiers, each change in the words of both."""
    from copydesk.cli.comparing import WantedChanges, compare

    compare(old, new, WantedChanges(out=out, json=json))


@app.command()
def rule(
    kind: Annotated[str, typer.Argument(help="same, not-same, reading or revoke.")],
    subjects: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Claims or statements; to revoke, a ruling."),
    ],
    place: Annotated[
        Path, typer.Option("--in", help="A dossier.json, or the folder it lies in.")
    ] = Path(),
    reading: Annotated[str | None, typer.Option(help="The reading that is right.")] = None,
    detail: Annotated[
        str | None, typer.Option(help="The detail it is on, where there are several.")
    ] = None,
    note: Annotated[str, typer.Option(help="Why; it is shown wherever the ruling acts.")] = "",
    by: Annotated[str, typer.Option(help="Who decides.")] = "",
    on: Annotated[str, typer.Option(help="When, as it is to be written.")] = "",
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Add the ruling to this file.")
    ] = None,
) -> None:
    """Rule that claims are the same or not, or which reading is right; prints a line of JSON."""
    from copydesk.cli.ruling import checked_kind
    from copydesk.cli.ruling import rule as keep_ruling
    from copydesk.collation import Decision

    decision = Decision(
        kind=checked_kind(kind),
        subjects=tuple(subjects),
        reading=reading,
        detail=detail,
        note=note,
        by=by,
        on=on,
    )
    keep_ruling(decision, place, to)


@app.command()
def export(
    name: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            help="timeline, people, places, disputed, not-known, claims or planned.",
        ),
    ],
    place: Annotated[
        Path, typer.Option("--in", help="A dossier.json, or the folder it lies in.")
    ] = Path(),
    form: Annotated[
        str, typer.Option("--format", help="csv, json, or for timeline and planned ics.")
    ] = "csv",
    story: Annotated[str | None, typer.Option(metavar="ID", help="Of one story alone.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="File to write.")] = None,
) -> None:
    """Write findings of a dossier as a table or a calendar, every row with its citations."""
    from copydesk.cli.exporting import WantedExport
    from copydesk.cli.exporting import export as write_export

    write_export(place, WantedExport(name=name, form=form, story=story, out=out))


Page = Annotated[str, typer.Argument(help="dossier, stemma, changes or ruling.")]


@app.command()
def schema(page: Page = "dossier") -> None:
    """Print the JSON Schema of dossier.json, stemma.json, what diff prints, or a ruling."""
    from copydesk.errors import UnknownForm
    from copydesk.formats.changes import changes_schema
    from copydesk.formats.dossier_json import dossier_schema
    from copydesk.formats.rulings import ruling_schema
    from copydesk.formats.stemma_json import stemma_schema

    schemas = {
        "dossier": dossier_schema,
        "stemma": stemma_schema,
        "changes": changes_schema,
        "ruling": ruling_schema,
    }
    if page not in schemas:
        raise UnknownForm(page, tuple(schemas))
    sys.stdout.buffer.write(schemas[page]())


@app.command()
def version() -> None:
    """Print the version."""
    print(f"copydesk {__version__}")
