"""Bare numbers of pages, blanked where they count up from page to page.

A PDF tool ends each page with a form feed, and `2` on the line before it may be the page's number, or the last cell of
a row whose blank ones have left no trace. Of one such number nothing tells; three that count up are those of pages.
"""

from __future__ import annotations

from gov_open_report._reading.words.pages import FEED, may_be_page

# Figures at the ends of two pages may follow one another by chance.
_FEWEST_PAGES = 3


def drop_page_numbers(folded: str, source: str) -> str:
    """Blank the numbers that are alone on the last lines of pages, and count up; *source* has their ends. Linear."""
    if source.count(FEED) < _FEWEST_PAGES:
        return folded
    pieces, at = [], 0
    run: list[tuple[int, int]] = []
    due = 0
    for start, end in [*_last_lines(folded, source), (0, 0)]:
        number = folded[start:end].strip()
        if may_be_page(number) and (not run or int(number) == due):
            run.append((start, end))
            due = int(number) + 1
            continue
        if len(run) >= _FEWEST_PAGES:
            for first, last in run:
                pieces += [folded[at:first], " " * (last - first)]
                at = last
        run = [(start, end)] if may_be_page(number) else []
        due = int(number) + 1 if run else 0
    return "".join([*pieces, folded[at:]])


def _last_lines(folded: str, source: str) -> list[tuple[int, int]]:
    """Where the last line of each page begins and ends that has anything."""
    found = []
    begin, end = 0, source.find(FEED)
    while end >= 0:
        last = begin + len(folded[begin:end].rstrip())
        found.append((folded.rfind("\n", begin, last) + 1 or begin, last))
        begin, end = end + 1, source.find(FEED, end + 1)
    return found
