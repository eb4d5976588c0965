"""Views: what each page shows, as data, so that it can be tested without a browser.

In comes a `Dossier`; out goes the record of a page: every text, number, place and link that its
template prints, and nothing that the template would have to work out. Every text comes out with
its control characters made harmless, every list within the bounds of `ViewSettings`.
"""

from copydesk.views.account_page import STANDINGS, account_page
from copydesk.views.changes_page import ChangesPage, changes_page
from copydesk.views.desk_notes import DeskNote, desk_notes
from copydesk.views.exports import EXPORTS, export
from copydesk.views.harmless import counted, harmless, on_one_line
from copydesk.views.page_records import AccountPage
from copydesk.views.settings import ChangesBounds, StemmaBounds, ViewSettings
from copydesk.views.spike import SpikeList, spike_list
from copydesk.views.stemma import StemmaPicture, stemma_picture
from copydesk.views.stemma_choice import choose
from copydesk.views.stemma_findings import StemmaPage, stemma_page
from copydesk.views.stemma_tree import Tree, TreeRow, stemma_trees

__all__ = [
    "EXPORTS",
    "STANDINGS",
    "AccountPage",
    "ChangesBounds",
    "ChangesPage",
    "DeskNote",
    "SpikeList",
    "StemmaBounds",
    "StemmaPage",
    "StemmaPicture",
    "Tree",
    "TreeRow",
    "ViewSettings",
    "account_page",
    "changes_page",
    "choose",
    "counted",
    "desk_notes",
    "export",
    "harmless",
    "on_one_line",
    "spike_list",
    "stemma_page",
    "stemma_picture",
    "stemma_trees",
]
