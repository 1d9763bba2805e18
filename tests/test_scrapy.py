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
from typing import Any, Final, cast
from urllib.parse import unquote

import pytest

import gov_open_report as gor
from gov_open_report.exports import from_dict
from gov_open_report.scrapy import ReportPipeline
from texts.built import everything
from texts.figures import seeded
from texts.form import EDITIONS
from texts.layouts import LAYOUTS
from texts.reports import report as laid_out

_SPIDER: Final = Path(__file__).parents[1] / "docs" / "scripts" / "report_spider.py"
_HTML: Final = next(way for way in LAYOUTS if way.tags)

_CRAWLED: Final = pytest.param(
    None,
    marks=[
        pytest.mark.slow,
        pytest.mark.skipif(find_spec("scrapy") is None, reason='Scrapy comes with: pip install ".[scrapy]"'),
    ],
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


# Crawling is slow, and needs more than the pipeline itself.
@pytest.fixture(scope="module", params=[_CRAWLED], ids=["crawl"])
def crawled(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], list[dict[str, Any]], str]:
    """
    The pages that were served, the items that came of them, and what the crawl told.
    """
    folder = tmp_path_factory.mktemp("site")
    texts = {f"{edition}.html": laid_out(seeded(edition, 3), _HTML).text for edition in EDITIONS}
    pages = {name: f'<meta charset="utf-8"><body>{text}</body>' for name, text in texts.items()}
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
    Whole, through the feed: what comes back is what parse reads of the page.
    """
    pages, items, _ = crawled
    by_name = {unquote(item["url"]).rpartition("/")[2]: item for item in items}
    assert set(pages) == set(by_name)
    for name in pages.keys() - {"notice.html"}:
        report = gor.parse(pages[name])
        assert pages[name] == by_name[name]["text"]
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


def _pipeline(**settings: str) -> tuple[ReportPipeline, Counter[str]]:
    """
    The pipeline of a crawler that has *settings*, and what it counts.
    """
    counted = Counter[str]()
    stats = SimpleNamespace(inc_value=lambda name: counted.update([name]))
    return ReportPipeline.from_crawler(cast("Any", SimpleNamespace(settings=settings, stats=stats))), counted


def test_an_item_with_text_gets_its_report() -> None:
    """
    Under the names that are the fields' if no others are set.
    """
    pipeline, counted = _pipeline()
    text = laid_out(seeded("2021", 3), _HTML).text
    item = pipeline.process_item({"text": text, "url": "x"})
    assert {"text", "url", "report"} == set(item)
    assert everything(gor.parse(text)) == everything(from_dict(item["report"]))
    assert {"gov_open_report/read": 1} == counted


def test_an_item_without_text_passes_as_it_is() -> None:
    """
    The names of the fields are settings.
    """
    pipeline, counted = _pipeline(GOV_OPEN_REPORT_TEXT="body", GOV_OPEN_REPORT_FIELD="read")
    assert {"text": "x"} == pipeline.process_item({"text": "x"})
    assert {"body": "x", "read": None} == pipeline.process_item({"body": "x"})
    assert {"gov_open_report/refused/NotAReportError": 1} == counted
    with pytest.raises(TypeError, match="decode it first"):
        pipeline.process_item({"body": b"x"})
