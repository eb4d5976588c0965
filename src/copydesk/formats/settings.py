"""Bounds within which files are read, so that no file can take all time or memory."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLimits:
    """How much of a file is read.

    A long newspaper report has 5,000 words, some 30 kB; War and Peace has 3.2 MB. The bounds are
    far above the first and leave the second out.

    Attributes:
        max_file_bytes: Bytes of a file that must be read whole (HTML, JSON, a feed); 1 and up.
        max_feed_bytes: Bytes of a feed; its parser takes a second for each million.
        max_report_chars: Code points of one report's plain text; 1 and up.
        max_page_chars: Code points of one HTML page, inline pictures included; 1 and up.
        max_table_bytes: Bytes, unpacked, of a file read record by record (JSONL, CSV, Parquet).
        max_line_bytes: Bytes of one line of such a file; longer lines are spiked.
        max_records: Records read from one file; 1 and up.
    """

    max_file_bytes: int = 64 * 1024 * 1024
    max_feed_bytes: int = 8 * 1024 * 1024
    max_report_chars: int = 2_000_000
    max_page_chars: int = 16_000_000
    max_table_bytes: int = 8 * 1024 * 1024 * 1024
    max_line_bytes: int = 16 * 1024 * 1024
    max_records: int = 1_000_000
