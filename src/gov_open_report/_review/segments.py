"""A source cut where spans begin and end."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from gov_open_report.models import Span


class Segment(NamedTuple):
    """A piece of the source that no span begins or ends within."""

    text: str
    """``""`` where an empty span stands."""

    number: int | None
    """Counts from 0 the pieces that a span covers; ``None`` if none does."""

    breaks: bool = False
    """Whether it is the first that begins at one of the breaks."""


class Cuts(NamedTuple):
    """A source in pieces; together they are the whole of it."""

    segments: tuple[Segment, ...]
    ranges: Mapping[Span, tuple[int, int]]
    """The first and the last numbered segment of each span that lies within the source."""


def cut_at(source: str, spans: Iterable[Span], breaks: Iterable[int] = ()) -> Cuts:
    """Cut *source* at *spans*, which may nest, overlap, coincide and be empty, and at *breaks*.

    A span is a range of segments, so that what many spans share costs no more than
    what one has: time is that of sorting the spans and copying the source.
    """
    inside = {span for span in spans if span.end <= len(source)}
    empty = {span.start for span in inside if span.start == span.end}
    change: Counter[int] = Counter()
    for span in inside:
        change[span.start] += 1
        change[span.end] -= 1
    broken = set(breaks)
    edges = sorted({0, len(source), *change, *broken})
    segments: list[Segment] = []
    gaps: dict[int, int] = {}
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    number = depth = 0
    for edge, after in zip(edges, (*edges[1:], len(source)), strict=True):
        if edge in empty:
            segments.append(Segment("", number, edge in broken))
            gaps[edge] = number
            number += 1
        depth += change[edge]
        if edge == after:
            continue
        if depth:
            begins[edge] = ends[after] = number
            number += 1
        first = edge in broken and edge not in empty
        segments.append(Segment(source[edge:after], number - 1 if depth else None, first))
    ranges = {
        span: (gaps[span.start],) * 2 if span.start == span.end else (begins[span.start], ends[span.end])
        for span in inside
    }
    return Cuts(tuple(segments), ranges)
