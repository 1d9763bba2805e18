"""``python -m gov_open_report``, as a shell runs it."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from decimal import Decimal
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from gov_open_report.__main__ import main
from gov_open_report._command.line import COMMANDS
from gov_open_report._display import MARKS, display
from gov_open_report.diagnostics import Code, Diagnostic
from gov_open_report.form import FORMS, Edition
from gov_open_report.models import Disclosure2021, FeesCharged, Origin, Provenance, Report, Span

_EXAMPLES: Final = Path(__file__).parents[1] / "docs" / "examples"
_WATER: Final = _EXAMPLES / "yunting-water-2023.txt"
_SCHOOLS: Final = _EXAMPLES / "lansha-education-2020.md"
_TOWN: Final = _EXAMPLES / "qingxiu-town-2022.txt"
_COMMAND: Final = (sys.executable, "-m", "gov_open_report")


class _Ran(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def _run(*arguments: str | Path, data: bytes = b"") -> _Ran:
    """Run a command in this process, which takes no time to start; see `_run_by_itself`."""
    printed, told = (TextIOWrapper(BytesIO(), "utf-8", newline="", write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "argv", ["/somewhere/gov_open_report/__main__.py"])
        patched.setattr(sys, "stdin", TextIOWrapper(BytesIO(data), "utf-8"))
        patched.setattr(sys, "stdout", printed)
        patched.setattr(sys, "stderr", told)
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = int(str(ended.code))
    for stream in (printed, told):
        stream.seek(0)
    return _Ran(status, printed.read(), told.read())


def _run_by_itself(*arguments: str | Path, data: bytes = b"", **environment: str) -> _Ran:
    """Run a command as a shell does."""
    ran = subprocess.run(
        [*_COMMAND, *arguments],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    return _Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def test_a_command_does_the_same_in_a_process_of_its_own() -> None:
    """
    Read, refused and told how: its output, its errors and its status.
    """
    for arguments in ([_WATER, "missing.txt"], ["check", _SCHOOLS], ["--lang", "fr", "-"], ["export", "--help"]):
        assert _run(*arguments) == _run_by_itself(*arguments)
    text = _misprinted()
    assert _run("check", "-", data=text) == _run_by_itself("check", "-", data=text)


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
    ("language", "number", "expected"),
    [
        (
            "en",
            "diagnostics: 1 error",
            "error: 25:6 GOR401 not a figure that the form allows in 行政许可 / 本年处理决定数量: 若干",
        ),
        (
            "zh",
            "诊断：错误1条",
            "错误：25:6 GOR401 不是表格要求的数字，位于“行政许可 / 本年处理决定数量”，原文为“若干”",
        ),
    ],
)
def test_what_could_not_be_read_is_told_with_its_place(language: str, number: str, expected: str) -> None:
    """
    Line, column, code and message, and the line with a mark; status 1, and the rest is shown.
    """
    text = _WATER.read_text("utf-8").replace("行政许可\t163", "行政许可\t若干")
    ran = _run("--lang", language, "-", data=text.encode())
    assert 1 == ran.returncode
    assert f"\n{number}\n" in ran.stdout
    assert f"\n{expected}" in ran.stdout
    assert ran.stdout.endswith("\n  行政许可\t若干\n          \t^^^^\n")
    assert ["行政许可", "!"] in _lines(ran.stdout)
    assert ["行政处罚", "27"] in _lines(ran.stdout)


def test_one_bad_file_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    """
    What is missing, an empty folder, no text or no report is told on standard error; status 1.
    """
    binary = tmp_path / "scan.pdf"
    binary.write_bytes(b"%PDF-1.7\n\xff\xfe\xff")
    notice = tmp_path / "notice.txt"
    notice.write_text("关于召开防汛工作会议的通知", "utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    bad = [tmp_path / "missing.txt", empty, binary, notice]
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


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "name a file or a folder, or one of read, check, export, view; --help tells more"),
        (("help",), "help is no command and no file; the commands are read, check, export, view"),
        (("exprot", "docs"), "exprot is no command and no file; the commands are read, check, export, view"),
        (("--lang", "zh", "check", "docs"), "a command comes first: python -m gov_open_report check ..."),
    ],
    ids=["none", "help", "misspelt", "late"],
)
def test_a_word_that_is_no_command_is_not_taken_for_a_file(arguments: tuple[str, ...], told: str) -> None:
    """
    Unless there is a file of this name; nothing is read.
    """
    ran = _run(*arguments)
    assert (2, "") == (ran.returncode, ran.stdout)
    assert ran.stderr.endswith(f"error: {told}\n")


def test_a_file_that_is_not_there_is_told_in_either_language() -> None:
    """
    What the system says of it in English, and the same in Chinese.
    """
    assert "missing.txt: No such file or directory\n" == _run("missing.txt").stderr
    assert "missing.txt: 没有该文件或文件夹\n" == _run("--lang", "zh", "missing.txt").stderr


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
    monkeypatch.setattr("gov_open_report.__main__.library_version", lambda: None)
    with redirect_stdout(StringIO()) as printed, pytest.raises(SystemExit):
        main(["--version"])
    assert "gov-open-report (not installed)\n" == printed.getvalue()


@pytest.mark.parametrize(
    "command",
    [
        " ".join(["docs/examples/yunting-water-2023.txt"] * 30),
        "--help",
        "view docs/examples/yunting-water-2023.txt -o -",
    ],
)
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


class _Asked:
    """A standard input from which a report comes, and before it SIGTERM."""

    def __init__(self) -> None:
        self.buffer = self

    def read(self) -> bytes:
        signal.raise_signal(signal.SIGTERM)
        return _WATER.read_bytes()


@pytest.fixture
def sigterm() -> Iterator[None]:
    """What SIGTERM does to a program that says nothing of it; in the end, what it did before."""
    before = signal.signal(signal.SIGTERM, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.mark.usefixtures("sigterm")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_asked_to_end_ends_with_143(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    Without a trace of what it was at, and the signal then means what it did.
    """
    monkeypatch.setattr(sys, "stdin", _Asked())
    assert 143 == main([name, "-"])
    printed, told = capsys.readouterr()
    assert "" == printed
    assert "Traceback" not in told
    assert signal.SIG_DFL is signal.getsignal(signal.SIGTERM)


@pytest.mark.usefixtures("sigterm")
def test_a_program_that_handles_the_signal_itself_keeps_its_handler(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    It is asked, during a command too, and may let that go on.
    """
    asked: list[int] = []

    def handle(number: int, _: object) -> None:
        asked.append(number)

    signal.signal(signal.SIGTERM, handle)
    monkeypatch.setattr(sys, "stdin", _Asked())
    assert 0 == main(["-"])
    assert [signal.SIGTERM] == asked
    assert handle is signal.getsignal(signal.SIGTERM)
    assert "云汀县水利局2023年政府信息公开工作年度报告" in capsys.readouterr().out


def test_a_command_runs_in_a_thread(capsys: pytest.CaptureFixture[str]) -> None:
    """
    Where no signal can be handled.
    """
    with ThreadPoolExecutor(1) as threads:
        assert 0 == threads.submit(main, [str(_WATER)]).result()
    assert "云汀县水利局2023年政府信息公开工作年度报告" in capsys.readouterr().out


def test_a_terminal_without_the_glyphs_is_no_error() -> None:
    """
    What it cannot show is escaped.
    """
    ran = _run_by_itself(_WATER, PYTHONIOENCODING="ascii")
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


@pytest.mark.parametrize(
    ("language", "number", "one", "rest"),
    [
        ("en", "diagnostics: 203 warnings", "warning: 1:1 GOR212 ", "  … and 3 more"),
        ("zh", "诊断：警告203条", "警告：1:1 GOR212 ", "  ……另有3条"),
    ],
    ids=["English", "Chinese"],
)
def test_of_very_many_problems_the_rest_is_counted(language: str, number: str, one: str, rest: str) -> None:
    """
    200 are shown.
    """
    problem = Diagnostic(Code.UNEXPLAINED_TEXT, Span(0, 1), (), "x")
    shown = list(display(Report(source="x", diagnostics=(problem,) * 203), language))
    assert number in shown
    assert 200 == sum(line.startswith(one) for line in shown)
    assert rest == shown[-1]


def test_nothing_around_a_report_is_english_in_chinese() -> None:
    """
    A report with every kind of cell, without title, body, year or period.
    """
    origins = zip(FORMS[Edition.FORM_2021].paths, Origin, strict=False)
    provenance = {path: Provenance("", origin) for path, origin in origins}
    shown = list(display(Report(provenance=provenance), "zh"))
    assert len(Origin) == sum(line.startswith(tuple(f"  {mark}  " for mark, _ in MARKS.values())) for line in shown)
    assert not [line for line in shown if re.search("[A-Za-z]{2}", line)]


def _misprinted() -> bytes:
    """Return the example with 36 for 41 in its first row."""
    text = _WATER.read_text("utf-8")
    assert "\t41\t6\t0\t1\t3\t2\t53" in text
    return text.replace("\t41\t6\t0\t1\t3\t2\t53", "\t36\t6\t0\t1\t3\t2\t53").encode()


def test_read_is_what_is_done_without_a_command() -> None:
    """
    Under its name it does the same, and the help of both tells of the others.
    """
    assert _run(_WATER, _TOWN).stdout == _run("read", _WATER, _TOWN).stdout
    assert _run("--lang", "zh", _TOWN).stdout == _run("read", "--lang", "zh", _TOWN).stdout
    assert "  check   " in _run("--help").stdout
    assert _run("read", "--help").stdout.startswith("usage: python -m gov_open_report read")


def test_a_file_may_have_the_name_of_a_command(tmp_path: Path) -> None:
    """
    With its folder before it, it is a file; and alone, where a command came before.
    """
    (tmp_path / "check").write_bytes(_WATER.read_bytes())
    for arguments in (["./check"], ["read", "check"], ["check", "check"]):
        ran = subprocess.run(
            [*_COMMAND, *arguments],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        assert 0 == ran.returncode
        assert ran.stdout.decode().startswith(f"== {arguments[-1]}\n")


def test_reports_that_add_up_are_checked_in_a_line_or_two() -> None:
    """
    Open sums are told with the cells that have no figure; status 0.
    """
    ran = _run("check", _WATER, _SCHOOLS)
    assert 0 == ran.returncode
    assert "" == ran.stderr
    water, schools = ran.stdout.split("\n\n")
    assert ["云汀县水利局 2023", "42 sums of the form: 42 hold, 0 fail, 0 open"] == water.splitlines()[1:]
    assert "40 sums of the form: 39 hold, 0 fail, 1 open" in schools
    assert "open: the block 行政诉讼 复议后起诉: 结果维持 + " in schools
    assert " = 总计; no figure in 行政诉讼 复议后起诉 / " in schools


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            [
                "42 sums of the form: 40 hold, 2 fail, 0 open",
                "; left 48, right 53, difference -5",
                "suspects:",
                "自然人: 36 is printed, 41 would fit (another figure; explains 2 failures)",
            ],
        ),
        (
            "zh",
            [
                "勾稽关系共42项：成立40项，不成立2项，未定0项",
                "；左边48，右边53，相差-5",
                "疑误：",
                "自然人：原文为36，若为41则相符（数字有误；可解释2项不成立）",
            ],
        ),
    ],
)
def test_a_sum_that_fails_is_told_with_its_suspects(language: str, expected: list[str]) -> None:
    """
    Both sides, what would fit where; status 1.
    """
    ran = _run("check", "--lang", language, "-", data=_misprinted())
    assert 1 == ran.returncode
    lines = iter(ran.stdout.splitlines())
    for words in expected:
        assert any(words in line for line in lines), words


def test_what_nothing_small_explains_has_no_suspects() -> None:
    """
    It says so.
    """
    text = _misprinted().decode().replace("\t36\t6\t0\t1\t3\t2\t53", "\t36\t7\t9\t1\t3\t2\t53")
    ran = _run("check", "-", data=text.encode())
    assert 1 == ran.returncode
    assert ran.stdout.endswith("suspects: none; no one figure and no swap of two explains it\n")


def test_a_program_is_told_a_line_for_each_file(tmp_path: Path) -> None:
    """
    An object each, in order: what does not hold, who is suspected; or why it could not be read.
    """
    bad = tmp_path / "bad.txt"
    bad.write_bytes(_misprinted())
    missing = tmp_path / "missing.txt"
    ran = _run("check", "--format", "jsonl", _WATER, missing, bad)
    assert 1 == ran.returncode
    assert str(missing) in ran.stderr
    good, lost, failing = map(json.loads, ran.stdout.splitlines())
    assert {"file", "error"} == lost.keys()
    assert (str(_WATER), "云汀县水利局", 2023, "2021") == tuple(
        good[key] for key in ("file", "authority", "year", "edition")
    )
    assert (42, 0, 0, [], []) == tuple(good[key] for key in ("holds", "fails", "open", "checks", "suspects"))
    assert [("row", "received", -5), ("balance", "natural_person", -5)] == [
        (each["kind"], each["name"], each["difference"]) for each in failing["checks"]
    ]
    (suspect,) = failing["suspects"]
    assert [{"path": "requests.received.natural_person", "printed": 36, "fits": 41}] == suspect["cells"]
    assert ([0, 1], 0, "figure_off") == (suspect["explains"], suspect["rivals"], suspect["slip"])


def test_blanks_are_taken_for_zero_on_request() -> None:
    """
    Then nothing is open that only a blank left open.
    """
    assert "39 hold, 0 fail, 1 open" in _run("check", _SCHOOLS).stdout
    assert ", 0 open" in _run("check", "--blanks", "zero", _SCHOOLS).stdout


def test_what_is_no_report_fails_the_check() -> None:
    """
    As where it is read; a wrong command line is 2 for each command.
    """
    assert 1 == _run("check", "-", data="关于召开防汛工作会议的通知".encode()).returncode
    for arguments in (["check"], ["check", "--format", "xml", "-"], ["read"]):
        ran = _run(*arguments)
        assert 2 == ran.returncode
        assert ran.stderr.startswith(f"usage: python -m gov_open_report {arguments[0]}")


def test_every_command_tells_its_exit_status_and_examples() -> None:
    """
    In its help, under the name that it was called by.
    """
    for name in COMMANDS:
        ran = _run(name, "--help")
        assert 0 == ran.returncode
        for word in ("GB18030", "exit status:", f"  python -m gov_open_report {name} ", "--lang"):
            assert word in ran.stdout


def test_the_installed_script_has_a_name_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Usage is told under it.
    """
    monkeypatch.setattr(sys, "argv", ["/somewhere/bin/gov-open-report"])
    with redirect_stdout(StringIO()) as printed, pytest.raises(SystemExit):
        main(["check", "--help"])
    assert printed.getvalue().startswith("usage: gov-open-report check ")
