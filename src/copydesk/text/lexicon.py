"""Loads the word lists of ``lexicons/``: TOML, by language."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(language: str, name: str) -> dict[str, Any]:
    """Give one word list as a table.

    Args:
        language: Folder of the language, such as ``en``; ``mul`` for lists of all languages.
        name: File name without its ending, such as ``reporting_verbs``.

    Returns:
        The table as written; empty where the language has no such list.

    Example:
        >>> "said" in lexicon("en", "reporting_verbs")["neutral"]
        True
    """
    path = files("copydesk.lexicons") / language / f"{name}.toml"
    if not path.is_file():
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def words(language: str, name: str, *tables: str) -> frozenset[str]:
    """Give the union of some lists of one file; of all its lists when none is named."""
    table = lexicon(language, name)
    chosen = tables or tuple(key for key, value in table.items() if isinstance(value, list))
    return frozenset(word for key in chosen for word in table.get(key, ()))
