"""Views: what each page shows, as data, so that it can be tested without a browser.

In comes a `Dossier`; out goes the record of a page: every text, number, place and link that its
template prints, and nothing that the template would have to work out.
"""

from copydesk.views.account_page import account_page
from copydesk.views.page_records import AccountPage
from copydesk.views.stemma import StemmaPicture, stemma_picture

__all__ = ["AccountPage", "StemmaPicture", "account_page", "stemma_picture"]
