"""Letters read in the wrong encoding: "donâ€™t" for "don’t"."""

import re
from collections.abc import Iterator

import ftfy
from ftfy import TextFixerConfig
from ftfy.badness import is_bad

from copydesk.clean.edits import Edit

_REASON = "encoding repair"
# A run of foreign characters with the blanks inside it, which may be broken ones too.
_RUN = re.compile(r"[^\x00-\x7f](?:[ ]?[^\x00-\x7f]){0,200}(?:(?<=\u00c3) )?")
_C1 = re.compile("[\x80-\x84\x86-\x9f]+")
_CONFIG = TextFixerConfig(
    uncurl_quotes=False,
    unescape_html=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    normalization=None,
    explain=False,
)


def mojibake_repairs(text: str) -> Iterator[Edit]:
    """Give the repairs of letters that were read in the wrong encoding.

    Example:
        >>> [edit.replacement for edit in mojibake_repairs("He donâ€™t know the cafÃ©")]
        ['’', 'é']
    """
    if text.isascii():
        return
    for match in _RUN.finditer(text):
        run = match.group()
        if is_bad(run) or _C1.search(run):
            mended = ftfy.fix_encoding(run, _CONFIG)
            mended = ftfy.fixes.fix_c1_controls(mended) if _C1.search(mended) else mended
            if mended != run:
                yield Edit(*match.span(), _REASON, mended)
