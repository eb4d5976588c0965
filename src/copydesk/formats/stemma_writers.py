"""How a stemma becomes files: the only registry of them."""

from collections.abc import Callable

from copydesk.formats.graphml import write_graphml
from copydesk.formats.stemma_json import write_stemma_json
from copydesk.formats.stemma_svg import write_svg
from copydesk.formats.stemma_table import write_stemma_table
from copydesk.views import StemmaPage

STEMMA_WRITERS: dict[str, Callable[[StemmaPage], bytes]] = {
    "stemma.txt": write_stemma_table,
    "stemma.json": write_stemma_json,
    "stemma.graphml": write_graphml,
    "stemma.svg": write_svg,
}
"""Name of a file to the function that gives its bytes."""
