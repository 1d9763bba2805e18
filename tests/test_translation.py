"""The pages in Chinese have what those in English have, in the same order."""

import re
from pathlib import Path
from typing import Final

import pytest

_ROOT: Final = Path(__file__).parents[1]
_DOCS: Final = _ROOT / "docs"
_ZH: Final = _DOCS / "zh"

_TRANSLATED: Final = {
    _ROOT / "README.md": _ROOT / "README.zh-CN.md",
    **{page: _ZH / page.name for page in sorted(_DOCS.glob("*.md"))},
}
_FENCE: Final = re.compile(r"^( *)(```+|:::+)(.*?)\n(.*?)^\1\2$", re.MULTILINE | re.DOTALL)
_HEADING: Final = re.compile(r"^(#+) ", re.MULTILINE)
_LINK: Final = re.compile(r"\]\(([^)]+)\)")
_ROW: Final = re.compile(r"^\|.*\|$", re.MULTILINE)
_ITEM: Final = re.compile(r"^ *(-|[0-9]+\.) ", re.MULTILINE)
_NAME: Final = re.compile(r"`[^`\n]+`")

pages = pytest.mark.parametrize("page", _TRANSLATED, ids=lambda page: page.name)


@pages
def test_a_page_has_the_same_headings(page: Path) -> None:
    """
    As many of each level, in the same order.
    """
    english, chinese = _both(page)
    assert _HEADING.findall(_prose(english)) == _HEADING.findall(_prose(chinese))


@pages
def test_a_page_has_the_same_blocks(page: Path) -> None:
    """
    Code and what it prints, to the letter; of directives all but captions.
    """
    english, chinese = (
        [(kind, re.sub(r"^:caption: .+$", "", block, flags=re.MULTILINE)) for _, _, kind, block in _FENCE.findall(text)]
        for text in _both(page)
    )
    assert english == chinese


@pages
def test_a_page_has_the_same_links(page: Path) -> None:
    """
    Each to the same file, or to its translation; the order may be that of the language.
    """
    english, chinese = (sorted(_targets(file)) for file in (page, _TRANSLATED[page]))
    assert english == chinese


@pages
def test_a_page_has_the_same_tables_and_lists(page: Path) -> None:
    """
    As many rows of tables, each with as many cells, and as many items of lists.
    """
    english, chinese = (_prose(text) for text in _both(page))
    rows = [[row.replace(r"\|", "").count("|") for row in _ROW.findall(text)] for text in (english, chinese)]
    assert rows[0] == rows[1]
    assert _ITEM.findall(english) == _ITEM.findall(chinese)


@pages
def test_a_page_names_the_same_things(page: Path) -> None:
    """
    Every name in code marks of the one is in the other.
    """
    english, chinese = (set(_NAME.findall(_prose(text))) for text in _both(page))
    assert english == chinese


@pages
def test_a_chinese_sentence_stands_on_a_line_of_its_own(page: Path) -> None:
    """
    Nothing follows a full stop but what closes a bracket, a quotation or a cell.
    """
    assert not re.findall(r"^.*。(?![”）」* |]|$).*$", _prose(_TRANSLATED[page].read_text("utf-8")), re.MULTILINE)


def test_every_page_is_there_in_both_languages() -> None:
    """
    None waits for its translation, and no translation is of a page that is gone.
    """
    english, chinese = ({page.name for page in folder.glob("*.md")} for folder in (_DOCS, _ZH))
    assert english == chinese


def _both(page: Path) -> tuple[str, str]:
    return page.read_text("utf-8"), _TRANSLATED[page].read_text("utf-8")


def _prose(text: str) -> str:
    return _FENCE.sub("", text)


def _targets(page: Path) -> list[str]:
    """Return where the links of *page* lead, in terms of the English files."""
    return [_target(page, target) for target in _LINK.findall(_prose(page.read_text("utf-8")))]


def _target(page: Path, target: str) -> str:
    if "://" in target:
        return target
    path, _, anchor = target.partition("#")
    found = (page.parent / path).resolve()
    if found == _ROOT / "README.zh-CN.md":
        found = _ROOT / "README.md"
    if found.is_relative_to(_ZH):
        found = _DOCS / found.relative_to(_ZH)
    if found.with_suffix(".md").is_file():
        found = found.with_suffix(".md")
    return f"{found.relative_to(_ROOT)}#{anchor}"
