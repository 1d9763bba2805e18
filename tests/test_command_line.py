"""``python -m gov_open_report``, as a shell runs it."""

import os
import subprocess
import sys
from contextlib import redirect_stdout
from decimal import Decimal
from importlib.metadata import PackageNotFoundError
from io import StringIO
from pathlib import Path
from typing import Final

import pytest

from gov_open_report.__main__ import main
from gov_open_report._display import display
from gov_open_report.diagnostics import Code, Diagnostic
from gov_open_report.form import Edition
from gov_open_report.models import Disclosure2021, FeesCharged, Origin, Provenance, Report, Span

_EXAMPLES: Final = Path(__file__).parents[1] / "docs" / "examples"
_WATER: Final = _EXAMPLES / "yunting-water-2023.txt"
_SCHOOLS: Final = _EXAMPLES / "lansha-education-2020.md"
_TOWN: Final = _EXAMPLES / "qingxiu-town-2022.txt"
_COMMAND: Final = (sys.executable, "-m", "gov_open_report")


def _run(*arguments: str | Path, data: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[str]":
    ran = subprocess.run(
        [*_COMMAND, *arguments],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    return subprocess.CompletedProcess(ran.args, ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def _lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines()]


def test_a_report_is_shown_under_the_words_of_the_form() -> None:
    """
    Title, body, year, edition; then every row of three tables, group before row.
    """
    ran = _run(_WATER)
    assert 0 == ran.returncode
    assert "" == ran.stderr
    lines = _lines(ran.stdout)
    for expected in (
        ["云汀县水利局2023年政府信息公开工作年度报告"],
        ["body", "云汀县水利局"],
        ["year", "2023"],
        ["period", "2023-01-01", "to", "2023-12-31"],
        ["edition", "2021"],
        ["第二十条第（八）项", "本年收费金额（单位：万元）"],
        ["行政事业性收费", "318.4207"],
        ["8.属于行政查询事项", "2", "0", "0", "0", "0", "0", "2"],
        ["（七）总计", "41", "5", "0", "1", "4", "2", "53"],
        ["未经复议直接起诉", "1", "0", "0", "1", "2"],
        ["diagnostics:", "none"],
    ):
        assert expected in lines
    groups = [line.strip() for line in ran.stdout.splitlines() if line.strip()[:3] in {"三、本", "（三）", "（六）"}]
    assert ["三、本年度办理结果", "（三）不予公开", "（六）其他处理"] == groups


def test_columns_stand_under_each_other() -> None:
    """
    An ideograph counts as two columns, so the last figures of all rows end together.
    """
    ran = _run(_WATER)
    table = ran.stdout.split("\n\n")[3].splitlines()[1:]
    ends = {sum(2 if ord(char) > 0x2E7F else 1 for char in line) for line in table if line[-1].isdigit()}
    assert 1 == len(ends)


def test_what_is_not_printed_is_marked() -> None:
    """
    A recovered figure and a blank have marks of their own, and the legend tells those that occur.
    """
    ran = _run(_TOWN, _SCHOOLS)
    assert 0 == ran.returncode
    town, schools = ran.stdout.split("\n== ")
    assert ["一、本年新收政府信息公开申请数量", "*108", "*12", "*1", "*0", "*7", "*4", "*132"] in _lines(town)
    assert "  *  in the text, and placed by the sums of the form" in town
    assert "  _  " not in town
    assert ["规章", "_", "_", "_"] in _lines(schools)
    assert "  _  blank" in schools
    assert "  *  " not in schools


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_standard_input_is_read_in_either_encoding(encoding: str) -> None:
    """
    A dash is standard input; UTF-8 with and without a mark, and GB18030.
    """
    text = _WATER.read_text("utf-8")
    ran = _run("-", data=text.encode(encoding))
    assert 0 == ran.returncode
    assert ran.stdout.startswith("== standard input\n云汀县水利局")
    assert _run(_WATER).stdout.splitlines()[1:] == ran.stdout.splitlines()[1:]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "error: 25:6 GOR401 not a figure that the form allows in 行政许可 / 本年处理决定数量: 若干"),
        ("zh", "error: 25:6 GOR401 不是表格要求的数字，位于“行政许可 / 本年处理决定数量”，原文为“若干”"),
    ],
)
def test_what_could_not_be_read_is_told_with_its_place(language: str, expected: str) -> None:
    """
    Line, column, code and message, and the line with a mark; status 1, and the rest is shown.
    """
    text = _WATER.read_text("utf-8").replace("行政许可\t163", "行政许可\t若干")
    ran = _run("--lang", language, "-", data=text.encode())
    assert 1 == ran.returncode
    assert "\ndiagnostics: 1 error\n" in ran.stdout
    assert f"\n{expected}" in ran.stdout
    assert ran.stdout.endswith("\n  行政许可\t若干\n          \t^^^^\n")
    assert ["行政许可", "!"] in _lines(ran.stdout)
    assert ["行政处罚", "27"] in _lines(ran.stdout)


def test_one_bad_file_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    """
    What is missing, a folder, no text or no report is told on standard error; status 1.
    """
    binary = tmp_path / "scan.pdf"
    binary.write_bytes(b"%PDF-1.7\n\xff\xfe\xff")
    notice = tmp_path / "notice.txt"
    notice.write_text("关于召开防汛工作会议的通知", "utf-8")
    bad = [tmp_path / "missing.txt", tmp_path, binary, notice]
    ran = _run(*bad, _WATER)
    assert 1 == ran.returncode
    assert [str(path) for path in bad] == [line.split(": ")[0] for line in ran.stderr.splitlines()]
    assert "neither UTF-8 nor GB18030" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert ran.stdout.endswith(_run(_WATER).stdout)


def test_errors_are_told_in_chinese_on_request(tmp_path: Path) -> None:
    """
    Those of whole files as well.
    """
    binary = tmp_path / "scan.pdf"
    binary.write_bytes(b"\xff\xfe\xff")
    ran = _run("--lang", "zh", binary, "-", data=b"")
    assert 1 == ran.returncode
    assert "编码" in ran.stderr
    assert "没有找到" in ran.stderr


@pytest.mark.parametrize("arguments", [[], ["--nothing"], ["--lang", "fr", "-"]], ids=["none", "option", "language"])
def test_a_wrong_command_line_exits_with_2(arguments: list[str]) -> None:
    """
    Usage goes to standard error.
    """
    ran = _run(*arguments)
    assert 2 == ran.returncode
    assert ran.stderr.startswith("usage: python -m gov_open_report")


def test_help_says_what_it_reads_and_what_it_returns() -> None:
    """
    Files, encodings, exit status, examples.
    """
    ran = _run("--help")
    assert 0 == ran.returncode
    for word in ("政府信息公开工作年度报告", "GB18030", "exit status:", "examples:", "--lang"):
        assert word in ran.stdout


def test_the_version_is_that_of_the_package() -> None:
    """
    One line with the name of the distribution.
    """
    assert _run("--version").stdout.startswith("gov-open-report ")


def test_a_copy_that_is_not_installed_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    It says so instead.
    """

    def not_found(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("gov_open_report.__main__.version", not_found)
    with redirect_stdout(StringIO()) as printed, pytest.raises(SystemExit):
        main(["--version"])
    assert "gov-open-report (not installed)\n" == printed.getvalue()


@pytest.mark.parametrize("command", [" ".join(["docs/examples/yunting-water-2023.txt"] * 30), "--help"])
def test_a_closed_pipe_stays_quiet(command: str) -> None:
    """
    Whoever has read enough may go; nobody complains.
    """
    piped = f'"{sys.executable}" -m gov_open_report {command} | sleep 0; exit ${{PIPESTATUS[0]}}'
    ran = subprocess.run(
        ["bash", "-c", piped],  # noqa: S607  # any bash will do
        cwd=_EXAMPLES.parents[1],
        capture_output=True,
        check=False,
    )
    assert b"" == ran.stderr
    assert 0 == ran.returncode


def test_a_terminal_without_the_glyphs_is_no_error() -> None:
    """
    What it cannot show is escaped.
    """
    ran = _run(_WATER, PYTHONIOENCODING="ascii")
    assert 0 == ran.returncode
    assert "body     \\u4e91\\u6c40" in ran.stdout


def test_a_report_gives_a_terminal_no_orders() -> None:
    """
    Control codes in a text are not passed on.
    """
    text = _WATER.read_text("utf-8").replace("云汀县水利局2023", "云汀县\x1b[31m水利局2023", 1)
    ran = _run("-", data=text.replace("行政许可\t163", "行政许可\t\x1b[2J若干\x07").encode())
    assert "\x1b" not in ran.stdout
    assert "\x07" not in ran.stdout


def test_every_origin_has_a_mark_and_a_meaning() -> None:
    """
    Seven origins: a mark in the cell, one line in the legend.
    """
    provenance = {
        f"requests.received.{column}": Provenance("/", origin)
        for column, origin in zip(
            ("natural_person", "business", "research", "public_welfare", "legal_service", "other", "total"),
            Origin,
            strict=True,
        )
    }
    shown = list(display(Report(provenance=provenance), "en"))
    assert ["一、本年新收政府信息公开申请数量", "!", "_", "/", "x", "*", "?", "+"] in [line.split() for line in shown]
    legend = [line for line in shown if line[:2] == line[3:5] == "  " and line[2] != " " and line[5].isascii()]
    assert list("!_/x*?+") == [line[2] for line in legend]


def test_a_report_that_says_little_is_shown() -> None:
    """
    Title, body and year may be unknown, tables two and three of different editions.
    """
    shown = list(display(Report(requests_edition=Edition.FORM_2019), "en"))
    assert "(no title)" == shown[0]
    assert "body     (not told)" in shown
    assert "year     (not told)" in shown
    assert "edition  2021, table three 2019" in shown


def test_an_amount_is_shown_with_its_decimals() -> None:
    """
    Never in powers of ten.
    """
    report = Report(disclosure=Disclosure2021(fees=FeesCharged(Decimal("0.0000000"))))
    assert any(line.endswith(" 0.0000000") for line in display(report, "en"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_of_very_many_problems_the_rest_is_counted(language: str) -> None:
    """
    200 are shown.
    """
    problem = Diagnostic(Code.UNEXPLAINED_TEXT, Span(0, 1), (), "x")
    shown = list(display(Report(source="x", diagnostics=(problem,) * 203), language))
    assert "diagnostics: 203 warnings" in shown
    assert 200 == sum(line.startswith("warning: 1:1 GOR212 ") for line in shown)
    assert "  … and 3 more" == shown[-1]
