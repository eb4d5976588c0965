"""How results become files: the only registry of them."""

from collections.abc import Callable

from copydesk.formats.dossier_json import write_dossier
from copydesk.formats.html_page import write_html
from copydesk.formats.markdown import write_markdown
from copydesk.records import Dossier

WRITERS: dict[str, Callable[[Dossier], bytes]] = {
    "dossier.json": write_dossier,
    "account.md": write_markdown,
    "account.html": write_html,
}
"""Name of a file to the function that gives its bytes."""
