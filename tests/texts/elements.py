"""What stands in a page of HTML, as a parser finds it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple


class Element(NamedTuple):
    """An element: its name, its attributes, and the text within it."""

    tag: str
    attributes: dict[str, str]
    parts: list[str]

    @property
    def text(self) -> str:
        """The text within it."""
        return "".join(self.parts)

    @property
    def shape(self) -> tuple[str, tuple[str, ...]]:
        """Its name and the names of its attributes."""
        return self.tag, tuple(self.attributes)


_EMPTY = frozenset({"meta", "input", "br"})
_MAY_STAY_OPEN = frozenset({"li", "tr"})


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, [])
        assert len(attrs) == len(element.attributes), f"an attribute of {tag} twice"
        self.elements.append(element)
        if self.open and tag == self.open[-1].tag and tag in _MAY_STAY_OPEN:
            self.open.pop()
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self.open[-1].tag in _MAY_STAY_OPEN and self.open[-1].tag != tag:
            self.open.pop()
        assert tag == self.open.pop().tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.parts.append(data)


def elements(page: str) -> list[Element]:
    """Return every element of *page* in order; each is closed where it should be."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    assert not parser.open
    return parser.elements
