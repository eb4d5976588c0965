"""Exit codes, by whose turn it is to act."""

import traceback

import click

from copydesk.errors import CopydeskError, Defect, ResourceError, UsageError

USAGE, SPIKED, RESOURCE, DEFECT = 2, 3, 4, 70


def exit_code_of(error: Exception) -> int | None:
    """Give the exit code of an error; None when it is none of ours to answer."""
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.ClickException | UsageError | click.exceptions.Abort):
        return USAGE
    if isinstance(error, ResourceError):
        return RESOURCE
    # A material error that got here, or any other exception, is a fault of ours.
    return DEFECT


def message_of(error: Exception) -> str:
    """Give what a person should read: the remedy, or for a defect how to report it."""
    if isinstance(error, click.exceptions.Exit):
        return ""
    if isinstance(error, click.exceptions.Abort):
        return "copydesk: stopped."
    if isinstance(error, click.ClickException):
        return f"copydesk: {error.format_message()}"
    if isinstance(error, CopydeskError) and not isinstance(error, Defect):
        return f"copydesk: {error}"
    trace = "".join(traceback.format_exception(error))
    return (
        f"{trace}\ncopydesk: this is a fault of copydesk, not of your files: {error}\n"
        "Please report it with the lines above."
    )
