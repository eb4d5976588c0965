"""No file of ours names a package registry: whoever installs has his own.

The hosts stand here as digests, or this file would be the one that names them.
"""

import re
from hashlib import sha256

from tests.house.project import ROOT, tracked_files

HOST_DIGESTS = {
    "a4aa2ac280bb8d1a",
    "8b5bb5eb9d758455",
    "8743857e3ea00fd1",
    "3ca29e55be4befa4",
    "75adac515f0bd3db",
    "87d14f070cb96869",
    "789e46d79514e280",
    "51c6b9f69c48a75b",
    "71741fe2460a6150",
    "66394d5952c288e4",
}
HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
OPTIONS = re.compile(r"--(?:extra-)?index-url[ =]|--find-links[ =]|^registry=", re.MULTILINE)


def names_a_registry(text):
    """Whether a host of a registry, or one below it, stands in a text."""
    for host in set(HOST.findall(text.lower())):
        labels = host.split(".")
        ends = (".".join(labels[i:]) for i in range(len(labels) - 1))
        if any(sha256(end.encode()).hexdigest()[:16] in HOST_DIGESTS for end in ends):
            return True
    return False


def texts():
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" not in content and len(content) < 2_000_000:
            yield path.relative_to(ROOT), content.decode("utf-8", errors="replace")


def test_no_file_names_a_registry():
    assert not [str(path) for path, text in texts() if names_a_registry(text)]


def test_the_locks_name_no_address_and_no_option_for_one():
    locks = sorted((ROOT / "requirements").iterdir())
    named = [path.name for path in locks if "://" in path.read_text(encoding="utf-8")]
    assert locks
    assert not named
    assert not [
        str(path) for path, text in texts() if path.suffix != ".py" and OPTIONS.search(text)
    ]


def test_every_locked_package_has_hashes():
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9._-]+==.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
        assert pins
        assert not [pin.splitlines()[0] for pin in pins if "--hash=sha256:" not in pin]
