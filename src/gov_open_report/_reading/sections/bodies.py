"""Names of bodies: what ends one, and what stands before or behind one and is none of it.

In `附件2 云溪县林业局关于印发`, a title's beginning, the body is 云溪县林业局; 我局 names none, and neither does 根据.
"""

from __future__ import annotations

import re

A_BODY = "政府|局|委员会|办公室|办事处|厅|处|部|院|会|中心|公司|大学|学校|所|队|站|署|馆"
"""A pattern for what most names of bodies end in."""

_ENDS_A_BODY = re.compile(rf"(?:{A_BODY})$")
# What a line break may leave of a body's name, and names none.
_REST_OF_A_NAME = re.compile(rf"(?:人民)?(?:{A_BODY})")
# Words that a page has above a title, and no body in its name.
_OF_A_PAGE = re.compile("首页|公开|网站|上一篇|下一篇|相关|名称|标题|索引|来源|栏目|位置|打印|字体|年报|链接")
OURS = "局机关单位部门街道镇乡县市区级年校院委办厅"
"""What begins the name by which the body that speaks calls itself: 本局, 本单位; 本溪市 is a place."""

_OUR = re.compile(rf"我.{{0,4}}|本[{OURS}].{{0,3}}")
# What is said of a report, as 现公布 and 特编制; a notice does so as well, behind 关于.
_SAY = r"(?:报送|上报|印发|发布|公布|编制|制作|编写|撰写|起草|报告|予以|依法|做好|的)"
_SAYS = rf"(?:{_SAY}|(?:特此|特|现)(?={_SAY}))"
_SAID_OF_A_REPORT = re.compile(rf"(?:(?P<notice>关于){_SAYS}*|{_SAYS}+)$")
# What begins a sentence that says it; 并州 and 已建镇 are places.
_BEGINS_A_SENTENCE = re.compile(rf"(?:根据|按照|依据|依照)|(?:已|并|及时|通过|完成)(?={_SAY})")
# Of a year in two figures, of a date, or of a notice: 2024年第1号公告. 101团 and 12345热线中心 are bodies.
_NUMBERED = re.compile(r"[0-9]{1,4}年?度?$|^[0-9]{6,}|^.*第?[0-9]{1,4}号(?:公告|通告)?")
# The last of several bodies may be a place's.
_ENDS_A_LIST = re.compile(rf"(?:{A_BODY}|[镇乡区县市旗委办]|街道)$")
_MARKS = "-_:·|.>/ 　"


def ends_a_body(words: str) -> bool:
    """Tell whether *words* end as the name of a body does."""
    return _ENDS_A_BODY.search(words) is not None


def is_rest_of_a_name(words: str) -> bool:
    """Tell whether *words* may be no more than the end of a name: 人民政府."""
    return _REST_OF_A_NAME.fullmatch(words) is not None


def is_of_a_page(words: str) -> bool:
    """Tell whether *words* are a page's own, as 首页 or 当前位置."""
    return _OF_A_PAGE.search(words) is not None


def body_in(words: str) -> str | None:
    """Give the body that *words* before 政府信息公开 name; nothing if they name none, None if they begin a sentence.

    Years are not among the *words*.
    """
    if _BEGINS_A_SENTENCE.match(words):
        return None
    said = _SAID_OF_A_REPORT.search(words)
    if said is not None:
        if said["notice"] is None and said[0] != "的":
            return None
        words = words[: said.start()]
    body = _NUMBERED.sub("", words.removeprefix("关于").strip(_MARKS)).strip(_MARKS)
    if _OUR.fullmatch(body):
        return ""
    # What a sentence lists ends otherwise.
    return body if "、" not in body or _ENDS_A_LIST.search(body) else None
