"""The cellar room where copy comes in: places become captures.

In: files, folders, addresses, standard input. Out: captures exactly as received, and a spiked
item, with its reason, for everything that cannot be used. Nothing else in the house opens a file
of reports or fetches an address.
"""

from copydesk.ingest.fetching import Fetcher
from copydesk.ingest.receiving import receive
from copydesk.ingest.settings import IngestSettings

__all__ = ["Fetcher", "IngestSettings", "receive"]
