"""Ids as content hashes: same input, same ids, on any machine."""

from hashlib import blake2b

_DIGEST_BYTES = 8
"""Sixty-four bits: with five million items the chance of one clash is under one in a million."""


def content_id(prefix: str, *parts: object) -> str:
    """Give a short id that depends on the identifying fields and on nothing else.

    Args:
        prefix: One letter or word that says what the id names, such as ``r`` for a report.
        parts: The identifying fields, in a fixed order; each is taken by its text.

    Example:
        >>> content_id("r", "a.txt", "words") == content_id("r", "a.txt", "words")
        True
        >>> content_id("r", "a", "b") == content_id("r", "ab")
        False
    """
    digest = blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        # "surrogatepass": a hostile text may hold lone surrogates, and must get an id too.
        encoded = str(part).encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return f"{prefix}-{digest.hexdigest()}"
