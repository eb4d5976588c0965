"""Exit codes, by whose turn it is to act."""

import traceback

from copydesk.errors import CopydeskError, Defect, MaterialError, ResourceError, UsageError

USAGE, SPIKED, RESOURCE, DEFECT, INTERRUPTED, CLOSED_PIPE = 2, 3, 4, 70, 130, 141
"""The last is what a shell shows of any program whose reader went away: ``… | head``."""


def exit_code_of(error: Exception) -> int:
    """Give the exit code of an error that reached the door."""
    if isinstance(error, UsageError):
        return USAGE
    if isinstance(error, ResourceError):
        return RESOURCE
    # A material error should have been spiked; that, like any other exception, is our fault.
    return DEFECT


def message_of(error: Exception) -> str:
    """Give what a person should read: the remedy, or for a defect how to report it."""
    if isinstance(error, CopydeskError) and not isinstance(error, Defect | MaterialError):
        return f"copydesk: {error}"
    trace = "".join(traceback.format_exception(error))
    return (
        f"{trace}\ncopydesk: this is a fault of copydesk, not of your files: {error}\n"
        "Please report it with the lines above."
    )
