"""An item pipeline for Scrapy, which reads the text of each item. Needs the extra ``scrapy``."""

from typing import TYPE_CHECKING, Any, Self

from gov_open_report._extras import refuse_without
from gov_open_report._parsing import parse
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
    """Adds to each item the report that its text is, as ``exports.to_dict`` gives it.

    The setting ``GOV_OPEN_REPORT_TEXT`` names the field with the text, ``text`` if
    not set, and ``GOV_OPEN_REPORT_FIELD`` that for the report, ``report`` if not
    set. An item whose text is no report has ``None`` there, and the statistics of
    the crawl count both: ``gov_open_report/read``, ``gov_open_report/refused/`` and
    the name of the error. An item without text passes as it is.
    """

    def __init__(self, crawler: "Crawler") -> None:
        """Take settings and statistics from *crawler*."""
        self._text: str = crawler.settings.get("GOV_OPEN_REPORT_TEXT", "text")
        self._field: str = crawler.settings.get("GOV_OPEN_REPORT_FIELD", "report")
        self._stats = crawler.stats

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """Make the pipeline of *crawler*, as Scrapy asks for it."""
        return cls(crawler)

    def process_item(self, item: Any) -> Any:  # noqa: ANN401  # whatever itemadapter takes
        """Read the text of *item*; return *item* with its report.

        Raises:
            TypeError: If the text is there and is no ``str``.
            KeyError: If *item* has fixed fields, and none for the report.
        """
        adapter = ItemAdapter(item)
        text = adapter.get(self._text)
        if text is None:
            return item
        try:
            adapter[self._field] = to_dict(parse(text))
            counted = "read"
        except ParseError as error:
            adapter[self._field] = None
            counted = f"refused/{type(error).__name__}"
        self._stats.inc_value(f"gov_open_report/{counted}")
        return item
