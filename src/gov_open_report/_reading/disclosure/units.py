"""Which unit an amount of table two is in: what its cell, its label and its head, or words around the table say.

The form has 万元. Where a head says `收费金额（单位：元）`, or a note below it `以元计`, an amount is divided by ten
thousand; where two of these differ, or name another unit, it is given with what they name, and nobody can read it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.disclosure.disclosure_blocks import YUAN as OF_YUAN
from gov_open_report._reading.lines.items import Kind
from gov_open_report._reading.words.figures import UNITS_OF_COUNTS
from gov_open_report._reading.words.money import TEN_THOUSAND, YUAN, unit_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.disclosure.disclosure_blocks import Block
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import DisclosureCell

# Behind a head that a line break cuts, its unit is looked for so far.
_FARTHEST_UNIT = 400
_OF_HEADS = ("COLUMN_", "CORNER")
_BETWEEN = re.compile(r"<[^<>]*>|[\s\0|]+")
# What closes a bracket was opened before the amount.
_AMOUNT = re.compile(r"[0-9][0-9.,]*元(?!\))")
_UNIT_NAME = r"(?:人民币:?)?([^\W\d_]{0,6}元)"
# `（以元为单位）`, `，以元计`; without a mark before it, it may be any sentence's.
_COUNTED_IN = r"[以按](?=(?:人民币)?[十百千万亿美港]{0,3}元[为计])"
# As a head has it: `单位：元`, `（亿元）`. What is neither 元 nor 万元 leaves the amount open.
_UNIT = re.compile(
    rf"(?:位[:为]?|(?<=[(\[,]){_COUNTED_IN}|[(\[:/](?![^\W\d_元]{{0,6}}位|{_COUNTED_IN})){_UNIT_NAME}"
)
_UNIT_BELOW = re.compile(rf"[\s\0|]*(?:\(?单位[:为]?{_UNIT_NAME}[^()\n]{{0,12}}\)?|\({_UNIT_NAME}\))(?=[\s\0|]|$)")
# Pieces of a head may stand among prose, where 元 is a part of many words.
_NAMES_UNIT = re.compile(rf"位[:为]?[^\W\d_]{{0,9}}元|(?<=[(\[,]){_COUNTED_IN}|元[)\]]|[(\[]元/年")

# Of 单位 and 万元, which a gap may cut.
_OF_UNIT, _OF_TEN_THOUSAND = "位", "万"
_LOST = re.compile(r"\(单位(?![:为]?[^()\[\].;]{0,6}[元圆件项个条次份])")
_IN_HEAD = re.compile(r"单位[:为]?([^()\[\].;:件项个条次份]{1,12})[)\]]")

# What any words that name a unit have some of.
# Each begins with the character itself, which is found far faster than one of a set, or one without regard to case.
_HINT = re.compile("单位|元|圆|角|¥|￥|u[Nn][Iiİı][Tt]|U[Nn][Iiİı][Tt]")
# Captions, notes, labels and items, with one space for each gap: `单位：件、元`, `（元）`, `以元计`, `金额为元。`.
_SAID = re.compile(
    r"(?:单 ?位[:为是均一律统 ]*|unit[s:为 ]+)(?P<list>(?:[0-9][0-9,]*)?[^()\[\].;:0-9]{1,24})"
    r"|(?<![0-9])(?<![0-9] )[(\[] ?(?=(?P<bracket>[^()\[\] ]{1,12}) ?[)\]])"
    r"|(?<![不非未])[以按] ?(?P<counted>[^\W\d_以按]{1,8}) ?(?:为计?量?单位|计)"
    r"|(?<!不)[为是] ?(?P<is>[^\W\d_]{1,8})(?=[.;,) ]|$)",
    re.IGNORECASE,
)
_LISTED, _IN_BRACKETS = re.compile(r"[,/ 和及或与]"), re.compile(r"[,和及或与]")
# What a unit's name may begin with, and a gap within one.
_PREFIXES = "十百千万亿仟萬美港欧"
_CUT_NAME = re.compile(rf"(?<=[{_PREFIXES}]) (?=[元圆])|(?<=[A-Za-z0-9]) (?=[A-Za-z])")
# What stands behind the upper half of a head that is cut, where its row goes on: marks, and blanks of a printed list.
_CELLS_BEHIND = re.compile(r"(?<![^\w(])(?:None|[^\w(])++\Z")
# The same within a unit's name.
_TORN_NAME = re.compile(rf"(?<=[{_PREFIXES}])(?:None|[^\w()])++(?=[元圆])")
_SIGNS_OF_YUAN = "¥￥"
_GAPS_AND_FIGURES = " \t\n|0123456789.,-/"
_MARKS = "()[]:,/- "
# Right behind an amount, and nothing else behind it: `251000<br>元`.
_BEHIND = re.compile(r"(?:<[^<>]{0,40}>|[ \0\n])+([^\W\d_]{1,6}|[(][^\W\d_]{1,6}[)])(?=[\s\0|<]|$)")

# Where no heading stands above the table, its caption is looked for so far.
_FARTHEST_CAPTION = 120


def unit_of_amount(
    cell: DisclosureCell, amount: Item, block: Block | None, segments: Sequence[Segment], scan: Scan
) -> str:
    """Give the unit of an *amount* that names none itself; empty if the form's 万元, which it is where nothing says.

    A unit that is neither 元 nor 万元, or two that differ, are given as they are named: then nobody can read the
    amount. Linear.
    """
    named = {_unit_beside(amount, block, scan)}
    start, end = _place_of_table(amount, segments, scan)
    own = [label for terminal, label, _ in segments if terminal == cell.terminal]
    of_form = sum(len(_HINT.findall(scan.source, head.start, head.end)) for head in own if head and head.whole)
    is_all = len(_HINT.findall(scan.source, start, end)) == of_form
    if of_form and is_all:
        # So it is mostly: nothing but the form's own head says anything of units.
        named.add(TEN_THOUSAND)
    else:
        named.add(_unit_of_head(cell, block, segments, scan))
    if not is_all:
        named |= _said(_BETWEEN.sub(" ", fold(scan.source[start:end])), has_head=of_form > 0)
    named.discard("")
    return "" if named == {TEN_THOUSAND} else "/".join(sorted(named))


def is_in_form_unit(heads: Sequence[str], above: int, amount: Item, source: str, start: int, end: int) -> bool:
    """Tell whether an *amount* is surely in 万元: its *heads* say so, or nothing does, and nothing else of any unit.

    The heads are its own, as often as they come again, and the table's lines in source[start:end] have nothing but what
    the form has there. Then `unit_of_amount` comes to the same.
    """
    of_heads = sum(len(_HINT.findall(head)) for head in heads)
    if len(_HINT.findall(source, start, end)) != of_heads:
        return False
    around = source[max(0, above - _FARTHEST_UNIT) : amount.end + _FARTHEST_UNIT]
    return of_heads > 0 or (YUAN not in around and _OF_UNIT not in around)


def with_unit(item: Item, unit: str) -> Item:
    """Give the amount with the *unit* that it is in, before its remark if it has one, unless it names one itself."""
    number, bracket, remark = item.text.partition("(")
    if not number.lstrip("+").replace(".", "").replace(",", "").isdigit() or unit_named(remark.rstrip(")")):
        return item
    # Only a cell itself names any other surely; with a space, which no cell has, nobody can read it.
    space = "" if unit in {YUAN, TEN_THOUSAND} else " "
    if space and not number.strip("0.,+"):
        # It is as much in any unit.
        return item
    return item._replace(text=number + space + unit + bracket + remark)


def _place_of_table(amount: Item, segments: Sequence[Segment], scan: Scan) -> tuple[int, int]:
    """Where the table stands: from the heading above its first label to the next, or to the first row of the next."""
    # Fields by number, since there are many labels.
    label_kind, behind = Kind.LABEL, amount.end
    first = min([amount.start, *[item[3] for _, item, _ in segments if item is not None and item[0] is label_kind]])
    above = [item.start for item in scan.headings if item.end <= first]
    below = [item.start for item in scan.headings if item.start >= behind]
    below += [item[3] for item in scan.labels if item[2] == "requests" and item[3] >= behind]
    return max(above, default=max(0, first - _FARTHEST_CAPTION)), min(below, default=amount.end + _FARTHEST_UNIT)


def _said(words: str, *, has_head: bool) -> set[str]:
    """The units that *words* around the amount name.

    Where its head names one, `（元）` or `为千元。` in a sentence may be of anything.
    """
    found: set[str] = set()
    for match in _SAID.finditer(_CUT_NAME.sub("", words)):
        kind = match.lastgroup or ""
        if has_head and kind in {"bracket", "is"}:
            continue
        parting = {"list": _LISTED, "bracket": _IN_BRACKETS}.get(kind)
        said = match[kind]
        found.update(map(unit_named, parting.split(said) if parting is not None else [said]))
    return found


def _unit_beside(amount: Item, block: Block | None, scan: Scan) -> str:
    """The unit between the amount and its label, or right behind it."""
    behind = _BEHIND.match(scan.source, amount.end, amount.end + _FARTHEST_CAPTION)
    word = fold(behind[1]).strip(_MARKS) if behind is not None else ""
    is_count = amount.text.isdigit() and word in UNITS_OF_COUNTS
    unit = word if is_count else unit_named(word)
    label = block.label if block is not None else None
    if unit or label is None or not label.end <= amount.start <= label.end + _FARTHEST_CAPTION:
        return unit
    if any(sign in scan.source[label.start : amount.start] for sign in _SIGNS_OF_YUAN):
        # A mark beside a label may be taken for a part of it.
        return YUAN
    if not scan.source[label.end : amount.start].strip(_GAPS_AND_FIGURES):
        # So it mostly is, and only words or signs of a currency name a unit.
        return ""
    between = [item for item in scan.items if label.end <= item.start < amount.start]
    if any(item.kind is Kind.LABEL for item in between):
        return ""
    pieces, at = [], label.end
    for cell in (item for item in between if item.kind is Kind.CELL):
        pieces.append(scan.source[at : cell.start])
        at = cell.end
    pieces.append(scan.source[at : amount.start])
    return next(filter(None, (unit_named(_words(piece).strip(_MARKS)) for piece in pieces)), "")


def _unit_of_head(cell: DisclosureCell, block: Block | None, segments: Sequence[Segment], scan: Scan) -> str:
    """The unit that the head of an amount in *block* names; empty if 万元, or if none."""
    for at, segment in enumerate(segments):
        if segment.label is not None and segment.terminal.removesuffix(OF_YUAN) == cell.terminal:
            if segment.label.whole and segment.terminal != cell.terminal:
                return YUAN
            words = _words_of_head(segment.label, segments[at + 1 :], block, scan)
            return _unit_in(words) or _strange_unit_in(words)
    words = _around(block.label, segments, scan) if block is not None and block.label is not None else ""
    words = _TORN_NAME.sub("", words)
    return _unit_in(words) if _NAMES_UNIT.search(words) is not None else _strange_unit_in(words)


def _words_of_head(head: Item, following: Sequence[Segment], block: Block | None, scan: Scan) -> str:
    """All that may be the head of an amount in *block*, in one piece or in several, of which *head* is the first.

    No other row has such a head, so it need not stand near its figure, nor its unit
    near it: other heads may stand between, and where a line break cuts it, the row's
    label and its figures too.
    """
    below = _words_below(block, scan)
    near = scan.source[max(0, head.start - _FARTHEST_UNIT) : head.start + _FARTHEST_UNIT]
    if not below and YUAN not in near and _OF_UNIT not in near:
        # Neither is anything else folded to, and no words name a unit without one of them.
        return ""
    ends = [
        after.label.start
        for after in following
        if after.label is not None and not after.terminal.startswith(_OF_HEADS)
    ]
    farthest = head.start + _FARTHEST_UNIT
    beside = fold(scan.source[head.end : min([farthest, *ends])])
    # What a line break cuts may go on below the next label's figures, and so may an open bracket.
    whole = head.whole and beside.count("(") <= beside.count(")")
    end = min([farthest, *ends[0 if whole else 1 :]])
    # A head cut within its unit begins with the unit's other half.
    start = head.start if head.whole else max(0, head.start - _FARTHEST_UNIT)
    above = _CELLS_BEHIND.sub("", _words(scan.source[start : head.start]))
    words = above[max(0, len(above.rstrip(_PREFIXES)) - 1) :] + _words(scan.source[head.start : end])
    return words + (below if len(ends) == 1 else "")


def _words_below(block: Block | None, scan: Scan) -> str:
    """What names a unit right below the figures of the last row, as a line break leaves it of a head."""
    end = block.figures[-1].end if block is not None and block.figures else len(scan.source)
    below = scan.source[end : end + _FARTHEST_UNIT]
    unit = _UNIT_BELOW.match(fold(below)) if YUAN in below else None
    return unit[0].strip() if unit is not None else ""


def _around(row: Item, segments: Sequence[Segment], scan: Scan) -> str:
    """The words over a *row* from the one before it on, and below it up to what follows: pieces of its head."""
    rows = [label for terminal, label, _ in segments if label is not None and terminal.startswith("ROW_")]
    ends = [label.end for label in rows if label.start < row.start]
    starts = [item.start for item in (*scan.labels, *scan.headings) if item.start > row.start]
    above = scan.source[max([row.start - _FARTHEST_UNIT, *ends, 0]) : row.start]
    below = scan.source[row.end : min([row.end + _FARTHEST_UNIT, *starts])]
    return _words(above) + _words(below)


def _words(printed: str) -> str:
    """What *printed* says, without tags and gaps."""
    return _BETWEEN.sub("", fold(printed))


def _strange_unit_in(words: str) -> str:
    """What a head has where its unit should be, and is none that anyone knows, or what is left of a head that lost it.

    Empty if there is nothing such.
    """
    named = _IN_HEAD.search(words)
    if named is not None:
        return "" if any(map(unit_named, _LISTED.split(named[1]))) else named[1]
    # What a line break cuts may have left it elsewhere.
    lost = _LOST.search(words) if YUAN not in words and _OF_TEN_THOUSAND not in words else None
    return "" if lost is None else lost[0]


def _unit_in(words: str) -> str:
    """The unit that the *words* of a head name, amounts left out; empty if 万元, or if none."""
    if YUAN not in words:
        return ""
    words = _AMOUNT.sub("", words)
    named = _UNIT.search(words)
    if named is not None and named[1] not in {YUAN, TEN_THOUSAND}:
        return unit_named(named[1]) or named[1]
    return YUAN if YUAN in words and _OF_TEN_THOUSAND not in words else ""
