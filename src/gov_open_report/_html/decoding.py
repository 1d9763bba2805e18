"""The characters that the bytes of a page stand for.

What a page declares is often wrong, and nearly all pages are in UTF-8 or one of
the GB encodings, of which GB18030 holds the others. Bytes that are not UTF-8
show it at once, so the bytes are asked first and the declaration last.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,20})""", re.IGNORECASE)

# Declarations stand in the head; the rest of a page may well speak of others.
_HEAD: Final = 4096

_LOST: Final = "\ufffd"


def decode(page: bytes) -> str:
    """Decode *page*; what no encoding explains becomes U+FFFD. Linear."""
    for mark, encoding in _BOMS:
        if page.startswith(mark):
            return page[len(mark) :].decode(encoding, "replace")
    candidates = list(dict.fromkeys(["utf-8", *_declared(page), "gb18030"]))
    for encoding in candidates:
        try:
            return page.decode(encoding)
        except UnicodeDecodeError:
            continue
    # Damaged, or cut within a character: the encoding that loses least.
    return min((page.decode(encoding, "replace") for encoding in candidates), key=lambda text: text.count(_LOST))


def _declared(page: bytes) -> list[str]:
    """Name the encoding that the page declares, if it is one that could be meant."""
    found = _DECLARED.search(page, 0, _HEAD)
    if found is None:
        return []
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return []
    # GB18030 reads what GBK and GB2312 read, and more. An encoding of single bytes reads
    # anything and makes Chinese of nothing; a codec that gives no text is no encoding.
    return [name] if name in _DOUBLE_BYTES else []


_DOUBLE_BYTES: Final = frozenset({"big5", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be"})
