"""Writes the pages of the form from the form itself: ``python docs/site/form_page.py``.

``docs/form.md`` and ``docs/zh/form.md`` are kept in the repository, so that they can be read where nothing is built;
a test says if they are no longer what this writes.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from gov_open_report.form import FORMS, SECTIONS, Edition, Form, Measure, Table
from gov_open_report.wording import official

_DOCS: Final = Path(__file__).parents[1]

_NUMERALS: Final = "一二三四五六"
_NOTICES: Final = {Edition.FORM_2019: "国办公开办函〔2019〕60号", Edition.FORM_2021: "国办公开办函〔2021〕30号"}
_HEADED: Final = {Table.DISCLOSURE: 2, Table.REQUESTS: 3, Table.DISPUTES: 4}


class _Words(NamedTuple):
    introduction: str
    sections: str
    section_columns: tuple[str, ...]
    edition: str
    edition_is: str
    table: str
    disclosure: tuple[str, ...]
    others: tuple[str, ...]
    measures: tuple[str, ...]
    same: str


_ENGLISH: Final = _Words(
    introduction="""\
# The form

Every cell of the form has a path, which is also the path of attributes from a `Report` to its value, and the name of its column in every export.
Paths never change within a major version.

```python
import gov_open_report as gor
from gov_open_report.form import FORMS, Table
from gov_open_report.wording import label

for edition, form in FORMS.items():
    print(edition, [sum(path.startswith(f"{table}.") for path in form.paths) for table in Table], len(form.paths))
print(label("requests.outcomes.denied.state_secret.total"))
```

```text
2019 [22, 161, 15] 198
2021 [10, 175, 15] 200
（三）不予公开 1.属于国家秘密 / 总计
```

This page is made of `form.py` and of the grammars by `python docs/site/form_page.py`.
""",
    sections="Sections",
    section_columns=("number", "heading", "name"),
    edition="The edition of {edition}",
    edition_is="Made by {notice}; {cells} cells, and {sums} sums that tie those of tables three and four.",
    table="Table {number}, {edition}: {heading}",
    disclosure=("item of Article 20", "row", "column", "kind", "path"),
    others=("row", "column", "path"),
    measures=("a whole number, zero or more", "a whole number", "an amount in 万元"),
    same="Its cells are those of the edition of {edition}, and so are their paths and labels.",
)

_CHINESE: Final = _Words(
    introduction="""\
# 报告格式

格式中的每一个单元格都有一条路径：它既是从 `Report` 到该数值的属性路径，也是各种导出结果中的列名。
在同一主版本内，路径不会变更。

```python
import gov_open_report as gor
from gov_open_report.form import FORMS, Table
from gov_open_report.wording import label

for edition, form in FORMS.items():
    print(edition, [sum(path.startswith(f"{table}.") for path in form.paths) for table in Table], len(form.paths))
print(label("requests.outcomes.denied.state_secret.total"))
```

```text
2019 [22, 161, 15] 198
2021 [10, 175, 15] 200
（三）不予公开 1.属于国家秘密 / 总计
```

本页由 `python docs/site/form_page.py` 根据 `form.py` 和语法文件生成。
""",
    sections="六个部分",
    section_columns=("序号", "标题", "名称"),
    edition="{edition}年版",
    edition_is="依据{notice}制定；共{cells}个单元格，第三、四部分表格的单元格受{sums}项勾稽关系约束。",
    table="第{number}部分表格（{edition}年版）：{heading}",
    disclosure=("第二十条所列项", "行", "列", "类型", "路径"),
    others=("行", "列", "路径"),
    measures=("不小于零的整数", "整数", "金额（万元）"),
    same="单元格、路径和栏目名称均与{edition}年版相同。",
)

PAGES: Final = {_DOCS / "form.md": _ENGLISH, _DOCS / "zh" / "form.md": _CHINESE}
"""Where the pages stand, and the words that each is made with."""


def page(words: _Words) -> str:
    """Return the page in *words*."""
    return "\n".join(_lines(words)) + "\n"


def _lines(words: _Words) -> Iterator[str]:
    yield words.introduction
    yield f"## {words.sections}\n"
    headings = [official("report", name.upper()) for name in SECTIONS]
    rows = ((str(at), f"{_NUMERALS[at - 1]}、{headings[at - 1]}", f"`{name}`") for at, name in enumerate(SECTIONS, 1))
    yield from _table(words.section_columns, rows)
    newest, *older = sorted(FORMS, reverse=True)
    for edition in (newest, *older):
        form = FORMS[edition]
        yield f"\n## {words.edition.format(edition=edition)}\n"
        yield words.edition_is.format(notice=_NOTICES[edition], cells=len(form.paths), sums=len(form.identities))
        for table, number in _HEADED.items():
            shown = _NUMERALS[number - 1] if words is _CHINESE else ("two", "three", "four")[number - 2]
            heading = words.table.format(number=shown, edition=edition, heading=headings[number - 1])
            yield f"\n### {heading}\n"
            cells = list(_cells(form, table, words))
            if edition is not newest and cells == list(_cells(FORMS[newest], table, words)):
                yield words.same.format(edition=newest)
            else:
                yield from _table(words.disclosure if table is Table.DISCLOSURE else words.others, cells)


def _cells(form: Form, table: Table, words: _Words) -> Iterator[tuple[str, ...]]:
    if table is Table.DISCLOSURE:
        measures = dict(zip(Measure, words.measures, strict=True))
        for row in form.disclosure:
            for cell, path in zip(row.cells, row.paths, strict=True):
                named = (official(table, terminal) for terminal in (row.item, row.terminal, cell.terminal))
                yield (*named, measures[cell.measure], f"`{path}`")
        return
    rows, heads = (
        (form.requests, form.columns) if table is Table.REQUESTS else (form.blocks, form.dispute_columns)
    )
    for each in rows:
        name = " ".join(official(table, part) for part in (each.group, each.terminal) if part)
        for head, path in zip(heads, each.paths, strict=True):
            yield name, official(table, head.terminal), f"`{path}`"


def _table(columns: tuple[str, ...], rows: Iterator[tuple[str, ...]] | list[tuple[str, ...]]) -> Iterator[str]:
    for cells in (columns, ("---",) * len(columns), *rows):
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    for path, words in PAGES.items():
        path.write_text(page(words), "utf-8")
