"""Rows of table three in texts of a few lines: which figures are a row's, and which are left open."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Edition, Origin
from gov_open_report._reading.cells.segments import Segment
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.items import Kind
from gov_open_report._reading.lines.scanner import scan
from gov_open_report._reading.requests.rows import rows_of
from gov_open_report.form import FORMS
from texts.form import REQUESTS, requests_paths

_ROWS: Final = {row.name.rpartition(".")[2]: row for row in REQUESTS["2021"]}
_LABELS: Final = {name: row.label for name, row in _ROWS.items()}
_BEFORE: Final = "三、收到和处理政府信息公开申请情况\n"
_BEHIND: Final = "五、存在的主要问题及改进情况\n"
_SIGNS: Final = {Origin.BLANK: "_", Origin.AMBIGUOUS: "?", Origin.MISSING: ".", Origin.PLACEHOLDER: "/"}


def _told(read: gor.Report, name: str) -> str:
    """The cells of a row: figures, those recovered with a tilde; and a sign for a place that has none."""
    cells = [read.cell(path) for path in requests_paths(_ROWS[name].name)]
    if len({cell.origin for cell in cells}) == 1 and cells[0].origin in {Origin.AMBIGUOUS, Origin.MISSING}:
        return str(cells[0].origin)
    return " ".join(
        _SIGNS.get(cell.origin) or ("~" * (cell.origin is Origin.RECOVERED) + str(cell.value)) for cell in cells
    )


def _read(lines: str, behind: str = _BEHIND) -> gor.Report:
    return gor.parse(_BEFORE + lines.format(**_LABELS) + behind)


@pytest.mark.parametrize(
    ("lines", "name", "told"),
    [
        pytest.param("{state_secret} 1 0 0 0 0 0 2\n", "state_secret", "1 0 0 0 0 0 2", id="it alone"),
        pytest.param(
            "{received} 5 0 0 0 0 5\n{state_secret} 1 0 0 0 0 0 2\n",
            "state_secret",
            "ambiguous",
            id="the first is short",
        ),
        pytest.param(
            "{state_secret} 1 0 0 0 0 0 2\n{carried_in} 5 0 0 0 0 5\n", "state_secret", "ambiguous", id="another is"
        ),
        pytest.param(
            "{received} 5 0 0 0 0 5\n{state_secret} 1 0 0 0 0 0 1\n", "state_secret", "1 0 0 0 0 0 1", id="but adds up"
        ),
        pytest.param(
            "| {received} | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n{state_secret} 1 0 0 0 0 0 2\n",
            "state_secret",
            "ambiguous",
            id="the first has bars",
        ),
        pytest.param(
            "| {carried_in} | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n{state_secret} 1 0 0 0 0 0 2\n",
            "state_secret",
            "ambiguous",
            id="another has bars",
        ),
        pytest.param("{state_secret}\n1 | 0 | 0 | 0 | 0 | 0 | 2\n", "state_secret", "1 0 0 0 0 0 2", id="bars below"),
        pytest.param("{state_secret}\n1 | 0 0 | 0 | 0 | 0 | 2\n", "state_secret", "ambiguous", id="two in a cell"),
        pytest.param("{state_secret}\n1\n0\n0\n0\n0\n0\n2\n", "state_secret", "1 0 0 0 0 0 2", id="one a line"),
        pytest.param("{state_secret}\n1 0 0\n0 0 0 2\n", "state_secret", "ambiguous", id="on two lines"),
        pytest.param(
            "{state_secret}\n1\n0\n0\n0\n0\n0\n2\n（四）无法提供\n1\n0\n0\n0\n0\n0\n1\n",
            "state_secret",
            "ambiguous",
            id="and as many behind a group's label",
        ),
        pytest.param(
            "{state_secret}\n1\n0\n0\n0\n0\n0\n2\n（四）无法提供\n1\n0\n0\n0\n0\n0\n",
            "state_secret",
            "1 0 0 0 0 0 2",
            id="and fewer behind a group's label",
        ),
        pytest.param("{state_secret}\n1 0\n0\n0\n0\n0 2\n", "state_secret", "ambiguous", id="on five lines"),
        pytest.param(
            "{state_secret} {repeated} 1 0 0 0 0 0 2\n", "repeated", "ambiguous", id="behind the label of another"
        ),
        pytest.param("{state_secret} 01 0 0 0 0 0 2\n", "state_secret", "ambiguous", id="with a spare zero"),
    ],
)
def test_seven_figures_that_do_not_add_up_are_a_row_where_all_rows_have_seven(lines: str, name: str, told: str) -> None:
    """
    They are a misprint then, and else any of them may have come from elsewhere.
    """
    assert told == _told(_read(lines), name)


@pytest.mark.parametrize("words", ["其中：网络申请", "上年"])
def test_figures_below_words_of_a_part_or_another_year_are_not_those_of_a_blank_row(words: str) -> None:
    """
    Whether they stand beside these or on lines of their own.
    """
    for between in (" ", "\n"):
        figures = between.join(["1", *["0"] * 5, "1"])
        read = _read(f"{{state_secret}} 0 0 0 0 0 0 0\n{{repeated}}\n{words}{between}{figures}\n")
        assert _told(read, "repeated") in {"ambiguous", "missing"}


def test_rows_of_bars_whose_sixth_figure_is_their_total_have_a_sign_of_another_column() -> None:
    """
    The first of their eight cells is the blank one then, of nothing or of what the others leave.
    """
    names = ("state_secret", "repeated", "public_publication", "excessive")
    rows = "".join(f"| {{{name}}} | | 1 | 0 | 2 | 0 | 0 | 3 | — |\n" for name in names)
    for total in ("3", "4"):
        assert {"ambiguous"} == {_told(_read(rows.replace("3 |", f"{total} |")), name) for name in names}
    assert "1 0 2 0 0 2 /" == _told(_read(rows.replace("3 | —", "2 | —")), "state_secret")


@pytest.mark.parametrize("first", ["1 0 2 0 0 3 6", "1 2 3 6", "1,0,2,0,0,3,6"])
@pytest.mark.parametrize("between", [" ", "\n"])
def test_figures_that_stand_before_their_labels_are_not_those_of_the_label_above(between: str, first: str) -> None:
    """
    A row's figures before the first label say so, blanks left out or commas between them, where the last label has none
    behind it.
    """
    rows = [(first, "{state_secret}"), ("4 0 0 0 0 0 4", "{repeated}"), ("5 0 1 0 0 0 6", "{excessive}")]
    lines = [between.join([*figures.split(), label]) for figures, label in rows]
    read = _read("\n".join(lines) + "\n")
    told = [_told(read, name) for name in ("state_secret", "repeated", "excessive")]
    assert told == ["ambiguous", "ambiguous", "missing"]


@pytest.mark.parametrize("above", ["1 2 3 4 5 6 7", "1 2 4", "0 0 0", "1 2 3 4 5 6 7 28"])
def test_figures_above_all_labels_that_are_no_rows_leave_rows_as_they_are(above: str) -> None:
    """
    As the numbers of columns, though the last row is blank; or what adds up, above rows on the lines of their labels.
    """
    read = _read(f"{above}\n{{state_secret}} 4 0 0 0 0 0 4\n{{repeated}} 5 0 1 0 0 0 6\n{{excessive}}\n")
    assert ["4 0 0 0 0 0 4", "5 0 1 0 0 0 6"] == [_told(read, name) for name in ("state_secret", "repeated")]


def test_total_before_all_other_heads_on_a_line_of_its_own_opens_all_rows() -> None:
    """
    Though a row adds up either way.
    """
    heads = "总计\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
    row = "{state_secret}\n1\n0\n0\n0\n0\n0\n1\n"
    first, second, *others = heads.split()
    assert _told(_read(heads + row), "state_secret") == "ambiguous"
    for in_order in ([second, *others, first, ""], [f"{second} {first}", f"{second} {first}", *others, ""]):
        assert _told(_read("\n".join(in_order) + row), "state_secret") == "1 0 0 0 0 0 1"


@pytest.mark.parametrize(("word", "told"), [("小计", "ambiguous"), ("其他", "1 0 0 0 1 1 3")])
def test_a_head_of_a_sum_of_some_on_a_line_of_its_own_opens_all_rows(word: str, told: str) -> None:
    """
    One of a row's seven figures may be that, where another is blank.
    """
    heads = f"自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n{word}\n总计\n"
    assert told == _told(_read(heads + "{state_secret}\n1\n0\n0\n0\n1\n1\n3\n"), "state_secret")
    # Elsewhere it is no head.
    row = "小计\n{state_secret} 1 0 0 0 1 1 3\n小计\n"
    assert "1 0 0 0 1 1 3" == _told(_read(row), "state_secret")


def test_lines_of_a_row_that_stand_apart_may_have_a_blank_between() -> None:
    """
    Though there are seven, as with a number behind them; where all stand apart, or none, they are the row's.
    """
    figures = ["1", "0", "0", "0", "0", "0", "1"]
    lines = "{{state_secret}}\n{}\n"
    told = [
        _told(_read(lines.format(text)), "state_secret")
        for text in ("\n".join(figures), "\n\n".join(figures), "\n".join([*figures[:2], "", *figures[2:]]))
    ]
    assert told == ["1 0 0 0 0 0 1", "1 0 0 0 0 0 1", "ambiguous"]


def test_the_time_at_which_a_page_was_printed_is_no_cell() -> None:
    """
    It stands between figures where a page ends, and one of these may be blank.
    """
    cells = "28\n2024/3/12 15:08\n0\n0\n0\n0\n28"
    assert _told(_read(f"{{state_secret}}\n{cells}\n{{repeated}}\n1\n1\n"), "state_secret") == "ambiguous"


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param("7 45, 122 340 15 45, 484", id="figures in pieces"),
        pytest.param("0 0 1, 532 0 0 0 1, 532", id="figures in pieces, of which one is a digit"),
        pytest.param("0 0 1. 532 0 0 0 1. 532", id="and a point for the comma"),
        pytest.param("0\n0\n1, 532\n0\n0\n0\n1, 532", id="each cell on a line"),
        pytest.param("47 0 0 0 62 (2) 117", id="a remark"),
        pytest.param("9 0 670 6 0 685 0.91", id="a share behind the total"),
        pytest.param("9 0 12% 6 0 670 685", id="a share"),
        pytest.param("9 0 670 6 0 685 ¶", id="a mark behind the total"),
        pytest.param("9 0 670 6 0 685 —", id="a sign behind the total"),
        pytest.param("9 0 670 0 0 685 —\n{repeated} 1 1 1 1 1 1 6 —", id="a sign behind the total of more"),
        pytest.param("9 0 670 6 0 685\n（ 四 ） 无 法 提 供", id="a word of a group's label"),
        pytest.param("7 23 5 35 — 2 —", id="the number of a page"),
        pytest.param("1 0 0 0 2 / 9", id="and how many there are"),
    ],
)
def test_what_is_no_cell_of_its_own_is_none_of_the_seven(figures: str) -> None:
    """
    One of them is a blank that has left no trace, then.
    """
    assert _told(_read("{carried_in} 5 5\n{state_secret} " + figures + "\n"), "state_secret") == "ambiguous"


@pytest.mark.parametrize("figures", ["7 23 — — — 2 —", "7 23 5 35 — 0 —", "— 2 — 0 0 0 2"])
def test_signs_around_a_figure_are_cells_where_it_is_no_page_s_number(figures: str) -> None:
    """
    Other signs stand beside them, or the row adds up, or no page has that number.
    """
    told = _told(_read(f"{{carried_in}} 5 5\n{{state_secret}} {figures}\n"), "state_secret")
    assert told == figures.replace("—", "/")


@pytest.mark.parametrize("mark", ["O", "o", "〇", "l", "□"])
def test_a_misread_figure_right_behind_the_label_is_a_cell(mark: str) -> None:
    """
    As it is between figures: the others of its row are in their places.
    """
    told = _told(_read(f"{{carried_in}} 5 0 0 0 0 0 5\n{{state_secret}} {mark} 0 9 6 0 670 685\n"), "state_secret")
    assert told == "None 0 9 6 0 670 685"


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        pytest.param("9 0 l 6 0 670 686", "9 0 None 6 0 670 686", id="one is lacking"),
        pytest.param("9 0 B 6 0 670 694", "9 0 None 6 0 670 694", id="nine are"),
        pytest.param("9 0 B 6 0 670 695", "ambiguous", id="ten are, more than a letter is"),
        pytest.param("9 0 l 6 0 670 685", "ambiguous", id="nothing is lacking"),
        pytest.param("9 0 O 6 0 670 686", "ambiguous", id="what is like a zero"),
        pytest.param("9 0 / 6 0 670 685", "ambiguous", id="a sign alone"),
        pytest.param("9 0 ① 6 0 670 685", "ambiguous", id="the number of a note"),
    ],
)
def test_where_blanks_left_no_trace_a_mark_among_seven_is_a_cell_if_as_much_is_lacking(figures: str, told: str) -> None:
    """
    Else it is a stray one, and a figure stands in a blank's place.
    """
    assert told == _told(_read(f"{{carried_in}} 5 5\n{{state_secret}} {figures}\n"), "state_secret")


_ZERO_BLANK: Final = "{received} 9 7 16\n{repeated} 2 3 5\n{granted} 8 4 12\n"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param("{state_secret} 0 0 5 31 21 17 74\n", "ambiguous", id="the only one within a row"),
        pytest.param("{state_secret} 0 5 31 21 17 0 74\n", "ambiguous", id="wherever"),
        pytest.param("{state_secret} 0 9 5 31 21 17 83\n", "0 9 5 31 21 17 83", id="at the end"),
        pytest.param(
            "{state_secret} 0 0 5 31 21 17 74\n{carried_in} 3 0 5 31 21 17 77\n", "0 0 5 31 21 17 74", id="one of two"
        ),
    ],
)
def test_where_zeros_are_blank_one_between_figures_may_have_come_twice(lines: str, told: str) -> None:
    """
    Or be the number of a page: a blank has left no trace, and the row adds up all the same.
    """
    assert told == _told(_read(_ZERO_BLANK + lines), "state_secret")
    few = _told(_read(_ZERO_BLANK.partition("\n")[2] + lines), "state_secret")
    assert few == lines.partition("}")[2].partition("\n")[0].strip()


@pytest.mark.parametrize(
    ("lines", "behind", "told"),
    [
        pytest.param("{state_secret} 12 0 0 0 0 0 1", "", "ambiguous", id="the text ends"),
        pytest.param("{state_secret} 12 0 0 0 0 0 12", "", "12 0 0 0 0 0 12", id="and they add up"),
        pytest.param("{state_secret} 12 0 0 0 0 0 1\n", "", "12 0 0 0 0 0 1", id="a line ends"),
        pytest.param("{state_secret} 12 0 0 0 0 0 1\n2\n", _BEHIND, "ambiguous", id="a figure stands below"),
        pytest.param(
            "{state_secret} 12 0 0 0 0 0 1 （四）无法提供\n2\n", _BEHIND, "ambiguous", id="and a group's label between"
        ),
        pytest.param(
            "{state_secret} 12 0 0 0 0 0 12 （四）无法提供\n2\n", _BEHIND, "12 0 0 0 0 0 12", id="which adds up"
        ),
    ],
)
def test_a_last_figure_that_may_be_cut_is_not_taken_for_a_misprint(lines: str, behind: str, told: str) -> None:
    """
    Neither where the text ends behind it, nor where a figure stands alone below.
    """
    table = f"一、总体情况\n{_BEFORE}" + lines.format(**_LABELS) + behind
    assert told == _told(gor.parse(table), "state_secret")


_SHORT: Final = "{repeated}\n1 0 0 0 0 1\n"


@pytest.mark.parametrize(
    ("lines", "name", "told"),
    [
        pytest.param("{received}\n2 0 0 0 0 0 2\n{carried_in}\n1 0 0 0 0 0 1\n", "received",
            "2 0 0 0 0 0 2", id="first"),
        pytest.param("{received}\n2 0 0 0 0 0 2\n{carried_in}\n1 0 0 0 0 0 1\n{granted}\n1 0 0 0 0 0 1\n", "carried_in",
            "1 0 0 0 0 0 1", id="second"),
        pytest.param("{received}\n2\n0\n0\n0\n0\n0\n2\n{carried_in}\n1\n0\n0\n0\n0\n0\n1\n{granted}\n1 0 0 0 0 0 1\n",
            "carried_in", "1 0 0 0 0 0 1", id="one a line"),
        pytest.param("{received}\n{carried_in}\n1 0 0 0 0 0 1\n{granted}\n1 0 0 0 0 0 1\n", "carried_in",
            "ambiguous", id="first without figures"),
        pytest.param("{received}\n2 0 0 0 0 0 2\n{carried_in}\n1 0 0 0 0 0 1\n{granted}\n", "carried_in",
            "ambiguous", id="the next without figures"),
        pytest.param("{received}\n2 0 0 0 0 0 2\n{granted}\n1 0 0 0 0 0 1\n{partially_granted}\n1 0 0 0 0 0 1\n",
            "granted", "ambiguous", id="the one before is lost"),
        pytest.param("{carried_in}\n2 0 0 0 0 0 2\n{granted}\n1 0 0 0 0 0 1\n{state_secret}\n1 0 0 0 0 0 1\n",
            "granted", "ambiguous", id="the next is lost"),
        pytest.param("{carried_in}\n2 0 0 0 0 0 2\n{received}\n1 0 0 0 0 0 1\n",
            "carried_in", "ambiguous", id="the first stands behind"),
        pytest.param("{carried_in}\n2 0 0 0 0 0 2\n{received}\n1 0 0 0 0 0 1\n{granted}\n1 0 0 0 0 0 1\n",
            "carried_in", "ambiguous", id="the first stands between"),
        pytest.param("{received}\n2 0 0 0 0 0 2\n{carried_in}\n1 0 0\n0 0 0 1\n{granted}\n1 0 0 0 0 0 1\n",
            "carried_in", "ambiguous", id="on two lines"),
    ],
)  # fmt: skip
def test_where_a_row_is_short_others_are_told_by_the_order_of_their_labels(lines: str, name: str, told: str) -> None:
    """
    A label without its line's figures has those below it if the form's neighbours have theirs, and they add up.
    """
    assert told == _told(_read(lines + _SHORT), name)


_SHORT_ROW: Final = "{received}\n1 0 0 0 0 1\n"
_BELOW: Final = """{petition_or_complaint}
2 0 0 0 0 0 2
{repeated}
1 0 0 0 0 0 1
{public_publication}
4 0 0 0 0 0 4
"""


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (f"{_BELOW}{_SHORT_ROW}", "1 0 0 0 0 0 1"),
        (f"（五）不予处理\n3 0 0 0 0 0 3\n{_BELOW}{_SHORT_ROW}", "1 0 0 0 0 0 1"),
        (f"（五）不予处理\n3 0 0 0 0 0 3\n{_BELOW}{{excessive}}\n{_SHORT_ROW}", "ambiguous"),
        (f"{{carried_in}}\n{_BELOW}（四）无法提供\n{_SHORT_ROW}", "1 0 0 0 0 0 1"),
        (f"{_BELOW}{{excessive}} （四）无法提供 5 0 0 0 0 0 5\n{_SHORT_ROW}", "1 0 0 0 0 0 1"),
        (" ".join(f"{_BELOW}{{excessive}} （四）无法提供 5 0 0 0 0 0 5\n{_SHORT_ROW}".split()) + "\n", "ambiguous"),
        (f"{{carried_in}}\n{_BELOW}（四）无法提供\n5 0 0 0 0 0 5\n{_SHORT_ROW}", "ambiguous"),
    ],
)
def test_figures_below_labels_may_be_others_between_a_label_without_any_and_figures_without_one(
    lines: str, told: str
) -> None:
    """
    So they are in a page that is told block by block, whose labels wrap and whose figures do not.
    """
    assert told == _told(_read(lines), "repeated")


_SEVEN: Final = "{received} | 5 | 0 | 0 | 0 | 0 | 0 | 5\n{carried_in} | 2 | 0 | 0 | 0 | 0 | 0 | 2\n"


_CUT: Final = "4.保护第三方合\n法权益"


@pytest.mark.parametrize(
    ("lines", "name", "told", "unexplained"),
    [
        (f"{_CUT}\n（三）不予公开\n1 0 0 0 0 0 1\n", "third_party_rights", "1 0 0 0 0 0 1", 0),
        (f"{_CUT}\n（三）不予公开\n1 0 0 0 0 0 2\n", "third_party_rights", "1 0 0 0 0 0 2", 0),
        ("一、本年新收政府信息公开\n申请数量\n三、本年度办理结果\n5 0 0 0 0 0 5\n", "received", "5 0 0 0 0 0 5", 0),
        (f"{_CUT}\n| （三）不予公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n", "third_party_rights", "missing", 1),
        ("{third_party_rights}\n（三）不予公开\n1 0 0 0 0 0 1\n", "third_party_rights", "missing", 1),
        (f"{_CUT} 2 0 0 0 0 0 2\n（四）无法提供 1 0 0 0 0 0 1\n", "third_party_rights", "2 0 0 0 0 0 2", 1),
    ],
)
def test_figures_behind_the_label_of_a_group_are_those_of_a_row_whose_label_is_cut(
    lines: str, name: str, told: str, unexplained: int
) -> None:
    """
    A page has the group's label between the lines of the row's; no ruled line does, nor if the row has its own.
    """
    read = _read(lines)
    assert told == _told(read, name)
    assert unexplained == [problem.code for problem in read.diagnostics].count(gor.Code.UNEXPLAINED_FIGURES)


def test_a_row_of_bars_keeps_its_blank_where_a_cut_label_has_its_figures_behind_that_of_a_group() -> None:
    """
    These stand in no cells, and say nothing of where bars stand.
    """
    read = _read(f"{_CUT}\n（三）不予公开\n1 0 0 0 0 0 1\n| {{repeated}} | 1 | | 0 | 0 | 0 | 0 | 1 |\n")
    assert "1 _ 0 0 0 0 1" == _told(read, "repeated")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("{received} 5 0 0 0 0 0 6 {carried_in} 1 0 0 0 0 0 2\n", "ambiguous", id="two rows on a line"),
        pytest.param("{received} 5 0 0 0 0 0 6\n{carried_in} 1 0 0 0 0 0 2\n", "1 0 0 0 0 0 2", id="on two lines"),
        pytest.param("{carried_in} 1 0 0 0 0 0 2 {state_secret} 5 0 0 0 0 0 6\n", "ambiguous", id="the other way"),
    ],
)
def test_rows_that_share_a_line_are_told_only_if_they_add_up(line: str, told: str) -> None:
    """
    What a line break would tell apart may stand between them.
    """
    assert told == _told(_read(line), "carried_in")


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("{received} 5 0 0 0 0 0 5\n3 0 0 0\n", "5 0 0 0 0 0 5"),
        ("{received} 5 0 0 0 0 0 6\n3 0 0 0 0 0 3\n", "ambiguous"),
        ("{received} 5 5\n0 0 0 0 0 0 0 0\n", "ambiguous"),
        ("{granted} {received} 5 0 0 0 0 0 5\n3 0 0 0\n", "ambiguous"),
    ],
)
def test_figures_below_a_row_of_a_plain_line_are_none_of_its_own(first: str, told: str) -> None:
    """
    Where those on its line are seven and add up; else there are too many, and each may be its own.
    """
    read = _read(first + "{carried_in} 1 0 0 0 0 0 2\n")
    assert told == _told(read, "received")
    assert ("1 0 0 0 0 0 2" if told[0] == "5" else "ambiguous") == _told(read, "carried_in")
    said = gor.Code.UNEXPLAINED_FIGURES if told[0] == "5" else gor.Code.TOO_MANY_CELLS
    assert said in {problem.code for problem in read.diagnostics}


def test_a_row_of_bars_keeps_its_gap_where_another_row_has_figures_below_it() -> None:
    """
    Seven figures with a blank between them are in no place, whatever stands elsewhere.
    """
    read = _read(_SEVEN + "{state_secret} | 1 | 0 | 0 | | 0 | 0 | 0 | 1\n{repeated} 1 0 0 0 0 0 1\n3 0 0 0 0 0 3\n")
    assert "ambiguous" == _told(read, "state_secret")
    assert "1 0 0 0 0 0 1" == _told(read, "repeated")


@pytest.mark.parametrize("rows_share", [True, False])
def test_where_figures_share_cells_in_several_rows_all_are_read_as_lines_without_bars(*, rows_share: bool) -> None:
    """
    Those that add up are told; those that do not are in no place, nor are the blanks of others. Where one row has such
    a cell, it is read so alone.
    """
    rows = {
        "state_secret": ("1 0 | 0 | 0 | 0 | 0 | 1", "1 0 0 0 0 0 1"),
        "security_and_stability": ("2 | 0 | 0 | 0 | 0 | 0 | 2", "2 0 0 0 0 0 2"),
        "internal_affairs": ("3 | 0 | 0 | 0 | 0 | 0 | 4", "ambiguous" if rows_share else "3 0 0 0 0 0 4"),
        "enforcement_file": ("2 | 0 | 0 |   | 0 | 0 | 2", "ambiguous" if rows_share else "2 0 0 _ 0 0 2"),
        "repeated": ("4 0 | 0 | 0 | 0 | 0 | 4" if rows_share else "4 | 0 | 0 | 0 | 0 | 0 | 4", "4 0 0 0 0 0 4"),
    }
    read = _read("".join(f"| {{{name}}} | {cells} |\n" for name, (cells, _) in rows.items()))
    assert {name: told for name, (_, told) in rows.items()} == {name: _told(read, name) for name in rows}


def test_a_figure_said_twice_in_its_cell_opens_its_row_and_no_other() -> None:
    """
    The blanks of others keep their places, and it is no other figure of its row.
    """
    lines = ["| {state_secret} | 1 1 | | 0 | 0 | 0 | 1 | 2 |", "| {repeated} | 4 | | 0 | 0 | 0 | 0 | 4 |"]
    lines += ["| {internal_affairs} | 3 | 0 | 0 | 0 | | 0 | |", "| {enforcement_file} | | 2 | 0 | | | 0 | 2 |"]
    read = _read("\n".join([*lines, ""]))
    assert [_told(read, name) for name in ("state_secret", "repeated", "internal_affairs", "enforcement_file")] == [
        "ambiguous", "4 _ 0 0 0 0 4", "3 0 0 0 _ 0 _", "_ 2 0 _ _ 0 2"
    ]  # fmt: skip


def test_figures_behind_the_heads_are_told_as_belonging_nowhere() -> None:
    """
    They stand before any row.
    """
    read = _read("自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n5\n{received} 1 0 0 0 0 0 1\n")
    assert gor.Code.UNEXPLAINED_FIGURES in {problem.code for problem in read.diagnostics}


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("（三）不予公开 | {state_secret}\n1 0 0 0 0 0 1\n", "missing"),
        ("| {state_secret} |\n1 0 0 0 0 0 1\n", "1 0 0 0 0 0 1"),
        ("| {state_secret} |\n| 1 |\n| 0 |\n| 0 |\n| 0 |\n| 0 |\n| 0 |\n| 1 |\n", "1 0 0 0 0 0 1"),
        ("（三）不予公开 | {state_secret}\n| 1 |\n| 0 |\n| 0 |\n| 0 |\n| 0 |\n| 0 |\n| 1 |\n", "missing"),
    ],
)
def test_figures_below_a_label_between_bars_are_its_own_where_it_has_the_line_to_itself(lines: str, told: str) -> None:
    """
    A line of several cells has its figures beside the label, or none.
    """
    read = _read(lines)
    assert told.replace("missing", ". . . . . . .") == " ".join(
        str(value) if value is not None else "." for value in _values(read, "state_secret")
    )
    assert (told == "missing") == (gor.Code.UNEXPLAINED_FIGURES in {problem.code for problem in read.diagnostics})


def _values(read: gor.Report, name: str) -> list[object]:
    return [read.cell(path).value for path in requests_paths(_ROWS[name].name)]


def _said(read: gor.Report, code: gor.Code) -> list[tuple[str, tuple[str, ...]]]:
    """What the report has where a problem is told, and the cells that it is about."""
    return [
        (read.source[problem.span.start : problem.span.end], problem.paths)
        for problem in read.diagnostics
        if problem.code is code
    ]


_MISREAD: Final = "本年新牧政府信息公开审请数量"
_ONCE: Final = "{received} 5 0 0 0 0 0 5\n"
_OTHER: Final = "{carried_in} 2 0 0 0 0 0 2\n"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param(_ONCE + "{received}\n" + _OTHER, "5 0 0 0 0 0 5", id="again without figures"),
        pytest.param("{received}\n" + _OTHER + _ONCE, "5 0 0 0 0 0 5", id="first without figures"),
        pytest.param(_ONCE + f"{_MISREAD} 6 0 0 0 0 0 6\n" + _OTHER, "5 0 0 0 0 0 5", id="again, misread"),
        pytest.param(f"{_MISREAD} 6 0 0 0 0 0 6\n" + _OTHER + _ONCE, "5 0 0 0 0 0 5", id="first misread"),
        pytest.param(f"{_MISREAD} 5 0 0 0 0 0 5\n" + _OTHER, "5 0 0 0 0 0 5", id="only misread"),
    ],
)
def test_a_label_has_the_figures_that_stand_behind_it_as_it_is_worded(lines: str, told: str) -> None:
    """
    One without figures is no row, nor is one that is only like it.
    """
    read = _read(lines)
    assert told == _told(read, "received")
    assert "2 0 0 0 0 0 2" == _told(read, "carried_in")
    assert [] == _said(read, gor.Code.ROW_REPEATED)
    if lines.startswith(_MISREAD):
        assert [(_MISREAD, tuple(requests_paths("received")))] == _said(read, gor.Code.LABEL_MISREAD)
        (problem,) = (problem for problem in read.diagnostics if problem.code is gor.Code.LABEL_MISREAD)
        assert _MISREAD == problem.found


@pytest.mark.parametrize(
    ("row", "again", "told"),
    [
        ("{received} 5 0 0 0 0 0 5", "{received} 5 0 0 0 0 0 5", "5 0 0 0 0 0 5"),
        ("{received} | 5 |  | 0 | 0 | 0 | 0 | 5", "{received} | 5 |  | 0 | 0 | 0 | 0 | 5", "5 _ 0 0 0 0 5"),
        ("{received} 5 0 0 0 0 0 5", "{received} 6 0 0 0 0 0 6", "ambiguous"),
        ("{received} 5 0 0 0 0 0 5", "{received} 6 0 0 0 0 6", "ambiguous"),
        ("{received} 5 0 0 0 0 5", "{received} 6 0 0 0 0 0 6", "ambiguous"),
    ],
)
def test_a_row_that_comes_again_is_told_and_open_if_it_differs(row: str, again: str, told: str) -> None:
    """
    Of two rows of a label none is likelier.
    """
    read = _read(f"{row}\n{_OTHER}{again}\n")
    assert told == _told(read, "received")
    assert [(_LABELS["received"], tuple(requests_paths("received")))] == _said(read, gor.Code.ROW_REPEATED)


def test_a_row_behind_one_that_it_should_precede_is_told() -> None:
    """
    Only that one; and both are read.
    """
    read = _read("{carried_in} 2 0 0 0 0 0 2\n{received} 5 0 0 0 0 0 5\n{granted} 3 0 0 0 0 0 3\n")
    assert [(_LABELS["received"], tuple(requests_paths("received")))] == _said(read, gor.Code.ROW_OUT_OF_ORDER)
    assert ("2 0 0 0 0 0 2", "5 0 0 0 0 0 5") == (_told(read, "carried_in"), _told(read, "received"))


def test_lines_of_figures_below_a_row_of_bars_are_rows_of_their_own() -> None:
    """
    Each is told as belonging nowhere.
    """
    read = _read("{received} | 5 | 0 | 0 | 0 | 0 | 0 | 5\n2 0 0 0 0 0 2\n3 0 0 0 0 0 3\n")
    assert "5 0 0 0 0 0 5" == _told(read, "received")
    assert [("2 0 0 0 0 0 2", ()), ("3 0 0 0 0 0 3", ())] == _said(read, gor.Code.UNEXPLAINED_FIGURES)


def _rows(lines: str) -> list[tuple[str, bool, bool, str]]:
    """The rows that a text has: the label's name, whether it is ruled, whether it is alone, what its cells hold."""
    text = lines.format(**_LABELS)
    scanned = scan(text, fold(text), 0, len(text), [], ruling(fold(text), 0, len(text)))
    segments = [Segment("", None, [])]
    for item in scanned.items:
        if item.kind is Kind.LABEL:
            segments.append(Segment(item.text, item, []))
        elif item.kind is Kind.CELL:
            segments[-1].cells.append(item)
    form = FORMS[Edition.FORM_2021]
    names = {-1: ""} | {at: row.name.rpartition(".")[2] for at, row in enumerate(form.requests)}
    return [
        (names[row.index], row.ruled, row.alone, ",".join(cell.text for cell in row.cells))
        for row in rows_of(scanned, segments, form)
    ]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ("{received} 5 0 5", [("received", False, True, "5,0,5")]),
        ("{received} | 5 | | 5", [("received", True, True, "5,,5")]),
        ("{received} |  |\n1 | 2 |", [("received", True, True, ","), ("", False, True, "1,2")]),
        (
            "{carried_in} | | 2\n3 | {received} | 5 | | 5\n{granted} | | 2",
            [("carried_in", True, True, ",2"), ("received", False, True, "5,5"), ("granted", True, True, ",2")],
        ),
        ("{received} 5 {carried_in} 2", [("received", False, False, "5"), ("carried_in", False, False, "2")]),
        ("（三）不予公开 3 {state_secret} 2", [("", False, True, "3"), ("state_secret", False, True, "2")]),
        (f"{_CUT}\n（三）不予公开\n1 2 3", [("third_party_rights", False, True, "1,2,3")]),
        ("{received} | 5\n1 2\n3", [("received", True, True, "5"), ("", False, True, "1,2"), ("", False, True, "3")]),
        (
            "{received} 1 2 3 4 5 6 21\n8 9",
            [("received", False, True, "1,2,3,4,5,6,21"), ("", False, True, "8,9")],
        ),
        (
            "{received} | 5 0 | | 5\n{carried_in} 2 {granted} 3",
            [
                ("received", False, True, "5,0,5"),
                ("carried_in", False, False, "2"),
                ("granted", False, False, "3"),
            ],
        ),
        (
            "{received} 0 0 0 0 0\n2 2\n\f{carried_in}",
            [("received", False, True, "0,0,0,0,0,2,2"), ("carried_in", False, True, "")],
        ),
        (
            "{received} 5 0 5\n2 0 2\n\f{carried_in}\n{granted} 1 1",
            [
                ("received", False, True, "5,0,5"),
                ("carried_in", False, True, "2,0,2"),
                ("granted", False, True, "1,1"),
            ],
        ),
        (
            "{received} 5 0 5\n2\n\f{carried_in}",
            [("received", False, True, "5,0,5,2"), ("carried_in", False, True, "")],
        ),
        (
            "{received} 5 0 5\n2 0 2\n{carried_in}",
            [("received", False, True, "5,0,5,2,0,2"), ("carried_in", False, True, "")],
        ),
        (
            "{received} 5 0 5\n2 0 2\n\f{granted}",
            [("received", False, True, "5,0,5,2,0,2"), ("granted", False, True, "")],
        ),
        ("{received}\n2 0 2\n\f{carried_in}", [("received", False, True, "2,0,2"), ("carried_in", False, True, "")]),
        (
            "{received}\n2 0 2\n\f{carried_in}\n{granted} 1 1\n{state_secret} 3 3",
            [
                ("received", False, True, ""),
                ("", False, True, "2,0,2"),
                ("carried_in", False, True, ""),
                ("granted", False, True, "1,1"),
                ("state_secret", False, True, "3,3"),
            ],
        ),
        (
            "{received} 5 0 5\n2 0 2\n\f{carried_in} 1 1",
            [("received", False, True, "5,0,5,2,0,2"), ("carried_in", False, True, "1,1")],
        ),
        (
            "{received} 5 0 5\n2 0 2\n某局\f{carried_in}",
            [("received", False, True, "5,0,5,2,0,2"), ("carried_in", False, True, "")],
        ),
        (
            "{received} | 5 | 5\n2 0 2\n\f{carried_in}",
            [("received", True, True, "5,5"), ("", False, True, "2,0,2"), ("carried_in", False, True, "")],
        ),
    ],
)
def test_rows_are_made_of_labels_and_lines(lines: str, rows: list[tuple[str, bool, bool, str]]) -> None:
    """
    Where bars tell their cells, blanks are kept; lines below a ruled one are rows without a label.
    """
    assert rows == _rows(lines)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param("{repeated}\n{public_publication} 4 1 0 0 0 0 5\n2 0 3 0 0 0 5\n", "ambiguous", id="above"),
        pytest.param("2 0 3 0 0 0 5\n{public_publication} 4 1 0 0 0 0 5\n{excessive}\n", "ambiguous", id="below"),
        pytest.param(
            "{repeated}\n{public_publication} 4 1 0 0 0 0 5\n（五）不予处理 2 0 3 0 0 0 5\n",
            "ambiguous",
            id="behind a group's label",
        ),
        pytest.param("{repeated}\n{public_publication} 4 1 0 0 0 0 5\n", "4 1 0 0 0 0 5", id="no other figures"),
        pytest.param("{repeated}\n{public_publication} 4 1 0 0 0 0 5\n2 3\n", "ambiguous", id="some of them blank"),
        pytest.param("{repeated}\n{public_publication} 4 1 0 0 0 0 5\n2\n", "4 1 0 0 0 0 5", id="the number of a page"),
        pytest.param(
            "{repeated} 1 0 0 0 0 0 1\n{public_publication} 4 1 0 0 0 0 5\n2 0 3 0 0 0 5\n",
            "4 1 0 0 0 0 5",
            id="a neighbour that has its own",
        ),
    ],
)
def test_a_row_may_stand_beside_the_figures_of_a_neighbour_that_has_none(lines: str, told: str) -> None:
    """
    If a whole row of figures without a label is on its other side: lines that are not as high are put together wrong.
    """
    read = _read(f"{{petition_or_complaint}} 1 0 0 0 0 0 1\n{lines}")
    assert told == _told(read, "public_publication")


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("{excessive} 2 0 1 0 0 1", id="of a row that is short"),
        pytest.param("{excessive} 2 0 1 0 0 1 0", id="of a row that is whole"),
    ],
)
def test_figures_that_add_up_to_the_first_open_a_row_that_adds_up_to_either_end(lines: str) -> None:
    """
    Totals stand first then, whatever the heads say; but not if as many rows have them last, or one that is whole.
    """
    row = "{state_secret} 1 0 0 0 0 0 1\n"
    assert "ambiguous" == _told(_read(f"{row}{lines}\n"), "state_secret")
    for other in ("{repeated} 1 2 0 0 0 0 3", "{repeated} 1 2 3"):
        assert "1 0 0 0 0 0 1" == _told(_read(f"{row}{lines}\n{other}\n"), "state_secret")
