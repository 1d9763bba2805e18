"""An item pipeline for Scrapy, which reads the page or the text of each item. Needs the extra ``scrapy``."""

from typing import TYPE_CHECKING, Any, Self

from gov_open_report._extras import refuse_without
from gov_open_report._parsing import parse, parse_html
from gov_open_report.diagnostics import ParseError
from gov_open_report.exports import to_dict

try:
    from itemadapter import ItemAdapter
except ImportError as error:
    refuse_without("scrapy", error)

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

__all__ = ["ReportPipeline"]


class ReportPipeline:
    """Adds to each item the report that its page or its text is, as ``exports.to_dict`` gives it.

    A page, best as bytes, is read by ``parse_html`` and taken out of its item: feeds
    write no bytes, and the report has its text. A text is read by ``parse``, and
    stays; of both the page is read.

    The setting ``GOV_OPEN_REPORT_PAGE`` names the field with the page, ``page`` if not
    set, ``GOV_OPEN_REPORT_TEXT`` that with the text, ``text`` if not set, and
    ``GOV_OPEN_REPORT_FIELD`` that for the report, ``report`` if not set. An item that
    is no report has ``None`` there, and the statistics of the crawl count both:
    ``gov_open_report/read``, ``gov_open_report/refused/`` and the name of the error.
    An item with neither passes as it is.
    """

    def __init__(self, crawler: "Crawler") -> None:
        """Take settings and statistics from *crawler*."""
        self._page: str = crawler.settings.get("GOV_OPEN_REPORT_PAGE", "page")
        self._text: str = crawler.settings.get("GOV_OPEN_REPORT_TEXT", "text")
        self._field: str = crawler.settings.get("GOV_OPEN_REPORT_FIELD", "report")
        self._stats = crawler.stats

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """Make the pipeline of *crawler*, as Scrapy asks for it."""
        return cls(crawler)

    def process_item(self, item: Any) -> Any:  # noqa: ANN401  # whatever itemadapter takes
        """Read *item*; return it with its report.

        Raises:
            TypeError: If the page is there and is neither ``bytes`` nor ``str``, or the text and is no ``str``.
            KeyError: If *item* has fixed fields, and none for the report.
        """
        adapter = ItemAdapter(item)
        page, text = adapter.get(self._page), adapter.get(self._text)
        if page is None and text is None:
            return item
        try:
            adapter[self._field] = to_dict(parse(text) if page is None else parse_html(page))
            counted = "read"
        except ParseError as error:
            adapter[self._field] = None
            counted = f"refused/{type(error).__name__}"
        if page is not None:
            del adapter[self._page]
        self._stats.inc_value(f"gov_open_report/{counted}")
        return item
