"""Lets ``python -m copydesk.cli`` serve as the command."""

import sys

from copydesk.cli import main

sys.exit(main())
