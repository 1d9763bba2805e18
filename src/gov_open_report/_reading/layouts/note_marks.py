"""Marks of notes behind labels, `行政许可①` or `规章（注1）`, blanked where they stand: no figure of the row is one.

One behind a figure is another matter, as digits may have been raised by chance: what stands there is left unread.
"""

from __future__ import annotations

import re

from gov_open_report._reading.characters.glyphs import JOIN

# Circled, in brackets, and raised.
_SIGNS = "①-⑳⑴-⒇❶-❿¹²³⁰-⁹"
_MARK = re.compile(rf"(?<=[\u4e00-\u9fff)\"])(?:[{_SIGNS}]|[(\[]注 ?[0-9{_SIGNS}]{{1,2}}[)\]])")

# The first notes may be those of the prose, and most texts have none of these.
_FIRST = "①②③⑴⑵⑶❶❷❸¹²³注"


def drop_note_marks(tables: str) -> str:
    """Blank the marks of notes behind words. Linear."""
    if not any(first in tables for first in _FIRST):
        return tables
    return _MARK.sub(lambda mark: JOIN * len(mark[0]), tables)
