"""The page to review a report with, as an HTML parser reads it."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from decimal import Decimal
from functools import cache
from hashlib import sha256
from html import unescape
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report.__main__ import main
from gov_open_report._display import MARKS
from gov_open_report._form_grid import LABEL_COLUMNS, Place
from gov_open_report._review.grid import Label, grids
from gov_open_report._review.segments import cut_at
from gov_open_report._review.visible import figure, replaced, visible
from gov_open_report.models import Origin, Provenance, Report, Span
from gov_open_report.wording import label
from texts.elements import Element, elements

_EXAMPLES: Final = Path(__file__).parents[1] / "docs" / "examples"
_WATER: Final = _EXAMPLES / "yunting-water-2023.txt"
_HOSTILE: Final = (
    "<script>window.ran = 1</script>",
    '" onload="window.ran = 2" x="',
    "' onfocus='window.ran = 3' autofocus '",
    "</pre></mark></a><img src=x onerror=window.ran=4>",
    "</script><script>window.ran = 5</script>",
    "</style><svg/onload=window.ran=6>",
    "<!--", "-->", "<![CDATA[", "]]>", "<plaintext>", "<base href=https://a.invalid/>",
    "&lt;script&gt;", "&#60;", "&amp", "{{ 7 * 7 }}", "{% raw %}",
    "\0", "\x1b[31m", "\ud800", "\udfff", "\u202e", "\u2028", "\ufeff", "\r\n", "\r", "\ufffe", "\U0010ffff",
)  # fmt: skip


@cache
def _read(name: str) -> Report:
    return gor.parse((_EXAMPLES / name).read_text("utf-8"))


@cache
def _damaged() -> Report:
    """Return a report with a sum that fails, a cell that is no figure and a row with one too many."""
    text = _WATER.read_text("utf-8")
    for before, after in (
        ("\t41\t6\t0\t1\t3\t2\t53", "\t14\t6\t0\t1\t3\t2\t53"),
        ("行政处罚\t27", "行政处罚\t27\t3"),
        ("行政许可\t163", "行政许可\t若干"),
    ):
        assert before in text
        text = text.replace(before, after)
    return gor.parse(text)


_REPORTS: Final = {
    **{path.stem: _read(path.name) for path in sorted(_EXAMPLES.iterdir())},
    "damaged": _damaged(),
    "empty-2021": Report(),
    "empty-2019": Report(edition=gor.Edition.FORM_2019),
}
reports = pytest.mark.parametrize("report", _REPORTS.values(), ids=_REPORTS)
texts = st.lists(st.sampled_from(_HOSTILE) | st.text(max_size=5), max_size=12).map("".join)


def _with(report: Report, text: str) -> Report:
    """Return *report* with *text* in every place that holds text of a source."""
    source = text + "13"
    provenance = {
        cell.path: Provenance(text, origin, Span(at % len(source), len(source)), text)
        for at, (cell, origin) in enumerate(zip(report.cells(), [*Origin] * 40, strict=False))
    }
    problem = gor.Diagnostic(gor.Code.NOT_A_COUNT, Span(0, len(text)), ("requests.received.total",), text, text)
    return evolve(
        report, title=text, authority=text, source=source, provenance=provenance, diagnostics=(problem,)
    )


def _source(page: list[Element]) -> str:
    (pre,) = (one for one in page if one.tag == "pre")
    # A parser of pages leaves out a line end that begins such an element; this one does not.
    return pre.text.removeprefix("\n")


@pytest.mark.sweep
@given(texts.filter(bool))
@example("".join(_HOSTILE))
@settings(max_examples=20)  # a page and its parts take a tenth of a second
def test_nothing_that_a_report_says_becomes_an_element_or_an_attribute(text: str) -> None:
    """
    A page of hostile text has the elements and the attributes of one of harmless text, in
    the same order.
    """
    hostile, harmless = (
        [one.shape for one in elements(gor.review_page(_with(_read("yunting-water-2023.txt"), each)))]
        for each in (text, re.sub(r"[^\n]", "x", text))
    )
    if replaced(text):
        # A remark says so, in a paragraph of its own and both languages.
        at = harmless.index(("pre", ("id", "lang")))
        harmless[at:at] = [("p", ("class",)), *[("span", ("class", "lang"))] * 2]
    assert harmless == hostile


@given(texts)
@example("".join(_HOSTILE))
@settings(max_examples=20)  # as above
def test_the_source_stands_on_the_page_whole(text: str) -> None:
    """
    As it is, but for what cannot be shown, which stands as a sign.
    """
    report = _with(_read("yunting-water-2023.txt"), text)
    expected = "".join(visible(piece.text) for piece in cut_at(report.source, _spans(report)).segments)
    page = gor.review_page(report).encode()
    assert expected == _source(elements(page.decode()))


def _spans(report: Report) -> list[Span]:
    spans = [cell.span for cell in report.cells() if cell.span is not None]
    return [*spans, *(problem.span for problem in report.diagnostics)]


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=12))
def test_a_span_is_a_range_of_segments(source: str, ends: list[tuple[int, int]]) -> None:
    """
    However spans nest, overlap or coincide: the segments are the source in order, those of a
    span are its text, and only a covered one is numbered.
    """
    spans = [Span(min(pair), max(pair)) for pair in ends]
    cuts = cut_at(source, spans)
    assert source == "".join(one.text for one in cuts.segments)
    numbered = [one for one in cuts.segments if one.number is not None]
    assert [*range(len(numbered))] == [one.number for one in numbered]
    assert {span for span in spans if span.end <= len(source)} == set(cuts.ranges)
    for span, (first, last) in cuts.ranges.items():
        assert span.of(source) == "".join(one.text for one in numbered[first : last + 1])


def test_a_long_source_is_in_blocks_of_lines() -> None:
    """
    Each of 200 lines, for a browser to lay out when they are seen; a place over the end of one
    is in both.
    """
    source = "".join(f"{number}\n" for number in range(450))
    at = source.index("199\n")
    where = Provenance("", Origin.PRINTED, Span(at, at + 7))
    report = evolve(Report(source=source), provenance={"requests.received.total": where})
    page = elements(gor.review_page(report))
    blocks = [one.text for one in page if one.attributes.get("class") == "lines"]
    assert [200, 200, 50] == [block.count("\n") for block in blocks]
    assert source == "".join(blocks)
    assert ["199\n", "200"] == [one.text for one in page if one.tag == "mark"]


@given(texts)
def test_what_is_shown_can_be_written_and_is_not_obeyed(text: str) -> None:
    """
    No half of a pair, no control but tab and line feed; as many signs as are told.
    """
    shown = visible(text)
    shown.encode()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", shown)
    assert len(text) - text.count("\r\n") == len(shown)
    unlike = sum(before != after for before, after in zip(text.replace("\r\n", "\n"), shown, strict=True))
    assert unlike == replaced(text)


@reports
def test_every_cell_stands_once_under_its_path(report: Report) -> None:
    """
    In the order of the form, with labels in both languages that say path, origin and figure.
    """
    cells = [one for one in elements(gor.review_page(report)) if one.attributes.get("class") == "cell"]
    filled = gor.complete(report)
    assert [cell.path for cell in report.cells()] == [one.attributes["id"] for one in cells]
    for cell, shown in zip(filled.cells(), cells, strict=True):
        for name in ("aria-label", "data-alt"):
            assert cell.path in shown.attributes[name]
            assert label(cell.path) in shown.attributes[name]
            assert figure(cell.value) in shown.attributes[name]
        figured = cell.value is not None
        # More than a colour: whatever is no printed figure has a sign.
        sign = "" if figured and cell.origin is Origin.PRINTED else MARKS[cell.origin][0]
        raw = "" if figured or cell.origin not in {Origin.PRINTED, Origin.PLACEHOLDER} else cell.raw
        assert sign + figure(cell.value) + raw == shown.text.partition("⚑")[0]


@reports
def test_a_cell_leads_to_its_place_and_back(report: Report) -> None:
    """
    The link of a cell is the first mark of its span, and the link of a mark the smallest thing
    there: each link of the page leads to an element of its own.
    """
    page = elements(gor.review_page(report))
    named = [one.attributes["id"] for one in page if "id" in one.attributes]
    assert len(named) == len(set(named))
    by_name = {one.attributes["id"]: one for one in page if "id" in one.attributes}
    for one in page:
        if "href" in one.attributes:
            assert one.attributes["href"][1:] in by_name
    for cell in gor.complete(report).cells():
        if cell.span is None:
            continue
        shown = by_name[cell.path].attributes
        first, last = int(shown["data-from"]), int(shown["data-to"])
        assert f"#s{first}" == shown["href"]
        assert cell.span.of(report.source) == "".join(by_name[f"s{at}"].text for at in range(first, last + 1))
    for mark, link in pairwise(page):
        if mark.tag == "mark" and link.attributes["href"][1:] in {cell.path for cell in report.cells()}:
            cell_shown = by_name[link.attributes["href"][1:]].attributes
            at = int(mark.attributes["id"][1:])
            assert int(cell_shown["data-from"]) <= at <= int(cell_shown["data-to"])


@reports
def test_the_tables_have_the_grid_of_the_form(report: Report) -> None:
    """
    Every place of table three is covered once, and its rows have the labels of the form.
    """
    for grid, width in zip(grids(report), (4, LABEL_COLUMNS + 7, 15), strict=True):
        covered: set[tuple[int, int]] = set()
        for at, row in enumerate((*grid.heads, *grid.body)):
            for one in row:
                if not isinstance(one, Label | Place):
                    continue
                column = next(free for free in range(width + 1) if (at, free) not in covered)
                rows = one.rows if isinstance(one, Label) else 1
                places = {(at + down, column + side) for down in range(rows) for side in range(one.columns)}
                assert not places & covered
                covered |= places
        height = len(grid.heads) + len(grid.body)
        assert {(down, side) for down in range(height) for side in range(width)} == covered


@reports
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_runs_but_the_script_of_the_page(report: Report, lang: str) -> None:
    """
    The policy allows one style and one script by their hashes, and nothing else; no attribute
    runs or styles anything, and no link leaves the page.
    """
    page = elements(gor.review_page(report, lang=lang))  # type: ignore[arg-type]  # either of two
    (policy,) = (one.attributes["content"] for one in page if one.attributes.get("http-equiv"))
    (style,) = (one.text for one in page if one.tag == "style")
    (script,) = (one.text for one in page if one.tag == "script")
    assert (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'" == policy
    )
    for one in page:
        assert not [name for name in one.attributes if name.startswith("on") or name in {"style", "src", "srcset"}]
        assert one.attributes.get("href", "#").startswith("#")
        assert one.tag not in {"link", "img", "iframe", "object", "embed", "form", "base"}
    order = [one.tag for one in page]
    assert order.index("meta") < order.index("style") < order.index("script")
    assert "innerHTML" not in script


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def test_sums_suspects_and_problems_are_listed_in_both_languages() -> None:
    """
    Each with the cells that it concerns; those sums that hold in one line.
    """
    report = _damaged()
    text = unescape(re.sub(r"<[^>]+>", "", gor.review_page(report)))
    for each in gor.check(report):
        for formula in (each.formula, each.formula_zh):
            assert (each.status is not gor.Status.HOLDS) == (formula in text)
    tellings: list[gor.Suspect | gor.Diagnostic] = [*gor.suspects(report), *report.diagnostics]
    for told in tellings:
        assert told.message in text
        assert told.message_zh in text
    page = elements(gor.review_page(report))
    numbers = {cell.path: str(number) for number, cell in enumerate(report.cells())}
    listed = [one.attributes["data-cells"].split() for one in page if "finding" in one.attributes.get("class", "")]
    for told in tellings:
        assert [numbers[path] for path in told.paths] in listed


def test_a_sum_that_fails_is_marked_where_its_row_ends() -> None:
    """
    With another sign than one that holds, and the suspect with what would fit.
    """
    page = elements(gor.review_page(_damaged()))
    ends = [one.text for one in page if one.attributes.get("class", "").startswith("end ")]
    # The row, then the balance of its column; those of the columns and the blocks hold.
    assert 42 == len(ends)
    assert [0, 32] == [at for at, sign in enumerate(ends) if sign == "≠"]
    (cell,) = (one for one in page if one.attributes.get("id") == "requests.received.natural_person")
    assert "14⚑41" == cell.text


def test_a_blank_that_is_proven_is_shown_as_such() -> None:
    """
    With its figure and a sign, and its label tells that it was blank.
    """
    page = elements(gor.review_page(_read("lansha-education-2020.md")))
    (cell,) = (
        one for one in page if one.attributes.get("id") == "requests.outcomes.unavailable.not_held.total"
    )
    assert "+10" == cell.text
    assert "proven by the sums; blank as it was read" in cell.attributes["aria-label"]
    assert "读取时：空白" in cell.attributes["data-alt"]


def test_the_page_opens_in_either_language() -> None:
    """
    Both are there whichever it is; another is refused.
    """
    for lang in ("en", "zh"):
        page = elements(gor.review_page(_damaged(), lang=lang))
        assert lang == page[0].attributes["lang"]
        (checked,) = (one for one in page if one.attributes.get("type") == "radio" and "checked" in one.attributes)
        assert lang == checked.attributes["value"]
        assert {"en", "zh"} == {one.attributes["lang"] for one in page if one.attributes.get("class") == "t"}
    with pytest.raises(ValueError, match="lang is 'en' or 'zh', got 'fr'"):
        gor.review_page(Report(), lang="fr")  # type: ignore[arg-type]  # refused


def test_what_cannot_be_shown_is_counted() -> None:
    """
    The page says how many characters stand as a sign, and can be written in UTF-8.
    """
    report = gor.parse("\0\ud800" + _WATER.read_text("utf-8"))
    page = gor.review_page(report)
    page.encode()
    assert '<p class="note">2 <span' in page
    assert "␀\ufffd" in page
    assert "characters of the source cannot be shown" not in gor.review_page(_damaged())


def test_a_long_source_makes_a_page_of_its_own_order() -> None:
    """
    At most five times the source, for quotes, and a page of a report beside it.
    """
    plain = len(gor.review_page(_read("yunting-water-2023.txt")).encode())
    text = _WATER.read_text("utf-8")
    for piece, times in (('"', 5), ("<", 4), ("x", 1), ("<script>\n", 2)):
        long = gor.parse(text + piece * (200_000 // len(piece)))
        assert len(gor.review_page(long).encode()) <= times * 200_000 + 1.1 * plain


def test_of_very_many_problems_the_graver_are_listed() -> None:
    """
    A thousand, every error among them, in their order; the number of the rest is told.
    """
    problems = [gor.Diagnostic(gor.Code.UNEXPLAINED_TEXT, Span(at, at)) for at in range(3_000)]
    problems[2_500] = gor.Diagnostic(gor.Code.CELL_MISSING, Span(7, 7), ("requests.received.total",))
    page = gor.review_page(evolve(_read("yunting-water-2023.txt"), diagnostics=tuple(problems)))
    listed = re.findall(r'<li id="d(\d+)" class="finding (\w+)"', page)
    assert [str(at) for at in range(1_000)] == [at for at, _ in listed]
    assert "error" == listed[-1][1]
    assert '<p class="note">2000 <span' in page


@pytest.mark.parametrize("digits", [5_000, 41, 40])
def test_a_figure_of_any_length_is_shown(digits: int) -> None:
    """
    In as many characters as stand in a table.
    """
    value = 10**digits - 1
    assert len(figure(value)) <= 40
    made = evolve(Report(), requests=gor.Requests(received=gor.Applicants(total=value)))
    assert figure(value) in gor.review_page(made)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0E-7", "0.0000000"),
        ("1E+3", "1000"),
        ("318.4207", "318.4207"),
        ("1E+999999", "1.00000000000000000000e+999999"),
    ],
)
def test_an_amount_is_written_as_a_report_prints_it(value: str, expected: str) -> None:
    """
    In digits and a point, unless it is too long for any page.
    """
    assert expected == figure(Decimal(value))


def test_a_place_outside_the_source_is_no_place() -> None:
    """
    In a report built by hand: it has no link, and nothing else is lost.
    """
    where = Provenance("3", Origin.PRINTED, Span(5, 6))
    made = evolve(
        Report(source="abc", requests=gor.Requests(received=gor.Applicants(total=3))),
        provenance={"requests.received.total": where},
        diagnostics=(gor.Diagnostic(gor.Code.TITLE_MISSING, Span(9, 9)),),
    )
    page = elements(gor.review_page(made))
    (cell,) = (one for one in page if one.attributes.get("id") == "requests.received.total")
    assert "true" == cell.attributes["aria-disabled"]
    assert "abc" == _source(page)


def test_colours_are_told_apart_from_their_ground() -> None:
    """
    At least 4.5 to 1, which is what the guidelines for accessible pages ask of text.
    """
    style = files("gov_open_report._review").joinpath("page.css").read_text("utf-8")
    schemes = re.findall(r"--ink: #.*?\n.*?--also: #\w+;", style)
    assert 2 <= len(schemes)
    for scheme in schemes[:2]:
        colours = dict(re.findall(r"--(\w+): (#\w+);", scheme))
        for ink in ("ink", "quiet", "bad", "warn", "good", "link"):
            for ground in ("paper", "soft"):
                assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
        for ground in ("on", "also", "head"):
            assert _contrast(colours["ink"], colours[ground]) >= 4.5, ground


def _contrast(one: str, other: str) -> float:
    lights = sorted(map(_light, (one, other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("library", ["jinja2", "markupsafe"])
def test_the_extra_is_named_where_its_libraries_are_missing(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The core imports and reads without them.
    """
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, "gov_open_report._review.page", raising=False)
    with pytest.raises(ImportError, match=re.escape('pip install "gov-open-report[view]"')) as caught:
        gor.review_page(Report())
    assert library == caught.value.name


def test_what_else_is_missing_is_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A module of the library itself, where only half of it was copied.
    """
    monkeypatch.setitem(sys.modules, "gov_open_report._review.page", None)
    with pytest.raises(ModuleNotFoundError, match=re.escape("gov_open_report._review.page")) as caught:
        gor.review_page(Report())
    assert "pip install" not in str(caught.value)


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Beside the report, or where it is told to, in the language that it is told.
    """
    text = _WATER.read_text("utf-8")
    report, page = tmp_path / "report.txt", tmp_path / "page.html"
    report.write_text(text, "utf-8")
    assert 0 == main(["view", str(report)])
    assert gor.review_page(gor.parse(text)) == (tmp_path / "report.txt.review.html").read_text("utf-8")
    assert 0 == main(["view", str(report), "-o", str(page), "--lang", "zh"])
    assert gor.review_page(gor.parse(text), lang="zh") == page.read_text("utf-8")
    assert (f"{report}.review.html\n{page}\n", "") == capsys.readouterr()


def test_the_command_writes_a_page_for_each_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Of folders and patterns too, beside each report or in a folder, where those of several
    folders stand apart; a bad file is passed over.
    """
    reports = [_read("yunting-water-2023.txt"), _read("qingxiu-town-2022.txt")]
    for at, report in enumerate(reports):
        (tmp_path / "in" / str(at)).mkdir(parents=True)
        (tmp_path / "in" / str(at) / "report.txt").write_text(report.source, "utf-8")
    (tmp_path / "in" / "bad.txt").write_text("关于召开防汛工作会议的通知", "utf-8")
    assert 1 == main(["view", str(tmp_path / "in"), str(tmp_path / "in" / "0"), "-o", str(tmp_path / "out")])
    printed, told = capsys.readouterr()
    written = [tmp_path / "out" / str(at) / "report.txt.review.html" for at in range(2)]
    assert [str(path) for path in written] == printed.splitlines()
    assert f"{tmp_path / 'in' / 'bad.txt'}: no section heading" in told
    assert [gor.review_page(report) for report in reports] == [page.read_text("utf-8") for page in written]
    assert sorted(written) == sorted(path for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert 0 == main(["view", str(tmp_path / "in" / "?" / "*.txt")])
    assert 2 == len([*(tmp_path / "in").rglob("*.review.html")])


def test_a_folder_that_is_there_takes_the_page_of_one_report(tmp_path: Path) -> None:
    """
    And so does one that is named with a slash.
    """
    assert 0 == main(["view", str(_WATER), "-o", str(tmp_path)])
    assert 0 == main(["view", str(_WATER), "-o", f"{tmp_path / 'new'}/"])
    for folder in (tmp_path, tmp_path / "new"):
        assert (folder / f"{_WATER.name}.review.html").is_file()


@pytest.mark.parametrize("output", ["-", str(_WATER), None])
def test_several_pages_need_a_folder(output: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    """
    One file or stream cannot be two pages.
    """
    arguments = [str(_EXAMPLES)] if output else ["-", str(_WATER)]
    before = _WATER.read_bytes()
    with pytest.raises(SystemExit) as stopped:
        main(["view", *arguments, *(["-o", output] if output else [])])
    assert 2 == stopped.value.code
    assert "several pages need a folder" in capsys.readouterr().err
    assert before == _WATER.read_bytes()


def test_a_review_page_is_never_taken_for_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Under its own name it is left out of a folder, and under another it is told what it is.
    """
    (tmp_path / "a.txt").write_bytes(_WATER.read_bytes())
    assert 0 == main(["view", str(tmp_path)])
    capsys.readouterr()
    assert 0 == main(["export", str(tmp_path)])
    assert 1 == len(capsys.readouterr().out.splitlines())
    page = tmp_path / "page.html"
    (tmp_path / "a.txt.review.html").rename(page)
    for command in ("read", "check", "export", "view"):
        assert 1 == main([command, str(page)])
        assert "a page that was made to review a report with" in capsys.readouterr().err
    with pytest.raises(gor.NotAReportError) as refused:
        gor.parse_html(page.read_bytes())
    assert "审阅页" in refused.value.message_zh


def test_the_command_writes_to_standard_output() -> None:
    """
    In UTF-8, what standard input holds, with nothing before it or after.
    """
    text = _WATER.read_text("utf-8")
    command = [sys.executable, "-m", "gov_open_report", "view", "-"]
    ran = subprocess.run(command, input=text.encode("gb18030"), capture_output=True, check=True)
    assert b"" == ran.stderr
    assert gor.review_page(gor.parse(text)).encode() == ran.stdout


def test_the_command_says_what_went_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Status 1 where no page was written, and where it was and a figure is lost; never is the
    report overwritten.
    """
    report = tmp_path / "report.txt"
    report.write_text(_damaged().source, "utf-8")
    assert 1 == main(["view", str(report)])
    assert (tmp_path / "report.txt.review.html").exists()
    for arguments, message in (
        ((report, "-o", tmp_path / "." / "report.txt"), "the page would overwrite the report"),
        ((tmp_path / "none.txt",), "No such file"),
        ((report, "-o", tmp_path / "none" / "page.html"), "No such file"),
        ((_EXAMPLES.parents[1] / "LICENSE",), "no section heading and no table"),
    ):
        capsys.readouterr()
        assert 1 == main(["view", *map(str, arguments)])
        assert message in capsys.readouterr().err
    assert _damaged().source == report.read_text("utf-8")
    assert ["report.txt", "report.txt.review.html"] == sorted(path.name for path in tmp_path.iterdir())


def test_the_command_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    Where its libraries are missing: status 1, and no page.
    """
    monkeypatch.setitem(sys.modules, "jinja2", None)
    monkeypatch.delitem(sys.modules, "gov_open_report._review.page", raising=False)
    assert 1 == main(["view", str(_WATER), "-o", str(tmp_path / "page.html")])
    assert 'pip install "gov-open-report[view]"' in capsys.readouterr().err
    assert not (tmp_path / "page.html").exists()


def test_lines_are_wrapped_where_no_figure_has_its_place_by_column() -> None:
    """
    A text in columns keeps them, unless a line is beyond all measure.
    """
    town = (_EXAMPLES / "qingxiu-town-2022.txt").read_text("utf-8")
    for text, expected in ((town, False), (town + "年" * 2_000, True), (_WATER.read_text("utf-8"), True)):
        (box,) = (one for one in elements(gor.review_page(gor.parse(text))) if one.attributes.get("id") == "wrap")
        assert expected == ("checked" in box.attributes)
