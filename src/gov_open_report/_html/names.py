"""What a page calls itself, for a report without a title of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gov_open_report._html.signs import is_title, year_in
from gov_open_report._html.text import joined
from gov_open_report._marker import REVIEW_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

# What parts a title from the names of its site and column: `报告_某县人民政府`.
_PARTS: Final = re.compile(r"[_|>»＞｜]|\s[-–—]+\s|(?<=告)[-–—]+|\s{2,}")
_NAMES: Final = frozenset({"articletitle", "title", "og:title", "dc.title"})
_LONGEST: Final = 300


def title_of(root: _Element) -> str | None:
    """Return the report's title as the head of the page has it; ``None`` if it has none with a year."""
    for name in _names(root):
        for part in _PARTS.split(name[:_LONGEST]):
            title = joined(part)
            if is_title(title) and year_in(title):
                return title
    return None


def is_review_page(root: _Element) -> bool:
    """Say whether this library made the page, to review a report with."""
    metas = (meta for meta in root.iter("meta") if meta.get("name") == "generator")
    return any(meta.get("content") == REVIEW_PAGE for meta in metas)


def _names(root: _Element) -> Iterator[str]:
    for meta in root.iter("meta"):
        if (meta.get("name") or meta.get("property") or "").lower() in _NAMES:
            yield meta.get("content") or ""
    for title in root.iter("title"):
        yield title.text or ""
