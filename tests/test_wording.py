"""The form's own words, read from the grammars."""

import pytest

from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.wording import grammar_text, label, official, section_heading, wordings


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("disclosure.licensing.decisions", "行政许可 / 本年处理决定数量"),
        ("disclosure.licensing.change", "行政许可 / 本年增/减"),
        ("disclosure.fees.amount", "行政事业性收费 / 本年收费金额（单位：万元）"),
        ("requests.received.total", "一、本年新收政府信息公开申请数量 / 总计"),
        (
            "requests.outcomes.denied.state_secret.natural_person",
            "（三）不予公开 1.属于国家秘密 / 自然人",
        ),
        ("requests.outcomes.other.other.other", "（六）其他处理 3.其他 / 其他"),
        ("requests.outcomes.other.undivided.total", "（六）其他处理 / 总计"),
        ("disputes.reconsideration.upheld", "行政复议 / 结果维持"),
        ("disputes.litigation_direct.pending", "行政诉讼 未经复议直接起诉 / 尚未审结"),
    ],
)
def test_a_cell_is_named_by_its_official_labels(path: str, expected: str) -> None:
    """
    Group, row, column, as the notices word them.
    """
    assert expected == label(path)


@pytest.mark.parametrize("edition", list(Edition))
def test_cells_of_an_edition_have_labels_of_their_own(edition: Edition) -> None:
    """
    No two cells of an edition are named alike.
    """
    paths = FORMS[edition].paths
    assert len(paths) == len({label(path) for path in paths})


def test_a_cell_of_no_edition_has_no_label() -> None:
    """
    A path that the form does not have is a KeyError that says so.
    """
    with pytest.raises(KeyError, match=r"requests\.lost"):
        label("requests.lost")


def test_a_section_is_named_by_its_official_heading() -> None:
    """
    Ordinal and words, as the notices have them.
    """
    assert "一、总体情况" == section_heading("overview")
    assert "三、收到和处理政府信息公开申请情况" == section_heading(Table.REQUESTS)
    with pytest.raises(KeyError, match="no section 'prose', one of overview, disclosure"):
        section_heading("prose")


def test_a_terminal_that_is_no_wording_has_none() -> None:
    """
    Only plain strings are wordings: patterns and rules are not.
    """
    with pytest.raises(KeyError, match="NUMBER"):
        official("cells", "NUMBER")
    assert "start" not in wordings(Table.REQUESTS)


def test_escapes_of_the_grammar_are_undone() -> None:
    """
    A backslash is written as two in a grammar, and is one.
    """
    assert "\\" == official("cells", "BACKSLASH")


def test_a_grammar_that_does_not_exist_is_not_found() -> None:
    """
    The error says which grammar was looked for.
    """
    with pytest.raises(FileNotFoundError, match=r"nothing\.lark"):
        grammar_text("nothing")
