"""Labels of the form in a stretch of text.

A stretch is what stands between figures on one line, or in one cell. It may
hold one label, several run together, the rest of a label that a line break
cut, or something that is none of the form's.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache
from operator import ne
from typing import NamedTuple

from gov_open_report._reading.words.vocabulary import Wording, vocabulary

# A row label with a wrong character or two is still that row's when it is this
# like it and markedly less like any other.
_ALIKE = 0.72
_MARGIN = 0.12

# No label is longer; what is longer is prose, and comparing it is wasted.
_LONGEST_MISREAD = 48
_SHORTEST_MISREAD = 4

# Labels this short may stand inside another.
_SHORT = 3


class Label(NamedTuple):
    """A label found in a squeezed stretch."""

    start: int
    end: int
    wording: Wording
    misread: bool = False


class Stretch(NamedTuple):
    """What a squeezed stretch of text holds."""

    labels: tuple[Label, ...]
    rest: tuple[tuple[int, int], ...]
    """What is no label, as ranges."""

    strange: int
    """How many characters of the rest are no piece of any wording."""


def find_labels(text: str) -> Stretch:
    """Find the labels in the squeezed *text*. Linear in *text*."""
    return _find_remembered(text) if len(text) <= _REMEMBERED else _find(text)


def _find(text: str) -> Stretch:
    words = vocabulary()
    whole = words.exact.get(text)
    if whole:
        return Stretch((Label(0, len(text), whole),), (), 0)
    known = words.by_first_two
    if text in words.beginnings:
        label = _label_at(text, 0, known.get(text[:2], ()))
        if label is None or label.end < len(text):
            # The beginning of a label that a line break cut, even if another label begins it: 其他对外管理….
            return Stretch((), ((0, len(text)),), 0)
    elif text in words.fragments:
        return Stretch((), ((0, len(text)),), 0)
    labels: list[Label] = []
    rest: list[tuple[int, int]] = []
    at, open_since = 0, 0
    while (two := _first_two().search(text, at)) is not None:
        at = two.start()
        label = _label_at(text, at, known[two[0]])
        if label is None:
            at += 1
            continue
        if at > open_since:
            rest.append((open_since, at))
        labels.append(label)
        at = open_since = label.end
    if len(text) > open_since:
        rest.append((open_since, len(text)))
    strange = sum(end - start for start, end in rest if not is_fragment(text[start:end]))
    return Stretch(tuple(labels), tuple(rest), strange)


@cache
def _first_two() -> re.Pattern[str]:
    """Finds the first two characters of any label."""
    return re.compile("|".join(map(re.escape, vocabulary().by_first_two)))


# Reports share their labels, wrapped and cut alike; the cache is bounded in entries and in length.
_REMEMBERED = 48
_find_remembered = lru_cache(maxsize=4096)(_find)


def is_fragment(text: str) -> bool:
    """Tell whether the squeezed *text* is a piece of a wording, or digits alone."""
    return text in vocabulary().fragments or text.isdigit()


def _label_at(text: str, at: int, wordings: tuple[Wording, ...]) -> Label | None:
    """The label that begins at a place, one of *wordings*: all of it, or as much as is known by its beginning."""
    cut: Label | None = None
    for wording in wordings:
        if text.startswith(wording.text, at):
            end = at + len(wording.text)
            if cut is not None and cut.end > end:
                return cut
            # The ordinal of a short label may be a figure, and the rest the beginning of another: 3其他对外管理….
            if len(wording.text) <= _SHORT and _longer_at(text, at + 1, end):
                continue
            return Label(at, end, wording)
        if cut is None and wording.beginning < len(wording.text):
            shared = _shared(text, at, wording.text)
            if shared >= wording.beginning:
                cut = _cut_label(text, at, shared, wording)
    return cut


def _longer_at(text: str, at: int, end: int) -> bool:
    """Whether a label that begins at *at* reaches further than *end*."""
    return any(
        at + len(wording.text) > end and text.startswith(wording.text, at)
        for wording in vocabulary().by_first_two.get(text[at : at + 2], ())
    )


def _cut_label(text: str, at: int, shared: int, wording: Wording) -> Label | None:
    """A label known by its beginning: cut by the end of the stretch or by another label, or misread further on."""
    end = at + shared
    if _longer_at(text, at + 1, end):
        return None
    aligned = _align(text, end, wording.text, shared) if end < len(text) else 0
    if aligned:
        return Label(at, aligned, wording, misread=True)
    following = vocabulary().by_first_two.get(text[end : end + 2], ())
    if end == len(text) or any(text.startswith(other.text[: other.beginning], end) for other in following):
        return Label(at, end, wording)
    return None


# What may stand for what where a label is misread: one character or two for as many, one more, one less.
_EDITS = ((1, 1), (0, 1), (1, 0), (2, 2), (0, 2), (2, 0))
# It is one only if so many characters, or all that are left, agree behind it.
_RESUMED = 3
# And a label may have one for so many of its characters.
_PER_EDIT = 6


def _align(text: str, at: int, wording: str, done: int) -> int:
    """Where in *text* the rest of a misread *wording* ends, known up to *done*; 0 if it is something else."""
    edits = len(wording) // _PER_EDIT
    while done < len(wording):
        if at < len(text) and text[at] == wording[done]:
            at += 1
            done += 1
            continue
        rest = len(wording) - done
        for skipped, missing in _EDITS:
            ahead = min(_RESUMED, rest - missing)
            resumed = text[at + skipped : at + skipped + ahead]
            if ahead > 0 and resumed == wording[done + missing : done + missing + ahead]:
                at, done, edits = at + skipped, done + missing, edits - 1
                break
        else:
            return 0
        if edits < 0:
            return 0
    return at


def _shared(text: str, at: int, wording: str) -> int:
    length = min(len(wording), len(text) - at)
    for index in range(length):
        if text[at + index] != wording[index]:
            return index
    return length


def all_of_a_row(text: str) -> Wording | None:
    """Give the label of a row that the squeezed *text* is, from beginning to end, if it is one. Cost is bounded.

    Its characters may be in another order: a finder of tables sets those apart that stand higher than the rest.
    """
    return _row_by_characters().get("".join(sorted(text))) if len(text) <= longest_row() else None


@cache
def longest_row() -> int:
    """Give the length of the longest label of a row, squeezed."""
    return max(map(len, _row_by_characters()))


@cache
def _row_by_characters() -> dict[str, Wording]:
    rows: dict[str, Wording] = {}
    for text, wording in vocabulary().exact.items():
        if wording.terminal.startswith("ROW_"):
            rows["".join(sorted(text))] = wording
    return rows


def find_misread(text: str) -> Wording | None:
    """Give the label of a row or a block that the squeezed *text* most likely is, if much likelier than any other."""
    if not _SHORTEST_MISREAD <= len(text) <= _LONGEST_MISREAD:
        return None
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(text)
    best, second, found = 0.0, 0.0, None
    for wording in vocabulary().rows:
        # What lengths alone rule out, as most pairs, needs no matcher.
        if 2 * min(len(text), len(wording.text)) < _ALIKE * (len(text) + len(wording.text)):
            continue
        matcher.set_seq1(wording.text)
        if matcher.quick_ratio() < _ALIKE:
            continue
        likeness = matcher.ratio()
        if found is not None and wording.terminal == found.terminal:
            best = max(best, likeness)
        elif likeness > best:
            best, second, found = likeness, best, wording
        else:
            second = max(second, likeness)
    if best >= _ALIKE and best - second >= _MARGIN:
        return found
    return next((wording for wording in vocabulary().long_names if _has_one_misread(text, wording.text)), None)


def _has_one_misread(text: str, name: str) -> bool:
    """Whether *text* is a *name* of which one character is lost, or another than the two that say what it is of."""
    if len(text) + 1 == len(name):
        return any(text == name[:at] + name[at + 1 :] for at in range(len(name)))
    return len(text) == len(name) and text[:2] == name[:2] and sum(map(ne, text, name)) == 1
