"""Every number of the ingest room."""

from dataclasses import dataclass

from copydesk.formats.settings import ReadLimits


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestSettings(ReadLimits):
    """How much is read and how politely it is fetched.

    Attributes:
        max_files: Files read from the places given; 1 and up.
        max_depth: Folders within folders that are walked; 1 and up.
        allow_private_addresses: Whether addresses on this machine or its own network are fetched.
        user_agent: What we call ourselves when we fetch.
        connect_seconds: Seconds to wait for a connection.
        read_seconds: Seconds to wait for the next bytes.
        total_seconds: Seconds that one address may take, tries and redirects included.
        max_page_bytes: Bytes of one answer, unpacked.
        max_redirects: Redirects that are followed.
        max_tries: Times an address is tried when it does not answer; 1 and up.
        backoff_seconds: Seconds before the second try; doubled before each further one.
        host_delay_seconds: Seconds between two requests to one host.
    """

    max_files: int = 100_000
    max_depth: int = 64
    allow_private_addresses: bool = False
    user_agent: str = "copydesk/0.1 (reads reports to compare them)"
    connect_seconds: float = 10.0
    read_seconds: float = 15.0
    total_seconds: float = 60.0
    max_page_bytes: int = 16 * 1024 * 1024
    max_redirects: int = 5
    max_tries: int = 3
    backoff_seconds: float = 1.0
    host_delay_seconds: float = 1.0
