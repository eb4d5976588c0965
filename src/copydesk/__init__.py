"""copydesk puts reports on the desk and says what happened, who says so, and on how many witnesses.

`read` turns places (files, folders, addresses) into a `Dossier`; the rest of the library is the
record types that a dossier is made of.
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("copydesk")
except PackageNotFoundError:  # run from a checkout that is not installed
    __version__ = "0.0.0"

__all__ = ["__version__", "read"]


def __getattr__(name: str) -> object:
    """Load the library on first use, so that `copydesk --help` answers at once."""
    if name == "read":
        from copydesk.library import read  # noqa: PLC0415  # loaded on first use

        return read
    raise AttributeError(name)
