"""Reports in a crawl: the spider of the docs, over pages that are served here."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any, Final
from urllib.parse import unquote

import pytest

import gov_open_report as gor
from gov_open_report.exports import from_dict
from texts.built import everything
from texts.figures import seeded
from texts.form import EDITIONS
from texts.layouts import LAYOUTS
from texts.reports import report as laid_out

_SPIDER: Final = Path(__file__).parents[1] / "docs" / "scripts" / "report_spider.py"
_HTML: Final = next(way for way in LAYOUTS if way.tags)

pytestmark = pytest.mark.skipif(
    find_spec("scrapy") is None, reason="Scrapy is not installed, it comes with: pip install '.[test]'"
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], list[dict[str, Any]], str]:
    """
    The pages that were served, the items that came of them, and what the crawl told.
    """
    folder = tmp_path_factory.mktemp("site")
    texts = {f"{edition}.html": laid_out(seeded(edition, 3), _HTML).text for edition in EDITIONS}
    # What they declare is wrong, as on many a site.
    pages = {name: f'<meta charset="gb2312"><body>{text}</body>' for name, text in texts.items()}
    pages["notice.html"] = '<meta charset="utf-8"><p>关于召开防汛工作会议的通知</p>'
    links = "".join(f'<a href="{name}">{name}</a>' for name in pages)
    for name, page in {**pages, "index.html": links}.items():
        (folder / name).write_text(page, "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    output = tmp_path_factory.mktemp("items") / "reports.jsonl"
    start = f"start=http://127.0.0.1:{server.server_port}/index.html"
    command: list[str | Path] = [sys.executable, "-m", "scrapy", "runspider", _SPIDER, "-a", start, "-O", output]
    ran = subprocess.run(command, cwd=output.parent, capture_output=True, check=False, timeout=120)
    server.shutdown()
    server.server_close()
    assert 0 == ran.returncode, ran.stderr.decode()
    return pages, [json.loads(line) for line in output.read_text("utf-8").splitlines()], ran.stderr.decode()


def test_each_page_has_its_report(crawled: tuple[dict[str, str], list[dict[str, Any]], str]) -> None:
    """
    Whole, through the feed: what comes back is what parse_html reads of the page.
    """
    pages, items, _ = crawled
    by_name = {unquote(item["url"]).rpartition("/")[2]: item for item in items}
    assert set(pages) == set(by_name)
    for name in pages.keys() - {"notice.html"}:
        report = gor.parse_html(pages[name].encode())
        assert {"url", "report"} == set(by_name[name])
        assert everything(report) == everything(from_dict(by_name[name]["report"]))
        assert report.requests.received.total is not None


def test_a_page_that_is_no_report_is_told_and_kept(crawled: tuple[dict[str, str], list[dict[str, Any]], str]) -> None:
    """
    Its item has no report, and the crawl counts it.
    """
    _, items, log = crawled
    (item,) = (item for item in items if item["url"].endswith("notice.html"))
    assert item["report"] is None
    assert "'gov_open_report/read': 2" in log
    assert "'gov_open_report/refused/NotAReportError': 1" in log


def test_an_item_without_page_or_text_passes_as_it_is() -> None:
    """
    The names of the fields are settings.
    """
    from scrapy.settings import Settings  # noqa: PLC0415  # if it is installed

    from gov_open_report.scrapy import ReportPipeline  # noqa: PLC0415  # as above

    names = {"TEXT": "body", "PAGE": "data", "FIELD": "read"}
    counted = Counter[str]()
    crawler = SimpleNamespace(
        settings=Settings({f"GOV_OPEN_REPORT_{of}": name for of, name in names.items()}),
        stats=SimpleNamespace(inc_value=lambda name: counted.update([name])),
    )
    pipeline = ReportPipeline.from_crawler(crawler)
    assert {"text": "x"} == pipeline.process_item({"text": "x"})
    assert {"body": "x", "read": None} == pipeline.process_item({"body": "x"})
    assert {"text": "x", "read": None} == pipeline.process_item({"text": "x", "data": b"x"})
    assert {"gov_open_report/refused/NotAReportError": 2} == counted
    with pytest.raises(TypeError, match="decode it first"):
        pipeline.process_item({"body": b"x"})
