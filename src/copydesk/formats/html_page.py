"""The account as one self-contained HTML page: no font, no picture, no address fetched.

Every text of a report is hostile: the templates escape all they print, and the page forbids all
loading by a content security policy of its own. That policy admits one style sheet and one small
script by their hashes; without the script everything works, with it keys and taps do too.
"""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from copydesk.records import Dossier, Story
from copydesk.views import (
    STANDINGS,
    AccountPage,
    ViewSettings,
    account_page,
    counted,
    desk_notes,
    harmless,
    on_one_line,
    spike_list,
)

SIGNS = {"corroborated": "●", "conflicting": "◆", "sole source": "○", "developing": "◐"}
"""The shape that goes with each standing: colour is only the third cue."""

MOST_STORIES = 30
"""Stories with an account on the page; more are named, and are in the dossier."""

MOST_COPY = 2_000_000
"""Characters of reports on the page, over all stories: about what a telephone opens at once."""

MOST_NAMED = 200
"""Lines of the index."""


def write_html(dossier: Dossier) -> bytes:
    """Give ``account.html``: every story's account, with a card on every citation."""
    stories = dossier.stories or (_no_story(),)
    shown = stories[:MOST_STORIES]
    bounds = ViewSettings(most_copy=MOST_COPY // max(4, len(shown)))
    told = [account_page(dossier, story, bounds) for story in shown]
    page = (
        _environment()
        .get_template("account.html")
        .render(
            title=told[0].headline if len(told) == 1 else _title(stories),
            pages=told,
            index=_index(stories, told),
            spiked=spike_list(dossier.spiked),
            desk_notes=desk_notes(dossier),
            signs={name: SIGNS[name] for name in STANDINGS},
            version=dossier.copydesk,
            remarks=dossier.settings.notes,
            style=_asset("account.css"),
            script=_asset("account.js"),
        )
    )
    return page.encode("utf-8", "replace")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asset:
    """A style sheet or script as it stands in the page, with the hash the policy admits."""

    text: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """The stories on the page, those only named, and the number of those not even that."""

    told: tuple[tuple[str, str], ...]
    named: tuple[tuple[str, str], ...]
    left_out: int


def _index(stories: Sequence[Story], told: Sequence[AccountPage]) -> _Index:
    named = stories[len(told) : MOST_NAMED]
    return _Index(
        told=tuple((page.headline, " · ".join(page.counts)) for page in told),
        named=tuple(
            (on_one_line(item.headline, 400), counted(len(item.reports), "report"))
            for item in named
        ),
        left_out=len(stories) - len(told) - len(named),
    )


def _title(stories: Sequence[Story]) -> str:
    return f"{counted(len(stories), 'story')} from {counted(_reports(stories), 'report')}"


def _reports(stories: Sequence[Story]) -> int:
    return sum(len(story.reports) for story in stories)


def _no_story() -> Story:
    return Story(id="none", slug="none", headline="No report could be used", reports=())


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("copydesk.formats", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def _shown(value: object) -> object:
    """What a template prints: text without control characters, all else as it is."""
    plain = isinstance(value, str) and not hasattr(value, "__html__")
    return harmless(str(value)) if plain else value


@cache
def _asset(name: str) -> _Asset:
    environment = _environment()
    assert environment.loader is not None  # noqa: S101  # for the type checker; set above
    text, _, _ = environment.loader.get_source(environment, name)
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return _Asset(text=text, digest=f"'sha256-{digest}'")
