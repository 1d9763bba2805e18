"""The tree that a page's markup stands for, however broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

try:
    from lxml import etree
except ImportError as error:  # pragma: no cover - tested in an environment without it
    _MESSAGE = 'reading HTML needs lxml: pip install "gov-open-report[html]"'
    raise ImportError(_MESSAGE, name="lxml") from error

if TYPE_CHECKING:
    from lxml.etree import _Element

# What only says how letters look: without it a text is the same text.
_INLINE: Final = re.compile(r"</?(?:span|font|b|strong|i|em|u|o:p|st1:\w+)(?=[\s/>])[^<>]*>", re.IGNORECASE)

# The parser reads half of a pair of surrogates as bytes of another encoding, and ends at a zero.
_HALVES: Final = re.compile("[\ud800-\udfff]")


def tree_of(markup: str) -> _Element | None:
    """Parse *markup*; ``None`` if it holds neither text nor tags.

    Elements are nested no deeper than the parser allows, 2048 levels; what is
    deeper is not in the tree. Nothing is fetched. Linear.
    """
    markup = _HALVES.sub("\ufffd", markup).replace("\0", "")
    root, cut = _parsed(markup)
    if cut:
        # Nearly always some thousand `<font>` or `<span>` that nobody closed.
        root, _ = _parsed(_INLINE.sub("", markup))
    return root


def _parsed(markup: str) -> tuple[_Element | None, bool]:
    """Parse, and say whether something lay too deep."""
    # An encoding given outranks the one that the page declares; comments are no text.
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    parser.feed(markup.encode())
    try:
        root = parser.close()
    except etree.LxmlError:
        return None, False
    return root, any("depth" in entry.message for entry in parser.error_log)
