"""The account as one self-contained HTML page: no script, no font, no address fetched.

Every text of a report is hostile: the templates escape all they print, and the page forbids
scripts and all loading by a content security policy of its own.
"""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from copydesk.records import Dossier, Story
from copydesk.views import account_page

SIGNS = {"corroborated": "●", "conflicting": "◆", "sole source": "○", "developing": "◐"}
"""The shape that goes with each standing: colour is only the third cue."""


def write_html(dossier: Dossier) -> bytes:
    """Give ``account.html``: every story's account, with a card on every citation."""
    stories = dossier.stories or (_no_story(),)
    pages = [account_page(dossier, story) for story in stories]
    page = _template().render(pages=pages, signs=SIGNS, dossier=dossier)
    return page.encode("utf-8", "replace")


def _no_story() -> Story:
    return Story(id="none", slug="none", headline="No report could be used", reports=())


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("copydesk.formats", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("account.html")
