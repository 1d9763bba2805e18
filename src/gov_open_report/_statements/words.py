"""The words in which prose tells of requests and disputes: the one place where they stand.

They are prose's own words; the form's are in the grammars. Signs are plain, as
``fold`` leaves them, but 、 stays. Of several words that begin at a place the
longest counts, so 不予处理 is never 处理.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from gov_open_report.form import FORMS, Edition
from gov_open_report.wording import official


class Word(StrEnum):
    """What a word does in a clause; each is one letter, so that a clause can be matched by its words."""

    FILLER = "f"
    """Changes nothing."""

    THIS_YEAR = "t"
    OTHER_TIME = "F"
    YEAR = "Y"
    """A year in figures: this one or another."""

    SINCE = "s"
    """Counts since some day, perhaps of an earlier year."""

    IN_ALL = "c"
    """Counts in all: of the year if that is named too."""

    SELF = "S"
    WIDE = "W"
    """All bodies of a place: perhaps more than the table counts."""

    BODY = "b"
    """Ends the name of a body, perhaps another."""

    PART = "p"
    """What follows is part of what went before."""

    BESIDES = "a"
    """What follows is counted besides something else."""

    ABOUT = "X"
    COMPARED = "K"
    NOT = "Z"
    RECEIVED = "R"
    NEW = "r"
    REQUEST = "O"
    """Names requests for government information."""

    SOME_REQUEST = "o"
    """Names requests, perhaps for something else."""

    HANDLED = "H"
    CARRIED_IN = "I"
    CARRIED_OUT = "E"
    PENDING = "e"
    """Not finished, perhaps on another day than the last of the year."""

    CARRIED = "k"
    """Carried in or out, as the year beside it says."""

    OUTCOME = "G"
    NATURAL_PERSON = "M"
    ORGANISATION = "Q"
    BECAUSE = "U"
    """Says that a dispute is over open government information."""

    RECONSIDERATION = "D"
    LITIGATION = "A"
    BOTH = "J"
    OTHER_MATTER = "B"
    NUMBER = "N"
    END = "|"
    """Ends a clause."""

    UNKNOWN = "?"


_WORDS: Final = {
    Word.FILLER: """
        共 共计 总共 总计 合计 一共 总 计 已 均 均已 已经 已全部 全部 也
        并 且 亦 则 及 和 与 同时 各类 的 为 是 有 了
        在 数 数量 总数 总量 件数 数量为 尚有 剩余 余下 依法 依规 依法依规 规范 妥善 认真 及时 作出
        做出 决定 过 任何 情况 工作 内 案件 发生 产生 出现
    """,
    Word.THIS_YEAR: """
        本年 本年度 全年 今年 当年 年度内 年内 本报告期 本报告期内 报告期内 本统计年度 一年来 今年以来 本年度内
    """,
    Word.OTHER_TIME: """
        上年 上年度 上一年 上一年度 去年 去年度 前年 往年 历年 历史 近年 近年来 近几年 近三年 近两年 同期 明年 来年
        下年 下年度 下一年 下一年度 次年 上半年 下半年 季度 月份 月 日 当月 当日 每年 每月 每天 十三五 十四五 十二五
        年间
    """,
    Word.SINCE: "截至 截止 以来 自 迄今 至今 以来累计",
    Word.IN_ALL: "累计",
    Word.WIDE: """
        全省 全市 全县 全区 全州 全旗 全镇 全乡 全街道 全系统 全局 全委 全厅 各级 各单位 各部门 各地 各镇 各乡镇
        各县区 各区县 各科室 各处室 各级行政机关 市本级 县本级 区本级 本级 下属 所属 直属 我市 我县 我区 我省 我州
        我旗 本市 本县 本区 本省
    """,
    Word.BODY: """
        局 委 委员会 厅 镇 乡 街道 街道办 办事处 政府 政府办 公开办 部门 单位 中心 所 院 法院 学校 公司 集团 村 社区
        站 科 处 科室 分局 队 支队 大队 总队
    """,
    Word.PART: "其中 包括 包含 含 内含",
    Word.BESIDES: "另 另有 另外 还 还有 新增",
    Word.ABOUT: "约 近 逾 超 超过 大约 将近 不足 至少 至多 不到 左右 以上 以下 以内 上百 数十 数百 多达 余 多 几",
    Word.COMPARED: """
        比 较 同比 环比 相比 相较 对比 增加 增长 减少 下降 上升 持平 提高 提升 降低 翻 增幅 降幅 多出 少了 率 占 占比
        比例 比重 百分之
    """,
    Word.NOT: "未 没有 没 无 未曾 从未 并未 未有 均未 暂未 暂无 均无 并无 尚未",
    Word.RECEIVED: "收到 接到 接收 接收到 接受 受理 收取到 收件 接收办理 收到并受理 接收并受理",
    Word.NEW: "新收 新收到 新接收 新受理 本年新收 当年新收 今年新收",
    Word.REQUEST: """
        政府信息公开申请 政府信息公开的申请 政府信息公开申请事项 政府信息公开申请件 政府信息公开依申请 政府信息申请
        信息公开申请 信息公开的申请 信息公开申请件 依申请公开申请 依申请公开政府信息申请 依申请公开申请件
        政府信息依申请公开申请 公开政府信息申请 公开政府信息的申请
        申请公开政府信息 获取政府信息的申请 依申请公开政府信息公开申请
    """,
    Word.SOME_REQUEST: "申请 公开申请 依申请 申请件 申请事项 申请量 依申请件",
    Word.HANDLED: """
        办结 办理 办理完毕 办理完结 办理答复 办结答复 答复 答复完毕 答复办结 回复 办理回复 处理 处理完毕 作出答复
        作出回复 予以答复 予以回复 给予答复
    """,
    Word.CARRIED_IN: """
        上年结转 上年度结转 上一年结转 上一年度结转 去年结转 上年结转至本年 上年度结转至本年度 上年转入 上年度转入
        结转上年 结转上年度 上年遗留 上年度遗留 往年结转
        上年未办结 上年度未办结
    """,
    Word.CARRIED_OUT: """
        结转下年 结转下年度 结转下一年 结转下一年度 结转至下年 结转至下年度 结转至下一年 结转至下一年度 结转到下年度
        结转到下一年度 结转次年 结转至次年 结转下年度继续办理 结转下年度办理 结转下一年度继续办理 结转至下年度继续办理
        结转至下一年度继续办理 结转至下年度办理 转下年 转下年度 转下一年度 转下年度办理 转下年度继续办理 转至下年度
        转入下年度 转入下一年度 转至下一年度 顺延下年度 顺延至下年 顺延至下年度 顺延至下一年度 顺延至下年度办理
        顺延至下一年度办理 顺延下年度办理 延至下年度办理 跨年度办理 结转下年办理 结转至次年办理
    """,
    Word.PENDING: """
        正在办理 正在办理中 尚在办理 尚在办理中 在办 未办结 尚未办结 待办理 待答复 未答复 尚未答复 办理中 正在处理
    """,
    Word.CARRIED: "结转 结转至 结转到 转入 转至 顺延 顺延至",
    Word.NATURAL_PERSON: "自然人 自然人申请 自然人提出 自然人提出申请 公民 公民申请 公民提出",
    Word.ORGANISATION: "法人或其他组织 法人和其他组织 法人 法人及其他组织 法人、其他组织 法人或者其他组织",
    Word.BECAUSE: """
        因政府信息公开 因政府信息公开工作 因政府信息公开申请 因政府信息公开工作被申请 因政府信息公开被申请
        政府信息公开 政府信息公开类 涉及政府信息公开 因依申请公开 涉政府信息公开 因信息公开 因信息公开工作
        因政府信息公开答复 政府信息公开工作
    """,
    Word.RECONSIDERATION: "行政复议 行政复议申请 行政复议案件 复议 复议案件 行政复议事项",
    Word.LITIGATION: "行政诉讼 行政诉讼案件 诉讼 诉讼案件",
    Word.BOTH: """
        行政复议、行政诉讼 行政复议和行政诉讼 行政复议及行政诉讼 行政复议与行政诉讼 行政复议或行政诉讼 行政复议、诉讼
        行政复议、提起行政诉讼 行政复议和提起行政诉讼 行政复议或提起行政诉讼 行政复议、行政诉讼案件
        行政复议和行政诉讼案件 行政复议、行政诉讼情况 复议诉讼 行政复议及诉讼 行政复议或者行政诉讼
        行政复议、被提起行政诉讼 行政复议和被提起行政诉讼 行政复议以及行政诉讼
    """,
    Word.OTHER_MATTER: """
        热线 信访 投诉 举报 信箱 留言 咨询 建议 提案 议案 规范性文件 文件 许可 处罚 强制 工单 回应 解读 主动公开 专栏
        培训 来访 来电 诉求 舆情 档案 公报 发布 审批 登记 证照 补贴 救助 低保 公示 新闻 稿件 信息处理费 收费 询问 求助
        网民 问题 意见 代表 委员 服务 调解 仲裁 纠错 公文 网站 公众号 条 平台
    """,
}

_REQUESTED: Final = """
    依申请公开 依申请公开政府信息 依申请公开的政府信息 依申请公开信息 依申请公开事项 依申请公开件 依申请信息公开
    依申请政府信息公开 政府信息依申请公开 政府信息公开依申请公开
"""
REQUESTED: Final = "requested"
"""What words name that are said of requests and of what was disclosed on request alike."""

# Words of several tasks in a dispute, which as such change nothing there.
_CAUSING: Final = "被申请 被提起 引发 引起 导致 提起 引发的 引起的 产生的 申请的 提出 提出的 递交 递交的 提交 提交的"
_BY_WHOM: Final = """
    公民、法人 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织
    公民、法人和其他组织提出的 公民、法人或其他组织提出的 公民、法人或者其他组织提出的 公民法人和其他组织
"""
# Characters that a body's word may begin with, in words that name none.
_NO_BODY: Final = """
    局面 委托 所有 所需 所在 所提 场所 处于 处置 处在 科学 科技 站点 院落 单位内 政府信息 政府网站 政府工作 社区居民
    中心工作
"""

_SELVES: Final = """
    局 办 委 厅 院 镇 乡 街道 街 处 所 站 中心 办事处 街道办 街道办事处 单位 机关 部门 行政机关 镇政府 乡政府 政府
    政府办 办公室 委员会 局机关 委机关
"""

OUTCOMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "granted": "予以公开 同意公开 全部公开 予以全部公开",
        "partially_granted": "部分公开 予以部分公开 同意部分公开",
        "denied": "不予公开 不同意公开",
        "unavailable": "无法提供",
        "declined": "不予处理",
        "other": "其他处理 作其他处理 其他方式处理",
    }
)
"""What prose calls each kind of outcome, by its name in the paths."""

SENTENCE_ENDS: Final = frozenset(".!?")
CLAUSE_ENDS: Final = frozenset(",;:()、\n") | SENTENCE_ENDS
"""Signs that end a clause; those of a sentence end that too."""

SUBJECTS: Final = ("申请", "复议", "诉讼")
"""Without any of these a text says nothing of requests or disputes."""

UNITS: Final = ("件", "宗", "份", "起", "例")
"""Units of requests and cases."""


@cache
def vocabulary() -> Mapping[str, tuple[Word, str]]:
    """Give every word with its task, and what it names: for an outcome the row or group."""
    words = {word: (task, "") for task, listed in _WORDS.items() for word in listed.split()}
    for listed in (_CAUSING, _BY_WHOM):
        words |= dict.fromkeys(listed.split(), (Word.FILLER, ""))
    words |= dict.fromkeys(_REQUESTED.split(), (Word.REQUEST, REQUESTED))
    words |= dict.fromkeys(_NO_BODY.split(), (Word.UNKNOWN, ""))
    words |= {pronoun + body: (Word.SELF, "") for body in _SELVES.split() for pronoun in "我本"}
    words |= {word: (Word.OUTCOME, name) for name, listed in OUTCOMES.items() for word in listed.split()}
    words |= {reason: (Word.OUTCOME, name) for name, reason in _reasons()}
    return MappingProxyType(words)


def _reasons() -> list[tuple[str, str]]:
    """Give the reasons of table three as the form words them, without number and quotes."""
    found = []
    for row in FORMS[Edition.FORM_2021].requests:
        # 3.其他 is no name outside its group.
        if row.level > 1 and row.name != "outcomes.other.other":
            words = official("requests", row.terminal).partition(".")[2]
            found.append((row.name, words.replace("“", "").replace("”", "").replace("、", "")))
    return found
