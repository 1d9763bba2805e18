"""Reads many texts, with errors as values."""

from collections.abc import Iterator
from pathlib import Path
from typing import assert_type

import gov_open_report as gor


def many(text: str) -> list[int | None]:
    """Tell the years of what could be read."""
    results = gor.parse_many(iter([text, ""]), jobs=1)
    assert_type(results, Iterator[gor.Report | gor.ParseError])
    return [result.year for result in results if isinstance(result, gor.Report)]


def paired(text: str) -> list[Path]:
    """Name what could not be read; a key keeps its type."""
    unread: list[Path] = []
    for path, result in gor.parse_pairs([(Path("a.txt"), text)], jobs=1):
        assert_type(path, Path)
        if isinstance(result, gor.Report):
            assert_type(result, gor.Report)
        else:
            error: gor.ParseError = result
            unread.append(path / ("again" if isinstance(error, gor.LostWorkerError) else "never"))
    return unread
