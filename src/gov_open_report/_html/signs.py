"""What tells the form's own words on a page: headings, labels, heads, titles."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.words.vocabulary import squeeze
from gov_open_report.form import SECTIONS, Table
from gov_open_report.wording import wordings

LONGEST: Final = 120
"""Code points of the longest text that is looked up."""

_ORDINAL: Final = re.compile(r"[一二三四五六七八九十0-9lI]{1,3}")
_TITLE: Final = re.compile(
    r"[^,;:!?<>/|]{0,60}?(?:政府信息|信息|政务)(?:与政务)?公开[^,;:!?<>/|]{0,14}报告(?:\([^()]{0,20}\))?"
)
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}年")
_SPACES: Final = re.compile(r"[\s\0]+")


@lru_cache(maxsize=4096)
def section_of(text: str) -> int:
    """Return the number of the section that *text* is the heading of; 0 if it is none."""
    if len(text) > LONGEST:
        return 0
    words = squeeze(fold(text))
    return _headings().get(words, 0) or _headings().get(_ORDINAL.sub("", words, count=1), 0)


@lru_cache(maxsize=4096)
def is_label(text: str) -> bool:
    """Say whether *text* is a label of one of the tables."""
    return len(text) <= LONGEST and squeeze(fold(text)) in _labels()


def is_head(text: str) -> bool:
    """Say whether *text* stands at the head of a column."""
    return is_label(text) and squeeze(fold(text)) in _heads()


@lru_cache(maxsize=4096)
def is_title(text: str) -> bool:
    """Say whether *text* could be a report's title, and is nothing else."""
    plain = plain_of(text)
    return "年" in plain and plain[:1] not in "《本现(" and _TITLE.fullmatch(plain) is not None


def year_in(text: str) -> str:
    """Return the first year that *text* names, as ``2023年``; ``""`` if none."""
    found = _YEAR.search(plain_of(text))
    return found[0] if found else ""


def plain_of(text: str) -> str:
    """Return *text* in plain shapes and without spaces; ``""`` if it is too long for a line of its own."""
    return _SPACES.sub("", fold(text)) if len(text) <= LONGEST else ""


@cache
def _headings() -> dict[str, int]:
    found = {}
    for terminal, wording in wordings("report").items():
        name = terminal.partition("__")[0].lower()
        if name in SECTIONS:
            found[squeeze(fold(wording))] = SECTIONS.index(name) + 1
    return found


@cache
def _labels() -> frozenset[str]:
    return frozenset(squeeze(fold(wording)) for table in Table for wording in wordings(table).values())


@cache
def _heads() -> frozenset[str]:
    return frozenset(
        squeeze(fold(wording))
        for table in Table
        for terminal, wording in wordings(table).items()
        if terminal.startswith("COLUMN_")
    )
