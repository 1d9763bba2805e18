"""Crawl a list of reports: ``scrapy runspider report_spider.py -a start=URL -O reports.jsonl``."""

from collections.abc import Iterator
from typing import Any, ClassVar

import scrapy
from scrapy.http import Response


class ReportSpider(scrapy.Spider):
    """Follows every link of a page, and yields each page behind them."""

    name = "reports"
    custom_settings: ClassVar = {"ITEM_PIPELINES": {"gov_open_report.scrapy.ReportPipeline": 300}}

    def __init__(self, start: str) -> None:
        """Begin at the page *start*."""
        super().__init__()
        self.start_urls = [start]

    def parse(self, response: Response) -> Iterator[Any]:
        """Follow the links."""
        yield from response.follow_all(css="a", callback=self.parse_report)

    def parse_report(self, response: Response) -> Iterator[dict[str, Any]]:
        """Yield a page as it was fetched: what it declares of its encoding may be wrong."""
        yield {"url": response.url, "page": response.body}
