"""Files and pictures in which a page may have what its text lacks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gov_open_report._html.blocks import Block

_FILE: Final = re.compile(r"\.(?:pdf|docx?|wps|xlsx?|et|ofd|rtf|rar|zip|7z)(?![a-z0-9])", re.IGNORECASE)

# A target is shown in a message, and may hold a whole picture.
_LONGEST: Final = 300
_MOST: Final = 20


def files_of(blocks: Iterable[Block]) -> list[str]:
    """Return the targets of links to documents, and of documents in frames, each once."""
    return _some(
        target
        for block in blocks
        if block.links or block.shown
        for target in (
            *(target for words, target in block.links if _FILE.search(target[:_LONGEST]) or _FILE.search(words)),
            *(shown.target for shown in block.shown if not shown.is_picture),
        )
    )


def pictures_of(blocks: Iterable[Block]) -> list[str]:
    """Return the sources of pictures, each once; of one that the page itself holds, its kind."""
    return _some(
        shown.target.partition(",")[0] if shown.target.startswith("data:") else shown.target
        for block in blocks
        for shown in block.shown
        if shown.is_picture
    )


def _some(targets: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    for target in _short(targets):
        found[target] = None
        if len(found) == _MOST:
            break
    return list(found)


def _short(targets: Iterable[str]) -> Iterator[str]:
    return (target.strip()[:_LONGEST] for target in targets if target.strip())
