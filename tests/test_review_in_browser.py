"""The page to review a report with, in a real browser.

Run by ``pytest -m slow tests/test_review_in_browser.py`` where playwright (the extra
``browser``) and a Chromium are: the one that ``GOV_OPEN_REPORT_CHROMIUM`` names, or
``chromium`` on the path. Nothing is downloaded. Where ``GOV_OPEN_REPORT_SCREENSHOTS``
names a folder, what the pages look like is left there, to be looked at.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest

import gov_open_report as gor
from gov_open_report._review.visible import visible

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

_EXAMPLES: Final = Path(__file__).parents[1] / "docs" / "examples"
_FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_LISTEN: Final = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""
_PIECE: Final = (
    "<script>window.ran = 1</script>\" onload=\"window.ran = 2\" x='</pre></a></mark><img src=x onerror=window.ran=3>"
    "</script></style><svg onload=window.ran=4><iframe srcdoc='<script>parent.ran=5</script>'><base href=//a.invalid>"
    "javascript:window.ran=6 \0\ud800\u202e\x1b &amp; &lt; {{ 7 * 7 }}\n"
)

Open: TypeAlias = "Callable[..., Page]"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """
    A Chromium without a window, with a profile of its own.
    """
    api = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: nox -s browser runs these, where a Chromium is"
    )
    chromium = os.environ.get("GOV_OPEN_REPORT_CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        pytest.skip("no Chromium: install one, or name it in GOV_OPEN_REPORT_CHROMIUM")
    with api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """
    Opens the page of a text. At the end no script has failed, no policy was broken, and
    nothing was asked of any network.
    """
    complaints: list[str] = []
    requests: list[str] = []
    expected: list[str] = []
    pages: list[Page] = []

    def opens(text: str, *, lang: str = "en", scripts: bool = True, width: int = 1500, scheme: str = "light") -> Page:
        path = tmp_path / f"page-{len(pages)}.html"
        path.write_text(gor.review_page(gor.parse(text), lang=lang), "utf-8")  # type: ignore[arg-type]  # either of two
        page = browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=scripts,
            color_scheme=scheme,
        ).new_page()
        page.set_default_timeout(15_000)
        page.add_init_script(_LISTEN)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(path.as_uri())
        expected.append(path.as_uri())
        pages.append(page)
        return page

    yield opens
    for number, page in enumerate(pages):
        if folder := os.environ.get("GOV_OPEN_REPORT_SCREENSHOTS"):
            name = os.environ["PYTEST_CURRENT_TEST"].split("::")[-1].split(" ")[0]
            page.screenshot(path=Path(folder) / f"{name}-{number}.png")
        page.context.close()
    assert [] == complaints
    assert expected == requests


def _water() -> str:
    return (_EXAMPLES / "yunting-water-2023.txt").read_text("utf-8")


def _damaged() -> str:
    text = _water().replace("\t41\t6\t0\t1\t3\t2\t53", "\t14\t6\t0\t1\t3\t2\t53")
    return text.replace("行政处罚\t27", "行政处罚\t27\t3").replace("行政许可\t163", "行政许可\t若干")


def _on(page: Page, query: str) -> list[str]:
    """Return the texts of what is marked as chosen."""
    texts: list[str] = page.locator(f"{query}.on").all_inner_texts()
    return texts


def _is_seen(page: Page, query: str) -> bool:
    """Say whether the first of *query* is within its pane, and not under anything else."""
    return bool(
        page.locator(query).first.evaluate(
            """(one) => { const box = one.getClientRects()[0];
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return one.contains(top) || top.contains(one) && top.closest("td, mark, li") !== null; }"""
        )
    )


def test_a_click_on_a_cell_shows_its_place(opened: Open) -> None:
    """
    The figure is marked in the source and scrolled to, and what is known of the cell is told.
    """
    page = opened(_water())
    for path, text in (
        ("disclosure.fees.amount", "318.4207"),
        ("requests.outcomes.denied.administrative_inquiry.natural_person", "2"),
        ("disputes.litigation_after_reconsideration.total", "2"),
    ):
        page.locator(f'[id="{path}"]').click()
        assert [text] == _on(page, "#source mark")
        assert [text] == _on(page, "td")
        assert _is_seen(page, "#source mark.on")
        assert path in page.locator("#told").inner_text()


def test_a_click_on_the_source_shows_the_cell(opened: Open) -> None:
    """
    All cells, where several share one place.
    """
    page = opened((_EXAMPLES / "qingxiu-town-2022.txt").read_text("utf-8"))
    page.locator("#source mark", has_text="10812").click()
    assert ["*108", "*12"] == _on(page, "td")
    assert ["10812"] == _on(page, "#source mark")
    assert _is_seen(page, "td.on")
    page.locator("#source mark", has_text="0.86").click()
    assert ["0.86"] == _on(page, "td")
    assert _is_seen(page, "td.on")


def test_a_blank_has_a_place_too(opened: Open) -> None:
    """
    An empty one, with a sign that can be clicked.
    """
    page = opened((_EXAMPLES / "lansha-education-2020.md").read_text("utf-8"))
    page.locator('[id="requests.outcomes.unavailable.not_held.total"]').click()
    place = page.locator("#source mark.on").get_attribute("id")
    sign = page.locator(f"#{place} a")
    assert "‸" in str(sign.evaluate("(one) => getComputedStyle(one, '::before').content"))
    page.keyboard.press("Escape")
    assert [] == _on(page, "td")
    sign.click()
    assert ["+10"] == _on(page, "td")


def test_the_keyboard_goes_where_the_mouse_does(opened: Open) -> None:
    """
    Arrows from cell to cell, also down and up; Enter to the source and back.
    """
    page = opened(_water())
    page.locator('[id="requests.received.natural_person"]').focus()
    seen = []
    for key in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp", "Enter", "Enter"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.id || document.activeElement.parentElement.tagName"))
    assert [
        "requests.received.business",
        "requests.carried_in.business",
        "requests.outcomes.granted.business",
        "requests.outcomes.granted.natural_person",
        "requests.carried_in.natural_person",
        "MARK",
        "requests.carried_in.natural_person",
    ] == seen
    assert ["2"] == _on(page, "#source mark")


def test_the_tab_key_stops_at_the_tables_once(opened: Open) -> None:
    """
    Two hundred cells are one stop, and so are as many marks of the source.
    """
    page = opened(_water())
    stops = "[...document.querySelectorAll('{}')].filter((one) => one.tabIndex >= 0).length"
    assert 1 == page.evaluate(stops.format("a.cell"))
    assert 1 == page.evaluate(stops.format("#source a"))


def test_keys_go_through_the_diagnostics(opened: Open) -> None:
    """
    By n to the next and by p to the one before, round and round; each with its place and cells.
    """
    page = opened(_damaged())
    problems = gor.parse(_damaged()).diagnostics
    page.keyboard.press("n")
    assert ["若干"] == _on(page, "#source mark")
    assert ["!若干"] == page.locator("td.also").all_inner_texts()
    for key, number in (("n", 1), ("n", 2), ("p", 1), ("p", 0), ("p", len(problems) - 1), ("n", 0)):
        page.keyboard.press(key)
        (chosen,) = _on(page, "li")
        assert problems[number].message in chosen
        assert _is_seen(page, "li.on")
        assert _is_seen(page, "#source mark.on")


def test_the_end_of_a_row_leads_to_its_sum(opened: Open) -> None:
    """
    Also to one that holds, which is folded away until then.
    """
    page = opened(_damaged())
    page.locator("td.end.fails").first.click()
    (chosen,) = _on(page, "li")
    assert "26 ≠ 53" in chosen
    assert ["14⚑41", "6", "0", "1", "3", "2", "53"] == [
        "".join(text.split()) for text in page.locator("td.also").all_inner_texts()
    ]
    assert 7 == len(_on(page, "#source mark"))
    page.locator("td.end.holds").first.click()
    assert page.locator("li.on").is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_language_can_be_switched(opened: Open, scripts: bool) -> None:  # noqa: FBT001  # a parameter of the test
    """
    With and without scripts: one language is seen at a time, and labels follow where scripts run.
    """
    page = opened(_damaged(), scripts=scripts)
    heading = page.locator("#source-head")
    assert "Source" == heading.inner_text()
    page.locator("#lang-zh").check()
    assert "原文" == heading.inner_text()
    assert 0 == page.locator(".t[lang=en]:visible").count()
    if scripts:
        assert "zh" == page.evaluate("document.documentElement.lang")
        label = page.locator('[id="requests.received.total"]').get_attribute("aria-label")
        assert label is not None
        assert "原文所载" in label
    page.locator("#lang-en").check()
    assert "Source" == heading.inner_text()
    assert 0 == page.locator(".t[lang=zh]:visible").count()


def test_links_work_without_scripts(opened: Open) -> None:
    """
    From a cell to its place and back, and from a diagnostic to its place.
    """
    page = opened(_damaged(), scripts=False)
    cell = page.locator('[id="disputes.reconsideration.total"]')
    cell.click()
    assert "5" == page.locator("mark:target").inner_text()
    page.locator("mark:target a").click()
    assert page.url.endswith("#disputes.reconsideration.total")
    page.locator("#d0 .jump").click()
    assert "若干" == page.locator("mark:target").inner_text()


def test_a_source_of_a_million_lines_is_seen_at_once(opened: Open) -> None:
    """
    Lines out of sight cost nothing until they are seen: the page opens, and the last place is found.
    """
    head, tail = _water().split("五、存在", 1)
    page = opened(f"{head}{chr(10) * 1_000_000}五、存在{tail}")
    page.locator('[id="disputes.litigation_after_reconsideration.total"]').click()
    assert ["2"] == _on(page, "#source mark")
    assert _is_seen(page, "#source mark.on")


@pytest.mark.parametrize("where", ["before", "within", "after"])
def test_a_hostile_source_of_a_megabyte_does_nothing(opened: Open, where: str) -> None:
    """
    It is shown to the last character; no script of it runs, no element of it exists, and the
    page answers.
    """
    hostile = _PIECE * (1_000_000 // len(_PIECE))
    text = {
        "before": hostile + _water(),
        "within": _water().replace("（七）总计", f"{hostile}（七）总计"),
        "after": _water() + hostile,
    }[where]
    page = opened(text)
    assert visible(text) == page.evaluate("document.getElementById('source').textContent")
    assert page.evaluate("window.ran === undefined && violations.length === 0")
    assert 1 == page.locator("script").count()
    assert 0 == page.locator("img, iframe, svg, base, object, link").count()
    marks = page.locator("#source mark").count()
    assert 2 * marks == page.locator("#source *:not(.lines)").count()
    page.locator('[id="requests.received.natural_person"]').click()
    assert ["41"] == _on(page, "#source mark")


def test_the_policy_stops_what_is_put_in_later(browser: Browser, tmp_path: Path) -> None:
    """
    A script and a style that are not the page's own are refused, even from within.
    """
    path = tmp_path / "page.html"
    path.write_text(gor.review_page(gor.parse(_water())), "utf-8")
    page = browser.new_page()
    page.add_init_script(_LISTEN)
    page.goto(path.as_uri())
    page.evaluate(
        """for (const tag of ["script", "style"]) {
            const one = document.createElement(tag);
            one.textContent = tag === "script" ? "window.ran = 1" : "body { display: none }";
            document.body.append(one);
        }"""
    )
    page.wait_for_function("violations.length === 2")
    assert page.evaluate("window.ran === undefined")
    assert page.locator("#source").is_visible()
    page.close()


def test_a_dark_scheme_is_followed(opened: Open) -> None:
    """
    The ground is dark where the reader's is.
    """
    grounds = [
        opened(_damaged(), scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert ["rgb(255, 255, 255)", "rgb(22, 24, 28)"] == grounds


def test_a_narrow_window_shows_both_panes(opened: Open) -> None:
    """
    One above the other; only the tables scroll sideways.
    """
    page = opened(_damaged(), width=400)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    source, figures = (page.locator(query).bounding_box() for query in ("#source-pane", "#figures"))
    assert source is not None
    assert figures is not None
    assert source["y"] + source["height"] <= figures["y"] + 1
    page.locator('[id="requests.received.natural_person"]').click()
    assert _is_seen(page, "#source mark.on")


def test_print_has_everything_on_paper(opened: Open) -> None:
    """
    Tables, lists and then the source, whole, with nothing to click or scroll.
    """
    page = opened(_damaged())
    page.emulate_media(media="print")
    boxes = [page.locator(query).bounding_box() for query in ("#figures", "#source-pane")]
    tables, source = (box for box in boxes if box is not None)
    assert tables["y"] + tables["height"] <= source["y"] + 1
    for query in ("#source-pane", "#figures", ".scroll", "body"):
        assert page.locator(query).first.evaluate("(one) => one.scrollHeight <= one.clientHeight + 1")
    assert not page.locator("fieldset").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
