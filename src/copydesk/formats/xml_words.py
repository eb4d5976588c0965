"""Words made fit for XML: escaped, and without the characters that XML 1.0 forbids."""

import re
from xml.sax.saxutils import escape

# Everything that no XML 1.0 file may hold, escaped or not: controls, lone surrogates, two others.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_words(words: str) -> str:
    r"""Give words as they may stand in an element or in an attribute between double quotes.

    Example:
        >>> xml_words('a < "b" & c\x00')
        'a &lt; &quot;b&quot; &amp; c\ufffd'
    """
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", words), {'"': "&quot;"})
