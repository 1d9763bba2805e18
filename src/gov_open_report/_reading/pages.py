"""The number of a page, on a line of its own."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"-+ ?[0-9]{1,4} ?-+|第 ?[0-9]{1,4} ?页(?: ?[,/(]? ?(?:共|总|of) ?[0-9]{1,4} ?页?\)?)?|[0-9]{1,3} ?/ ?[0-9]{1,3}"
    r"|(?:page|Page|PAGE|P|p)\.? ?[0-9]{1,4}(?: ?of ?[0-9]{1,4})?|~ ?[0-9]{1,4} ?~|· ?[0-9]{1,4} ?·"
)
_BEGINS = frozenset("-第0123456789Pp~·")
_LONGEST = 24


def is_page_number(line: str) -> bool:
    """Tell whether *line*, without the blanks around it and not empty, is a page's number, and says so by its marks."""
    return line[0] in _BEGINS and len(line) < _LONGEST and _NUMBER.fullmatch(line) is not None
