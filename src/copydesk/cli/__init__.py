"""The command: a thin door over the library. It draws, and maps errors to exit codes."""

import sys
from collections.abc import Sequence

from copydesk.cli.exits import CLOSED_PIPE, INTERRUPTED, exit_code_of, message_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code: 0 done, 2 usage, 3 spiked, 4 resource, 70 defect."""
    from copydesk.cli.app import app

    try:
        app(args=arguments)
    except SystemExit as done:  # the parser's own ending: help, a usage error, or our exit code
        code = done.code if isinstance(done.code, int) else int(bool(done.code))
        # Both libraries that print end with 1, and nothing else does, when nobody reads on.
        return CLOSED_PIPE if code == 1 else code
    except KeyboardInterrupt:
        print("copydesk: stopped; nothing half-written was left behind.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the door: every error becomes a message and a code
        print(message_of(error), file=sys.stderr)
        return exit_code_of(error)
    return 0
