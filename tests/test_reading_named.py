"""Figures that have the names of their columns before them, as a model writes down a table that it is shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import JOIN, SIGN, fold
from gov_open_report._reading.layouts.named import cut_at_names
from texts.figures import BLANKS, Blanks, Figures, seeded
from texts.form import COLUMNS, DISCLOSURE, EDITIONS, REQUESTS, Edition, requests_paths
from texts.judge import differing, faults
from texts.layouts import LAYOUTS
from texts.reports import report

_Named = list[tuple[str, str]]

_HEADS: Final = [label for _, label in COLUMNS]
_ROW: Final = "、".join(f"{name} {at}" for at, name in enumerate(_HEADS))
_SIX: Final = f"受理：{_ROW}\n" * 6


def _in_a_line(label: str, named: _Named) -> str:
    return f"- {label}：{'，'.join(f'{name} {figure}' for name, figure in named)}"


def _in_a_list(label: str, named: _Named) -> str:
    return "\n".join([f"- **{label}**", *(f"  - {name}：{figure}" for name, figure in named)])


def _in_json(label: str, named: _Named) -> str:
    return f"  {json.dumps(label, ensure_ascii=False)}: {json.dumps(dict(named), ensure_ascii=False, indent=4)},"


def _report(figures: Figures, row: Callable[[str, _Named], str]) -> str:
    """A report whose tables two and three have a name before each figure."""
    text = report(figures, next(way for way in LAYOUTS if way.name == "tabs_ragged")).text
    lines = text.split("\n")
    second, third, fourth = (
        next(at for at, line in enumerate(lines) if line.startswith(each)) for each in ("二、", "三、收", "四、政")
    )
    for block in DISCLOSURE[figures.edition]:
        paths = {name: [f"disclosure.{name}.{cell}" for cell in block.cells] for name, _ in block.rows}
        rows = [row(label, _named(figures, block.heads, paths[name])) for name, label in block.rows]
        lines[second] += "\n".join(["", block.caption, *rows])
    rows = [row(each.label, _named(figures, _HEADS, requests_paths(each.name))) for each in REQUESTS[figures.edition]]
    return "\n".join([*lines[: second + 1], lines[third], *rows, *lines[fourth:]])


def _named(figures: Figures, heads: Sequence[str], paths: Sequence[str]) -> _Named:
    return [(head, figures.printed(path)) for head, path in zip(heads, paths, strict=True)]


@pytest.mark.parametrize("row", [_in_a_line, _in_a_list, _in_json])
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
def test_names_in_the_order_of_the_form_tell_the_figures_columns(
    row: Callable[[str, _Named], str], edition: Edition, blanks: Blanks
) -> None:
    """
    Of table two some rows are open whose heads are not printed.
    """
    figures = seeded(edition, 3, blanks)
    read = gor.parse(_report(figures, row))
    assert not faults(read, figures)
    of_requests = {path for path in differing(read, figures) if path.startswith("requests.")}
    assert not of_requests
    path = f"disclosure.rules.{DISCLOSURE[edition][0].cells[0]}"
    assert figures.value(path) == read.cell(path).value


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (f"受理：{_ROW}", ["受理", *"0123456"]),
        (f"- 受理：{_ROW}。", ["受理", *"0123456"]),
        (f"受理：{_ROW.replace('商业企业 1', '商业企业 ')}", ["受理", *"0", "", *"23456"]),
        (f"受理：{_ROW.replace('商业企业 1', '商业企业 1,208')}", ["受理", "0", "1,208", *"23456"]),
        (f"受理：{_ROW.replace('商业企业 1', '商业企业 3|')}", ["受理", "0", f"3{SIGN}", *"23456"]),
        (f"受理：{_ROW.replace('商业企业 1', '商业企业 12 3')}", ["受理", "0", "12 3", *"23456"]),
        (f"受理：{_ROW.replace(' ', '：').replace('、', ' ')}\n", ["受理", *"0123456"]),
        ("行政许可：本年处理决定数量：5", ["行政许可", "5"]),
        ("行政许可：本年处理决定数量\n", ["行政许可：本年处理决定数量"]),
        (" ".join(_HEADS), [" ".join(_HEADS)]),
        ('"危及“三安全一稳定”": {"本年处理决定数量": 5}', ['"危及“三安全一稳定', "5}"]),
        ("- 3 5", ["- 3 5"]),
    ],
)
def test_a_tab_stands_for_each_name(row: str, cells: list[str]) -> None:
    """
    Nothing moves.
    """
    text = fold(_SIX + row)
    made = cut_at_names(text)
    assert len(made) == len(text)
    line = made.split("\n")[6].replace(JOIN, "")
    assert [fold(cell) for cell in cells] == [cell.strip(" :.") for cell in line.split("\t")]


@pytest.mark.parametrize(
    "text",
    [
        _SIX[: len(_SIX) // 2],
        f"{_SIX}受理：{_ROW.replace('商业企业', '商企')}",
        f"{_SIX}受理：{'、'.join(reversed(_ROW.split('、')))}",
        "自然人 3，商业企业 5\n" * 6,
    ],
    ids=["few", "misread", "turned round", "others"],
)
def test_where_a_row_is_not_told_names_stay(text: str) -> None:
    """
    They may be those of other rows: 其他 is one as well.
    """
    assert fold(text) == cut_at_names(fold(text))
