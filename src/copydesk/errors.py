"""Everything that can go wrong, by whose turn it is to act.

::

    CopydeskError
    ├── UsageError          the person asked for something that cannot be done
    │   ├── NoSuchPlace         a path that does not exist
    │   ├── NothingToRead       places without a single report
    │   ├── BadSettings         an unknown key or a value out of range
    │   ├── UnknownRoom         --until names no room
    │   ├── UnknownForm         --format names no form of a stemma
    │   ├── NoSuchLineage       --lineage names no lineage, outlet or report
    │   ├── NoSuchId            an id that the dossier does not have
    │   ├── NoSuchReport        --without names no report that was given
    │   ├── BadMoment           --as-of is no moment
    │   ├── NothingLeft         --as-of and --without leave no report
    │   ├── BadRuling           a ruling that cannot be made or read
    │   └── NoDossier           a file that is no dossier of this contract
    ├── MaterialError       one item cannot be used; it is spiked and the run goes on
    │   ├── Unreadable          the file cannot be opened
    │   ├── UnknownFormat       no reader knows these bytes
    │   ├── BrokenRecord        one line or entry of a file cannot be read
    │   ├── TooLarge            over a bound of size, depth or number
    │   ├── NoBodyText          nothing is left once the furniture is gone
    │   ├── GivenTwice          the same item came twice
    │   └── AddressRefused      a fetch that politeness or safety forbids
    ├── ResourceError       the operator has to mend something; a restart goes on
    │   ├── CannotWrite         disk full, or no permission
    │   ├── ModelMissing        a model is not installed or its digest is wrong
    │   ├── KeptUnusable        fingerprints kept in a folder that are damaged or of other settings
    │   └── Unreachable         an address that does not answer
    └── Defect              our fault; never caught below the door
        ├── SpanOutOfRange
        └── BrokenPromise       the dossier breaks a promise of the contract

Exit codes and HTTP statuses live in the doors, not here.
"""


class CopydeskError(Exception):
    """The root of all errors that copydesk raises on purpose."""


class UsageError(CopydeskError):
    """The person asked for something that cannot be done; the message says what would do."""


class NoSuchPlace(UsageError):
    """A place that is not there."""

    def __init__(self, place: str) -> None:
        """Name the place."""
        super().__init__(f"{place}: there is no such file or folder; check the spelling.")


class NothingToRead(UsageError):
    """Places in which no report was found."""

    def __init__(self, places: str) -> None:
        """Name the places."""
        super().__init__(
            f"{places}: no report was found there; give a file, a folder of files, "
            "an http(s) address, or - for standard input."
        )


class BadSettings(UsageError):
    """A setting that does not exist or cannot have this value."""

    def __init__(self, key: str, why: str) -> None:
        """Name the key and the remedy."""
        super().__init__(f"setting {key}: {why}")


class UnknownRoom(UsageError):
    """A room to stop after that the house does not have."""

    def __init__(self, room: str, rooms: tuple[str, ...]) -> None:
        """Name the room and those there are."""
        super().__init__(f"{room}: there is no such room; the rooms are {', '.join(rooms)}.")


class UnknownForm(UsageError):
    """A form that a stemma cannot be written in."""

    def __init__(self, form: str, forms: tuple[str, ...]) -> None:
        """Name the form and those there are."""
        super().__init__(f"{form}: there is no such form; the forms are {', '.join(forms)}.")


class NoSuchLineage(UsageError):
    """A lineage, outlet or report to show that is not among those read."""

    def __init__(self, wanted: str) -> None:
        """Name it and say what can be asked for."""
        super().__init__(
            f"{wanted}: no lineage, outlet or report of that name was read; run it without "
            "--lineage to see the ids of the lineages and the names of the outlets."
        )


class NoSuchId(UsageError):
    """An id that the dossier does not have."""

    def __init__(self, given: str, near: tuple[str, ...]) -> None:
        """Name the id and those that come nearest."""
        hint = f"; nearest are {', '.join(near)}" if near else ""
        super().__init__(f"{given}: the dossier has no such id{hint}.")


class NoSuchReport(UsageError):
    """A report to do without that is not among those given."""

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        """Name it and those that come nearest."""
        super().__init__(
            f"{name}: no report of that outlet, id, locator or address was given; "
            f"there are {', '.join(near)}."
        )


class NothingLeft(UsageError):
    """Every report that was given is to be left out."""

    def __init__(self, given: int) -> None:
        """Say how many there were and what would do."""
        super().__init__(
            f"none of the {given} reports given is left; name fewer of them with --without, "
            "or a later time with --as-of (a report without a date is never known to be out)."
        )


class BadMoment(UsageError):
    """A moment that cannot be read."""

    def __init__(self, given: str) -> None:
        """Name it and say how it is written."""
        super().__init__(
            f"{given}: this is no moment; write it as 2026-03-04T14:00, "
            "2026-03-04T14:00+01:00 or 2026-03-04."
        )


class BadRuling(UsageError):
    """A ruling that cannot be made, or a line of a file of rulings that cannot be read."""

    def __init__(self, where: str, why: str) -> None:
        """Name the place and what is wrong there."""
        super().__init__(f"{where}: {why}")


class NoDossier(UsageError):
    """A file that is no dossier of this contract."""

    def __init__(self, path: str, why: str) -> None:
        """Name the file and what is wrong with it."""
        super().__init__(f"{path}: {why}; write one with: copydesk read PLACES --out FOLDER")


class MaterialError(CopydeskError):
    """One item that cannot be used; it is spiked, with this reason, and the run goes on."""

    reason: str = "unusable"

    def __init__(self, detail: str) -> None:
        """Keep what would help a person see why."""
        super().__init__(detail)
        self.detail = detail


class Unreadable(MaterialError):
    """The file cannot be opened or read to its end."""

    reason = "unreadable"


class UnknownFormat(MaterialError):
    """No reader knows these bytes."""

    reason = "unknown format"


class BrokenRecord(MaterialError):
    """One line or entry of a file that cannot be read; the others are."""

    reason = "broken record"


class TooLarge(MaterialError):
    """Over a bound of size, depth or number."""

    reason = "too large"


class NoBodyText(MaterialError):
    """Nothing is left once the furniture is gone."""

    reason = "no body text"


class GivenTwice(MaterialError):
    """The same item came twice; the first one is used."""

    reason = "given twice"


class AddressRefused(MaterialError):
    """A fetch that politeness or safety forbids."""

    reason = "address refused"


class ResourceError(CopydeskError):
    """The operator has to mend something; a restart goes on where the run stopped."""


class CannotWrite(ResourceError):
    """The disk is full, or the folder may not be written to."""

    def __init__(self, path: str, why: str) -> None:
        """Name the path and the system's own words."""
        super().__init__(
            f"{path}: cannot be written ({why}); nothing was left half-written there. "
            "Free some space or choose another folder with --out."
        )


class ModelMissing(ResourceError):
    """A model is not installed, or is not the one whose digest we know."""

    def __init__(self, model: str, why: str) -> None:
        """Name the model and what is wrong with it."""
        super().__init__(
            f"model {model}: {why}. Install it again (sh setup.sh demo does), "
            "or name another one in the settings."
        )


class KeptUnusable(ResourceError):
    """Fingerprints that were kept in a folder and cannot be used."""

    def __init__(self, folder: str, why: str) -> None:
        """Name the folder and what is wrong with it."""
        super().__init__(
            f"{folder}: the fingerprints kept there cannot be used: {why}. "
            "Remove the folder and read all reports again, or keep them in another one."
        )


class Unreachable(ResourceError):
    """An address that does not answer."""

    def __init__(self, address: str, why: str) -> None:
        """Name the address and what happened."""
        super().__init__(f"{address}: cannot be reached ({why}); try again later.")


class Defect(CopydeskError):
    """Our own fault; never caught below the door."""


class SpanOutOfRange(Defect):
    """A span that does not lie in its text."""

    def __init__(self, report: str, start: int, end: int) -> None:
        """Name the span."""
        super().__init__(f"span {start}..{end} does not lie in report {report}")


class BrokenPromise(Defect):
    """The dossier breaks a promise of the contract."""

    def __init__(self, promise: int, what: str) -> None:
        """Say which promise, and where it is broken."""
        super().__init__(f"promise {promise} of the contract is broken: {what}")
