"""What the page says of itself, in both of its languages."""

from collections.abc import Mapping
from types import MappingProxyType, SimpleNamespace
from typing import Final, NamedTuple

from gov_open_report.arithmetic import Status
from gov_open_report.diagnostics import Severity
from gov_open_report.form import IdentityKind
from gov_open_report.models import Origin


class Words(NamedTuple):
    """The same in English and in Chinese."""

    en: str
    zh: str


ORIGINS: Final[Mapping[Origin, Words]] = MappingProxyType(
    {
        Origin.PRINTED: Words("printed", "原文所载"),
        Origin.BLANK: Words("blank", "空白"),
        Origin.PLACEHOLDER: Words("a sign instead of a figure", "以符号代替数字"),
        Origin.MISSING: Words("no such cell in the text", "原文没有这个单元格"),
        Origin.RECOVERED: Words("in the text, placed by the sums", "原文有此数字，位置由勾稽关系推定"),
        Origin.AMBIGUOUS: Words("in the text, nothing settles its place", "原文有此数字，位置无法确定"),
        Origin.PROVEN: Words("not in the text, proven by the sums", "原文没有，由勾稽关系证明"),
    }
)
"""How a cell came to be what it is."""

NO_FIGURE: Final = Words("printed, and no figure that the form allows", "原文所载并非表格要求的数字")
"""The same of a cell that is printed and has no value."""

STATUSES: Final[Mapping[Status, tuple[str, Words]]] = MappingProxyType(
    {
        Status.HOLDS: ("=", Words("holds", "成立")),
        Status.FAILS: ("≠", Words("fails", "不成立")),
        Status.OPEN: ("…", Words("open", "未定")),
    }
)
"""How the end of a sum is marked."""

SEVERITIES: Final[Mapping[Severity, tuple[str, Words]]] = MappingProxyType(
    {
        Severity.ERROR: ("✖", Words("error", "错误")),
        Severity.WARNING: ("▲", Words("warning", "警告")),
        Severity.INFO: ("ℹ", Words("info", "提示")),
    }
)
"""How a problem is marked."""

KINDS: Final[Mapping[IdentityKind, Words]] = MappingProxyType(
    {
        IdentityKind.ROW: Words("row", "行合计"),
        IdentityKind.COLUMN: Words("column", "列合计"),
        IdentityKind.BALANCE: Words("balance", "平衡关系"),
        IdentityKind.DISPUTE: Words("block", "块合计"),
    }
)
"""What a sum is of."""

PAGE: Final = SimpleNamespace(
    review=Words("review", "审阅"),
    no_authority=Words("(body not told)", "（未载明机关）"),
    no_year=Words("(year not told)", "（未载明年度）"),
    edition=Words("edition", "格式版本"),
    table_three=Words("table three", "第三部分表格"),
    to=Words("to", "至"),
    source=Words("Source", "原文"),
    tables=Words("Figures", "数据"),
    no_source=Words(
        "There is no source: this report was built by hand.", "没有原文：本报告并非由文本读取而来。"
    ),
    replaced=Words(
        "characters of the source cannot be shown, and stand as a sign such as ␀ or �.",
        "个字符无法显示，以␀、�等符号代替。",
    ),
    legend=Words("Marks of cells", "单元格标记"),
    suspect=Words("suspected", "疑误"),
    fits=Words("suspected, and what would fit", "疑误，以及相符的数字"),
    sum=Words("sum", "勾稽关系"),
    wrap=Words("wrap lines", "自动换行"),
    checks=Words("Sums of the form", "勾稽关系"),
    holding=Words("sums that hold", "项成立"),
    difference=Words("difference", "相差"),
    no_figure_in=Words("no figure in", "缺少数字："),
    suspects=Words("Suspects", "疑误"),
    no_suspects=Words("none", "无"),
    diagnostics=Words("Diagnostics", "诊断"),
    no_diagnostics=Words("none", "无"),
    not_shown=Words("others, none graver than those shown, are not shown", "条未列出，均不比所列者严重"),
    cells=Words("cells", "个单元格"),
    keys=Words(
        "Arrow keys go from cell to cell, Enter to the source and back; "
        "n and p to the next and the previous diagnostic; Esc lets go.",
        "方向键在单元格间移动，回车键在数据与原文间往返；n、p 键跳到下一条、上一条诊断；Esc 键取消标出。",
    ),
    language=Words("Language", "语言"),
)
"""Headings and remarks."""
