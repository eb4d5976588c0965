"""Clean: a capture comes in; a report goes out, or the capture is spiked with its reason.

What the page printed around the report (adverts, navigation, captions, pleas) is cut, broken
characters are repaired, and every cut and repair is kept, so that the text as received can be
rebuilt. What several captures of one outlet repeat on different stories is evidence too: see
`clean_all`. Losing a sentence of the body is worse than keeping an advert.
"""

from copydesk.clean.house_style import house_style
from copydesk.clean.layout import HouseStyle
from copydesk.clean.report import clean, clean_all
from copydesk.clean.settings import CleanSettings

__all__ = ["CleanSettings", "HouseStyle", "clean", "clean_all", "house_style"]
