"""The form in the tests' own words, so that no test takes the library's for it."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

Edition: TypeAlias = Literal["2019", "2021"]
EDITIONS: Final[tuple[Edition, ...]] = ("2019", "2021")


class Block(NamedTuple):
    """A block of table two: a caption, its heads, its rows."""

    caption: str
    heads: tuple[str, ...]
    cells: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]


class Row(NamedTuple):
    """A row of table three."""

    name: str
    label: str
    group: str = ""
    level: int = 0


HEADINGS: Final = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)

_MADE = ("本年新制作数量", "本年新公开数量", "对外公开总数量")
_MADE_NAMES = ("created", "disclosed", "total_disclosed")
_KEPT = ("上一年项目数量", "本年增/减", "处理决定数量")
_KEPT_NAMES = ("previous_items", "change", "decisions")

DISCLOSURE: Final[dict[Edition, tuple[Block, ...]]] = {
    "2019": (
        Block(
            "第二十条第（一）项",
            _MADE,
            _MADE_NAMES,
            (("rules", "规章"), ("normative_documents", "规范性文件")),
        ),
        Block(
            "第二十条第（五）项",
            _KEPT,
            _KEPT_NAMES,
            (("licensing", "行政许可"), ("other_services", "其他对外管理服务事项")),
        ),
        Block(
            "第二十条第（六）项",
            _KEPT,
            _KEPT_NAMES,
            (("penalties", "行政处罚"), ("coercion", "行政强制")),
        ),
        Block("第二十条第（八）项", _KEPT[:2], _KEPT_NAMES[:2], (("fees", "行政事业性收费"),)),
        Block(
            "第二十条第（九）项",
            ("采购项目数量", "采购总金额"),
            ("projects", "amount"),
            (("procurement", "政府集中采购"),),
        ),
    ),
    "2021": (
        Block(
            "第二十条第（一）项",
            ("本年制发件数", "本年废止件数", "现行有效件数"),
            ("issued", "repealed", "in_force"),
            (("rules", "规章"), ("normative_documents", "行政规范性文件")),
        ),
        Block(
            "第二十条第（五）项",
            ("本年处理决定数量",),
            ("decisions",),
            (("licensing", "行政许可"),),
        ),
        Block(
            "第二十条第（六）项",
            ("本年处理决定数量",),
            ("decisions",),
            (("penalties", "行政处罚"), ("coercion", "行政强制")),
        ),
        Block(
            "第二十条第（八）项",
            ("本年收费金额（单位：万元）",),
            ("amount",),
            (("fees", "行政事业性收费"),),
        ),
    ),
}

CORNER: Final = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
RESULTS: Final = "三、本年度办理结果"
COLUMNS: Final = (
    ("natural_person", "自然人"),
    ("business", "商业企业"),
    ("research", "科研机构"),
    ("public_welfare", "社会公益组织"),
    ("legal_service", "法律服务机构"),
    ("other", "其他"),
    ("total", "总计"),
)

_DENIED = "（三）不予公开"
_UNAVAILABLE = "（四）无法提供"
_DECLINED = "（五）不予处理"
_OTHER = "（六）其他处理"
_OVERDUE = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
_UNPAID = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
_FIRST: Final = (
    Row("received", "一、本年新收政府信息公开申请数量"),
    Row("carried_in", "二、上年结转政府信息公开申请数量"),
    Row("outcomes.granted", "（一）予以公开", level=1),
    Row(
        "outcomes.partially_granted",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        level=1,
    ),
    Row("outcomes.denied.state_secret", "1.属于国家秘密", _DENIED, 2),
    Row("outcomes.denied.prohibited_by_law", "2.其他法律行政法规禁止公开", _DENIED, 2),
    Row("outcomes.denied.security_and_stability", "3.危及“三安全一稳定”", _DENIED, 2),
    Row("outcomes.denied.third_party_rights", "4.保护第三方合法权益", _DENIED, 2),
    Row("outcomes.denied.internal_affairs", "5.属于三类内部事务信息", _DENIED, 2),
    Row("outcomes.denied.process_information", "6.属于四类过程性信息", _DENIED, 2),
    Row("outcomes.denied.enforcement_file", "7.属于行政执法案卷", _DENIED, 2),
    Row("outcomes.denied.administrative_inquiry", "8.属于行政查询事项", _DENIED, 2),
    Row("outcomes.unavailable.not_held", "1.本机关不掌握相关政府信息", _UNAVAILABLE, 2),
    Row("outcomes.unavailable.creation_required", "2.没有现成信息需要另行制作", _UNAVAILABLE, 2),
    Row(
        "outcomes.unavailable.unclear_after_correction",
        "3.补正后申请内容仍不明确",
        _UNAVAILABLE,
        2,
    ),
    Row("outcomes.declined.petition_or_complaint", "1.信访举报投诉类申请", _DECLINED, 2),
    Row("outcomes.declined.repeated", "2.重复申请", _DECLINED, 2),
    Row("outcomes.declined.public_publication", "3.要求提供公开出版物", _DECLINED, 2),
    Row("outcomes.declined.excessive", "4.无正当理由大量反复申请", _DECLINED, 2),
    Row(
        "outcomes.declined.confirmation_or_reissue",
        "5.要求行政机关确认或重新出具已获取信息",
        _DECLINED,
        2,
    ),
)
_LAST: Final = (
    Row("outcomes.total", "（七）总计", level=1),
    Row("carried_out", "四、结转下年度继续办理"),
)
REQUESTS: Final[dict[Edition, tuple[Row, ...]]] = {
    "2019": (*_FIRST, Row("outcomes.other.undivided", _OTHER, level=1), *_LAST),
    "2021": (
        *_FIRST,
        Row("outcomes.other.correction_overdue", _OVERDUE, _OTHER, 2),
        Row("outcomes.other.fee_overdue", _UNPAID, _OTHER, 2),
        Row("outcomes.other.other", "3.其他", _OTHER, 2),
        *_LAST,
    ),
}

DISPUTE_BLOCKS: Final = (
    ("reconsideration", "行政复议"),
    ("litigation_direct", "未经复议直接起诉"),
    ("litigation_after_reconsideration", "复议后起诉"),
)
DISPUTE_COLUMNS: Final = (
    ("upheld", "结果维持"),
    ("corrected", "结果纠正"),
    ("other", "其他结果"),
    ("pending", "尚未审结"),
    ("total", "总计"),
)


def requests_paths(name: str) -> list[str]:
    """Return the paths of a row of table three."""
    return [f"requests.{name}.{column}" for column, _ in COLUMNS]


def disputes_paths(block: str) -> list[str]:
    """Return the paths of a block of table four."""
    return [f"disputes.{block}.{column}" for column, _ in DISPUTE_COLUMNS]


def paths(edition: Edition) -> list[str]:
    """Return the path of every cell, in the order of the form."""
    found = [
        f"disclosure.{row}.{cell}" for block in DISCLOSURE[edition] for row, _ in block.rows for cell in block.cells
    ]
    found += [path for row in REQUESTS[edition] for path in requests_paths(row.name)]
    found += [path for name, _ in DISPUTE_BLOCKS for path in disputes_paths(name)]
    return found
