"""A page of HTML as a PDF: ruled tables with the page's own spans, on pages of A4.

Paragraphs and tables alone, as ``gov_open_report.render`` makes them.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from lxml import html
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

_FONT: Final = "STSong-Light"
_MARGIN: Final = 36
_WIDTH: Final = A4[0] - 2 * _MARGIN
_PROSE: Final = ParagraphStyle("prose", fontName=_FONT, fontSize=11, leading=16, wordWrap="CJK")
_CELL: Final = ParagraphStyle("cell", fontName=_FONT, fontSize=6, leading=7, wordWrap="CJK")
_LABEL_SHARE: Final = 0.45
"""Part of the width of table three that its three columns of labels have."""
_LABELS: Final = 3
_REQUESTS: Final = 10
"""Columns of table three."""


def pdf(page: str) -> bytes:
    """Return *page* as a PDF."""
    registerFont(UnicodeCIDFont(_FONT))
    stream = BytesIO()
    SimpleDocTemplate(stream, pagesize=A4, **dict.fromkeys(_MARGINS, _MARGIN)).build(list(_flow(page)))
    return stream.getvalue()


_MARGINS: Final = ("leftMargin", "rightMargin", "topMargin", "bottomMargin")


def _flow(page: str) -> Iterator[Flowable]:
    for element in html.fragment_fromstring(page, create_parent="div"):
        yield _table(element) if element.tag == "table" else Paragraph(element.text_content(), _PROSE)


def _table(element: Any) -> Table:  # noqa: ANN401  # an element of lxml, whose stubs have no name for it
    taken: dict[tuple[int, int], Paragraph | str] = {}
    style: list[tuple[object, ...]] = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), _FONT, 6)]
    lines = element.findall(".//tr")
    for at, line in enumerate(lines):
        column = 0
        for cell in line:
            while (at, column) in taken:
                column += 1
            down, right = int(cell.get("rowspan", 1)), int(cell.get("colspan", 1))
            taken |= {(at + row, column + place): "" for row in range(down) for place in range(right)}
            taken[at, column] = Paragraph(cell.text_content(), _CELL)
            style.append(("SPAN", (column, at), (column + right - 1, at + down - 1)))
    width = 1 + max(column for _, column in taken)
    rows = [[taken.get((at, column), "") for column in range(width)] for at in range(len(lines))]
    return Table(rows, colWidths=_widths(width), style=style)


def _widths(columns: int) -> list[float]:
    if columns != _REQUESTS:
        return [_WIDTH / columns] * columns
    labels = [_WIDTH * _LABEL_SHARE / _LABELS] * _LABELS
    return labels + [_WIDTH * (1 - _LABEL_SHARE) / (columns - _LABELS)] * (columns - _LABELS)
