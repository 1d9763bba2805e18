"""Whether a text is a report at all.

Two headings with their numbers, or three rows of its tables, are of no other text. Where there are fewer, the error
says what the text is instead, if that can be told: the form of before 2019, wrongly decoded bytes, or the name of a
file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.sections.outline import is_former_form
from gov_open_report.diagnostics import NotAReportError, UnsupportedFormError

if TYPE_CHECKING:
    from gov_open_report._reading.lines.items import Scan
    from gov_open_report._reading.sections.outline import Outline

# So many headings with an ordinal, or row labels of the tables, no other text has.
_FEWEST_HEADINGS = 2
_FEWEST_ROWS = 3

# So much of a text tells how it was decoded.
_SAMPLE = 4000

_FILE = re.compile(r"[^\n]{1,400}\.(?:txt|md|html?|pdf|docx?|xlsx?|wps|et)\s*", re.IGNORECASE)

# As bytes are printed by Python, in a URL and as quoted-printable.
_BYTE = re.compile(r"(?:\\x|%|=)([0-9a-fA-F]{2})")

# Words of every report; where decoding loses characters, not all of them survive.
_WORDS = ("政府", "信息", "公开", "报告", "行政", "申请")
_FEWEST_WORDS = 3


def refuse_other_texts(source: str, folded: str, outline: Outline, scanned: Scan) -> None:
    """Raise what `parse` raises for a text that is no report of the form.

    Raises:
        NotAReportError: If nothing of the form is there.
        UnsupportedFormError: If it is the form used before 2019.
    """
    rows = set()
    for label in scanned.labels:
        if label.text.startswith("ROW_"):
            rows.add(label.text)
            if len(rows) >= _FEWEST_ROWS:
                return
    headings = sum(1 for heading in outline.headings if heading.rank < 2)  # noqa: PLR2004 - rank 2 has no ordinal
    is_former = is_former_form(folded)
    if headings >= _FEWEST_HEADINGS and not is_former:
        return
    if is_former:
        message = (
            "the statistics table used before 2019 (统计指标, 统计数) is another form; reports from 2019 on are read"
        )
        message_zh = "这是2019年以前的统计表（统计指标、统计数），不是本库读取的格式；可读取2019年及以后的年度报告"
        raise UnsupportedFormError(message, message_zh)
    misread = _encoding(source)
    if misread is not None:
        right, wrong = misread
        message = f"the text was decoded wrongly: it is {right} read as {wrong}; decode it as {right}"
        message_zh = f"文本解码有误：{right} 被当作 {wrong} 读取；请按 {right} 解码"
    elif (printed := _printed_bytes(source)) is not None:
        first, right = printed
        message = f"the bytes of the text are written out, as {first}: undo that, and decode them as {right}"
        message_zh = f"文本的字节被逐个写出（如 {first}）：请先还原，再按 {right} 解码"
    elif _FILE.fullmatch(source):
        message = "the text looks like the name of a file: read the file, and give what it holds"
        message_zh = "文本像是文件名：请先读取文件，再传入其内容"
    else:
        message = "no section heading and no table of the annual report form was found in the text"
        message_zh = "文本中没有找到年度报告格式的标题或表格"
    raise NotAReportError(message, message_zh)


def _printed_bytes(source: str) -> tuple[str, str] | None:
    """The first byte that is written out and what all are encoded in, where a text is so, as by Python or in a URL."""
    found = list(_BYTE.finditer(source[:_SAMPLE]))
    octets = bytes.fromhex("".join([byte[1] for byte in found]))
    for right in ("UTF-8", "GB18030"):
        if sum(word in octets.decode(right, "ignore") for word in _WORDS) >= _FEWEST_WORDS:
            return found[0][0], right
    return None


def _encoding(source: str) -> tuple[str, str] | None:
    """The encoding a text is in and the one it was read in, where that can be told."""
    sample = source[:_SAMPLE]
    for wrong, right in (
        ("GB18030", "UTF-8"),
        ("GBK", "UTF-8"),
        ("LATIN-1", "UTF-8"),
        ("CP1252", "UTF-8"),
        ("LATIN-1", "GB18030"),
        ("CP1252", "GB18030"),
    ):
        decoded = sample.encode(wrong, "ignore").decode(right, "ignore")
        if sum(word in decoded for word in _WORDS) >= _FEWEST_WORDS:
            return right, wrong
    return None
