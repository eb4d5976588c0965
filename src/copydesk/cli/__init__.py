"""The command: a thin door over the library. It draws, and maps errors to exit codes."""

import sys
from collections.abc import Sequence

from copydesk.cli.exits import exit_code_of, message_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code: 0 done, 2 usage, 3 spiked, 4 resource, 70 defect."""
    from copydesk.cli.app import app

    try:
        outcome = app(args=arguments, standalone_mode=False)
    except KeyboardInterrupt:
        print("copydesk: stopped; nothing half-written was left behind.", file=sys.stderr)
        return 130
    except Exception as error:
        code = exit_code_of(error)
        if code is None:
            raise
        print(message_of(error), file=sys.stderr)
        return code
    return outcome if isinstance(outcome, int) else 0
