"""The tree that a page's markup stands for, however broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

# What only says how letters look, unless it hides them: without it a text is the same text.
_INLINE: Final = re.compile(
    r"<(?P<end>/?)(?:span|font|b|strong|i|em|u|o:p)(?=[\s/>])(?![^<>]*(?:none|hidden))[^<>]*>", re.IGNORECASE
)

# So many of them unclosed are nested one in the other, and the parser reads 2048 levels.
_MOST_UNCLOSED: Final = 256

# The parser leaves out whatever stands behind the end of the page, which browsers show.
_END: Final = re.compile(r"</html[^<>]*>", re.IGNORECASE)

# The parser reads half of a pair of surrogates as bytes of another encoding, and ends at a zero.
_HALVES: Final = re.compile("[\ud800-\udfff]")


def tree_of(markup: str) -> _Element | None:
    """Parse *markup*; ``None`` if it holds neither text nor tags.

    Elements are nested no deeper than the parser allows, 2048 levels; what is
    deeper is not in the tree. Nothing is fetched. Linear.
    """
    markup = _END.sub("", _HALVES.sub("\ufffd", markup).replace("\0", ""))
    if not markup:
        return None  # before lxml 6 that is an error
    ends = [bool(tag["end"]) for tag in _INLINE.finditer(markup)]
    if len(ends) - 2 * sum(ends) > _MOST_UNCLOSED:
        markup = _INLINE.sub("", markup)
    # An encoding given outranks the one that the page declares; comments are no text.
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    parser.feed(markup.encode())
    return parser.close()
