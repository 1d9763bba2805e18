"""The words around what a terminal shows of a report, in both languages."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from gov_open_report.diagnostics import Severity
from gov_open_report.models import Origin

MEANINGS_ZH: Final[Mapping[Origin, str]] = {
    Origin.PRINTED: "原文所载不是表格要求的数字",
    Origin.BLANK: "空白",
    Origin.PLACEHOLDER: "以这个或其他符号代替数字",
    Origin.MISSING: "原文没有这个单元格",
    Origin.RECOVERED: "原文有此数字，位置由勾稽关系推定",
    Origin.AMBIGUOUS: "原文有此数字，位置无法确定",
    Origin.PROVEN: "原文没有，由勾稽关系证明",
}
"""What each mark of a cell means, in Chinese; the English stands beside the marks."""


class Words(NamedTuple):
    """What stands around figures and problems, in one language."""

    no_title: str
    not_told: str
    body: str
    year: str
    period: str
    edition: str
    table_three: str
    diagnostics: str
    none: str
    comma: str
    more: str


WORDS: Final[Mapping[str, Words]] = {
    "en": Words(
        "(no title)",
        "(not told)",
        "body     {}",
        "year     {}",
        "period   {} to {}",
        "edition  {}",
        ", table three {}",
        "diagnostics: {}",
        "none",
        ", ",
        "  … and {} more",
    ),
    "zh": Words(
        "（没有标题）",
        "（未载明）",
        "机关      {}",
        "年度      {}",
        "统计期限  {} 至 {}",
        "格式版本  {}",
        "，第三部分表格 {}",
        "诊断：{}",
        "无",
        "，",
        "  ……另有{}条",
    ),
}
"""The words by language, ``en`` or ``zh``."""

SEVERITIES_ZH: Final[Mapping[Severity, str]] = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
"""How severe a problem is, in Chinese; in English its value says it."""
