"""One word for one thing: the glossary binds the code (docs/decisions/0011)."""

import ast
import re

import pytest

from tests.house.project import ROOT, modules, tracked_files

# Only words that mean one thing wherever they stand. `source` for an outlet, `key` for a slug or
# `update` for a revision cannot be told from right uses by a program; readers must.
INSTEAD_OF = {
    "article": "report",
    "document": "report",
    "raw": "capture",
    "publisher": "outlet",
    "author": "byline",
    "syndicated": "wire copy",
    "repost": "pickup",
    "reposted": "pickup",
    "reject": "spike",
    "rejected": "spiked",
    "discard": "spike",
    "discarded": "spiked",
    "drop": "spike",
    "dropped": "spiked",
}

RIGHT_USES = {
    # The grammatical articles, "a" and "the".
    ("src/copydesk/collation/sources.py", "_ARTICLES"),
    # Python's own word for a stream without a buffer.
    ("src/copydesk/formats/material.py", "raw"),
    ("src/copydesk/formats/material.py", "_raw"),
}


def defined_names(tree):
    """Every name that a module itself brings into the world, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr, node.lineno


def parts(name):
    """The words in a name, without a plural's s."""
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    return {word.lower() for word in words} | {word.lower().removesuffix("s") for word in words}


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("raw_articles", {"raw", "article"}),
        ("DocumentList", {"document"}),
        ("draw_stemma", set()),
        ("authority", set()),
    ],
)
def test_names_are_taken_apart(name, found):
    assert parts(name) & INSTEAD_OF.keys() == found


def test_no_name_uses_a_synonym():
    wrong = [
        f"{path}:{line} {name}: say {', '.join(sorted(INSTEAD_OF[word] for word in words))}"
        for path, tree in modules().items()
        for name, line in defined_names(tree)
        if (words := parts(name) & INSTEAD_OF.keys()) and (str(path), name) not in RIGHT_USES
    ]
    wrong += [
        f"{path}: a file's name counts too"
        for path in modules()
        if parts(path.stem) & INSTEAD_OF.keys()
    ]
    assert not wrong


def test_a_note_to_do_something_has_a_date():
    undated = re.compile(r"(?:#|<!--)\s*(?:TODO|FIXME|XXX)\b(?!.*\b20\d\d-\d\d-\d\d\b)")
    code = [path for path in tracked_files() if path.suffix in {".py", ".md", ".toml", ".sh"}]
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in code
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if undated.search(line)
    ]
    assert not found
