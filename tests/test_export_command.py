"""``export``: files in, one file out, whatever happens between."""

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import Final

import pyarrow.parquet as pq
import pytest

import gov_open_report as gor
from gov_open_report.__main__ import main
from gov_open_report._command import output, resuming
from gov_open_report.exports import COLUMNS, ROW_COLUMNS, FileFormat, Shape, from_dict, open_writer, record

_ROOT: Final = Path(__file__).parents[1]
_EXAMPLES: Final = sorted((_ROOT / "docs" / "examples").iterdir())
_NAMES: Final = [str(path) for path in _EXAMPLES]
_PAGE: Final = str(_ROOT / "docs" / "pages" / "tingkou-water-2023.html")
_COMMAND: Final = (sys.executable, "-m", "gov_open_report")

_KINDS: Final = [
    (FileFormat.CSV, Shape.RECORDS),
    (FileFormat.CSV, Shape.ROWS),
    (FileFormat.JSON_LINES, Shape.RECORDS),
    (FileFormat.JSON_LINES, Shape.ROWS),
    (FileFormat.JSON_LINES, Shape.REPORTS),
]
_resumable = pytest.mark.parametrize(("form", "shape"), _KINDS, ids="-".join)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    """
    A file that is no report.
    """
    path = tmp_path / "notice.txt"
    path.write_text("关于召开防汛工作会议的通知", "utf-8")
    return str(path)


def _export(*arguments: str | Path) -> int:
    return main(["export", *map(str, arguments)])


def _usage(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """
    The last line of what is told where the command line is wrong.
    """
    with pytest.raises(SystemExit) as ended:
        _export(*arguments)
    assert 2 == ended.value.code
    return capsys.readouterr().err.splitlines()[-1].partition(": error: ")[2]


def test_records_are_written_with_the_file_that_they_are_of(tmp_path: Path) -> None:
    """
    One line for each, in the order of the files; the format is told by the suffix.
    """
    table = tmp_path / "reports.csv"
    assert 0 == _export(*_NAMES, _PAGE, "-o", table)
    with table.open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert ["file", *COLUMNS] == list(lines[0])
    assert [*_NAMES, _PAGE] == [line["file"] for line in lines]
    assert ["澜沙市教育局", "青岫镇人民政府", "云汀县水利局", "汀口县水务局"] == [line["authority"] for line in lines]
    assert ["64", "132", "53", "315"] == [line["requests.received.total"] for line in lines]


def test_standard_output_gets_lines_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    """
    Where no file is named to write; nothing else is printed.
    """
    assert 0 == _export(*_NAMES)
    printed = capsys.readouterr()
    assert "" == printed.err
    lines = [json.loads(line) for line in printed.out.splitlines()]
    assert _NAMES == [line["file"] for line in lines]
    assert [record(gor.parse(path.read_text("utf-8")))["title"] for path in _EXAMPLES] == [
        line["title"] for line in lines
    ]


def test_whole_reports_come_back_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """
    By ``from_dict``, what they were read from included.
    """
    assert 0 == _export("--shape", "reports", *_NAMES)
    found = [from_dict(json.loads(line)["report"]) for line in capsys.readouterr().out.splitlines()]
    expected = [gor.parse(path.read_text("utf-8")) for path in _EXAMPLES]
    assert expected == found
    assert [each.source for each in expected] == [each.source for each in found]


def test_parquet_has_what_csv_has(tmp_path: Path) -> None:
    """
    The same lines and columns, typed.
    """
    for name in ("rows.parquet", "rows.csv"):
        assert 0 == _export("--shape", "rows", *_NAMES, "-o", tmp_path / name)
    table = pq.read_table(tmp_path / "rows.parquet")
    with (tmp_path / "rows.csv").open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert ["file", *ROW_COLUMNS] == table.column_names == list(lines[0])
    for column in ("file", "path", "origin"):
        assert [line[column] for line in lines] == table[column].to_pylist()
    assert not list(tmp_path.glob("*.part"))


@_resumable
def test_processes_change_nothing(form: FileFormat, shape: Shape, tmp_path: Path, bad: str) -> None:
    """
    Pages and files that are none keep their turn; the output is the same, byte by byte.
    """
    files = [*_NAMES, bad, _PAGE, str(tmp_path / "missing.txt"), *_pages(tmp_path)]
    outputs = [tmp_path / f"{jobs}.{form}" for jobs in (1, 2)]
    for jobs, path in enumerate(outputs, 1):
        assert 1 == _export(*files, "-o", path, "--shape", shape, "--jobs", str(jobs))
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def _pages(folder: Path) -> list[str]:
    names = []
    for at in range(3):
        path = folder / f"page{at}.HTM"
        path.write_bytes(Path(_PAGE).read_bytes())
        names.append(str(path))
    return names


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_file_is_told_twice_and_passed_over(
    jobs: str, tmp_path: Path, bad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    Why when it is met, and its name at the end; status 1, and the others are written.
    """
    missing = str(tmp_path / "missing.txt")
    assert 1 == _export("--jobs", jobs, missing, _NAMES[0], bad, _NAMES[1], "-o", tmp_path / "a.csv")
    told = capsys.readouterr()
    assert "" == told.out
    assert [
        f"{missing}: No such file or directory",
        f"{bad}: no section heading and no table of the annual report form was found in the text",
        "written: 2",
        "passed over: 2",
        f"  {missing}",
        f"  {bad}",
    ] == told.err.splitlines()
    assert 3 == len((tmp_path / "a.csv").read_text("utf-8").splitlines())


def test_very_many_bad_files_are_named_once_and_then_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    Fifty of them a second time.
    """
    assert 1 == _export("--lang", "zh", *(tmp_path / f"{at}.txt" for at in range(53)), "-o", tmp_path / "a.csv")
    told = capsys.readouterr().err.splitlines()
    assert ["已写入0份", "跳过53份："] == told[53:55]
    assert "  ……另有3份" == told[-1]
    assert 53 + 2 + 50 + 1 == len(told)


def test_a_file_that_is_named_twice_is_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    In whatever spelling, and by its folder too.
    """
    monkeypatch.chdir(_ROOT)
    name = "docs/examples/yunting-water-2023.txt"
    assert 0 == _export(f"./{name}", name, "docs/examples", "docs//examples/*.txt", "-o", tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as stream:
        names = [line["file"] for line in csv.DictReader(stream)]
    assert [f"./{name}", "docs/examples/lansha-education-2020.md", "docs/examples/qingxiu-town-2022.txt"] == names


def test_excel_is_told_the_encoding_on_request(tmp_path: Path) -> None:
    """
    Once, at the beginning, also where an export goes on.
    """
    table = tmp_path / "a.csv"
    assert 0 == _export("--bom", _NAMES[0], "-o", table)
    assert 0 == _export("--bom", "--resume", *_NAMES, "-o", table)
    assert table.read_bytes().startswith(b"\xef\xbb\xbffile,")
    assert 1 == table.read_bytes().count(b"\xef\xbb\xbf")
    assert 4 == len(table.read_text("utf-8-sig").splitlines())


# What was interrupted


@_resumable
def test_an_export_that_was_cut_anywhere_goes_on_to_the_same_file(
    form: FileFormat, shape: Shape, tmp_path: Path, bad: str
) -> None:
    """
    Within the heads, within a line, within a field, between two reports, or before anything.
    """
    files = [_NAMES[0], bad, _PAGE, *_NAMES[1:]]
    path = tmp_path / f"out.{form}"

    def export(*options: str) -> bytes:
        assert 1 == _export(*files, "-o", path, "--shape", shape, *options)
        return path.read_bytes()

    whole = export()
    ends = [at + 1 for at, byte in enumerate(whole) if byte == ord("\n")]
    places = {0, 1, 9, ends[0] - 1, ends[0], ends[0] + 2, ends[1] - 1, ends[len(ends) // 2], len(whole) - 1, len(whole)}
    for place in sorted(places):
        path.write_bytes(whole[:place])
        assert whole == export("--resume"), place
    path.unlink()
    assert whole == export("--resume")


def test_a_line_break_in_a_field_is_no_end_of_a_line(tmp_path: Path) -> None:
    """
    Names may have one, and a comma, a quote, or what a spreadsheet would run.
    """
    names = ["=a.txt", 'b "c", d.txt', "e\nf.txt", "g\r\nh.txt"]
    for name in names:
        (tmp_path / name).write_bytes(_EXAMPLES[2].read_bytes())
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        for form in ("csv", "jsonl"):
            path = tmp_path / f"out.{form}"
            assert 0 == _export(*names, "-o", path)
            whole = path.read_bytes()
            have = resuming.written(path, FileFormat(form), Shape.RECORDS)
            assert (4, len(whole)) == (len(have.names), have.end)
            for place in range(len(whole) // 3, len(whole), len(whole) // 20):
                path.write_bytes(whole[:place])
                assert 0 == _export("--resume", *names, "-o", path)
                assert whole == path.read_bytes()
    finally:
        os.chdir(before)


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_name_that_is_no_text_is_written_as_one(form: str, tmp_path: Path) -> None:
    """
    Its bytes are escaped, and it is known again.
    """
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    Path(name).write_bytes(_EXAMPLES[2].read_bytes())
    for _ in range(2):
        assert 0 == _export("--resume", name, "-o", tmp_path / f"a.{form}")
        text = (tmp_path / f"a.{form}").read_text("utf-8")
        assert 1 == text.count("\\xff.txt" if form == "csv" else "\\\\xff.txt")


@pytest.mark.parametrize(
    ("form", "content"),
    [
        ("csv", b"file,name\r\na,b\r\n"),
        ("csv", b"no line break"),
        ("csv", b"\xff\xfe\r\n"),
        ("csv", ",".join(["file", *COLUMNS]).encode() + b'\r\n"a"b,c\r\n'),
        ("jsonl", b'{"file":"a","report":{}}\n'),
        ("jsonl", b'{"file":3,"title":""}\n'),
        ("jsonl", b'{"file":"a\n'),
        ("jsonl", b"\xff\n"),
        ("jsonl", b"no line break"),
    ],
)
def test_what_no_export_has_written_is_not_gone_on_with(
    form: str, content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    It stays as it is; the message tells the line, and what to do.
    """
    path = tmp_path / f"a.{form}"
    path.write_bytes(content)
    told = _usage(capsys, "--resume", *_NAMES, "-o", path)
    assert told.startswith(f"cannot go on with {path}: line ")
    assert told.endswith("; give --format and --shape as before, or leave --resume out to write the file anew")
    assert content == path.read_bytes()


def test_an_output_ends_with_a_whole_report_whatever_ends_it(tmp_path: Path) -> None:
    """
    Such as Ctrl-C while a report is written: what there is of it is taken back.
    """
    for form, shape in _KINDS:
        path = tmp_path / f"{form}-{shape}"
        whole = output.Output(str(path), form, shape, bom=False)
        reports = [gor.parse(each.read_text("utf-8")) for each in _EXAMPLES[:2]]
        with whole.open() as put:
            put(reports[0], "a")
        expected = path.read_bytes()
        with pytest.raises(KeyboardInterrupt):
            _write_one_and_a_half(whole, reports[0], path)
        assert expected == path.read_bytes()


def _write_one_and_a_half(whole: output.Output, report: gor.Report, path: Path) -> None:
    with whole.open() as put:
        put(report, "a")
        # Standing for what of a second report has reached the disk.
        os.truncate(path, path.stat().st_size + 9)
        raise KeyboardInterrupt


def test_parquet_is_whole_or_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    An interrupt leaves the file of before, and nothing beside it.
    """
    path = tmp_path / "a.parquet"
    assert 0 == _export(_NAMES[0], "-o", path)
    before = path.read_bytes()
    monkeypatch.setattr("gov_open_report._command.reports.read_report", _interrupted_at(_NAMES[2]))
    assert 130 == _export(*_NAMES, "-o", path)
    assert capsys.readouterr().err.startswith("interrupted after 2 of 3 files; nothing was written: ")
    assert before == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())
    assert "--resume needs a file that can be added to" in _usage(capsys, "--resume", *_NAMES, "-o", path)


def test_an_interrupt_tells_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    In either language; status 130, as shells have it, for each command.
    """
    path = tmp_path / "a.csv"
    with monkeypatch.context() as patched:
        patched.setattr("gov_open_report._command.reports.read_report", _interrupted_at(_NAMES[1]))
        assert 130 == _export(*_NAMES, "-o", path)
        told = "interrupted after 1 of 3 files; the same command with --resume adds the others\n"
        assert told == capsys.readouterr().err
        assert 130 == _export("--lang", "zh", *_NAMES, "-o", path)
        assert "已中断：完成1/3个文件；用同一命令加 --resume 可接着写\n" == capsys.readouterr().err
        assert 130 == main(_NAMES)
        assert 130 == main(["check", *_NAMES])
    assert 2 == len(path.read_text("utf-8").splitlines())
    assert 0 == _export("--resume", *_NAMES, "-o", path)
    assert 4 == len(path.read_text("utf-8").splitlines())


def _interrupted_at(name: str) -> Callable[[str, str], gor.Report | str]:
    from gov_open_report._command.files import read_report  # noqa: PLC0415  # before it is replaced

    def read(each: str, language: str) -> gor.Report | str:
        if each == name:
            raise KeyboardInterrupt
        return read_report(each, language)

    return read


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes, nor signals to a group of processes")
@pytest.mark.parametrize(
    ("ended", "status", "whom"),
    [("SIGINT", 130, "all"), ("SIGTERM", 143, "all"), ("SIGTERM", 143, "one")],
)
def test_an_export_that_is_ended_goes_on_to_the_file_of_one_that_was_let_be(
    ended: str, status: int, whom: str, tmp_path: Path
) -> None:
    """
    A terminal interrupts all processes at once, and whoever stops a service may end one or all:
    nobody complains, nothing is lost or written twice, and no process stays.
    """
    folder = tmp_path / "reports"
    folder.mkdir()
    for at in range(100):
        title = f"南屿县{2020 + at % 4}年政府信息公开工作年度报告"
        text = f"{title}\n一、总体情况\n全年公开3条。\n二、主动公开政府信息情况\n行政许可\t{at}\n"
        (folder / f"{at:03}.txt").write_text(text, "utf-8")
    # Further than texts are taken ahead, and nobody writes to it: the export waits there amid its work.
    waits = tmp_path / "waits.txt"
    os.mkfifo(waits)
    path = tmp_path / "a.csv"
    command = [*_COMMAND, "export", "--jobs", "2", str(folder), str(waits), "-o", str(path)]
    # Not measured: coverage keeps the lock that an interrupt meets it with, and waits for it at its next line.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True, env=env
    ) as running:
        until = monotonic() + 60
        # One more than is asked for below: the record that is being written is cut off again.
        while monotonic() < until and not (path.exists() and path.read_bytes().count(b"\n") > 6):
            sleep(0.01)
        (os.killpg if whom == "all" else os.kill)(running.pid, signal.Signals[ended])
        # Until all who have these pipes have ended, workers too.
        printed, told = _communicated(running)
    assert (status, b"") == (running.returncode, printed)
    assert told.decode().startswith("interrupted after ")
    assert told.decode().endswith(" of 101 files; the same command with --resume adds the others\n")
    before = path.read_bytes()
    assert before.endswith(b"\r\n")
    assert 5 < before.count(b"\n") < 101
    waits.unlink()
    waits.write_bytes(_EXAMPLES[0].read_bytes())
    assert 0 == _export("--resume", folder, waits, "-o", path)
    resumed = path.read_bytes()
    assert resumed.startswith(before)
    assert 102 == resumed.count(b"\n")
    assert 0 == _export(folder, waits, "-o", path)
    assert resumed == path.read_bytes()


def _communicated(running: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """
    What a command tells until it and its processes have ended; all of them are killed if they go on.
    """
    try:
        return running.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        status = running.poll()
        os.killpg(running.pid, signal.SIGKILL)
        told = running.communicate()
        who = "the command" if status is None else f"a process of the command, which ended with {status},"
        pytest.fail(f"{who} goes on: {told}")


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes, nor such signals")
def test_a_parquet_file_that_is_ended_leaves_nothing_behind(tmp_path: Path) -> None:
    """
    What was there stays, and what was begun goes.
    """
    waits = tmp_path / "waits.txt"
    os.mkfifo(waits)
    path = tmp_path / "a.parquet"
    path.write_bytes(b"before")
    command = [*_COMMAND, "export", *_NAMES, str(waits), "-o", str(path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as running:
        until = monotonic() + 60
        while monotonic() < until and not path.with_name("a.parquet.part").exists():
            sleep(0.01)
        running.terminate()
        _, told = _communicated(running)
    assert 143 == running.returncode
    assert b"nothing was written" in told
    assert b"before" == path.read_bytes()
    assert ["a.parquet", "waits.txt"] == sorted(each.name for each in tmp_path.iterdir())


# What cannot be


def test_a_writer_adds_to_what_can_be_added_to(tmp_path: Path) -> None:
    """
    To a path as to a stream; not to Parquet, which is told before anything is opened.
    """
    report = gor.parse(_EXAMPLES[0].read_text("utf-8"))
    for append in (False, True):
        with open_writer(tmp_path / "a.csv", append=append) as writer:
            writer.write(report)
    assert 3 == len((tmp_path / "a.csv").read_text("utf-8").splitlines())
    with pytest.raises(ValueError, match="parquet is written whole, and cannot be appended to"):
        open_writer(tmp_path / "a.parquet", append=True)
    assert not (tmp_path / "a.parquet").exists()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["-o", "a.xlsx"], "the name a.xlsx tells no format: end it in one of these, or give --format: csv, jsonl, "),
        (["--format", "parquet"], "parquet is no text, and needs a file: -o OUT"),
        (["--format", "csv", "--shape", "reports"], "whole reports are written as jsonl, not as csv"),
        (["--bom"], "--bom is for csv, not for jsonl"),
        (["--resume"], "--resume needs a file that can be added to: -o OUT, in csv or jsonl"),
        (["--format", "parquet", "-o", os.devnull], f"parquet needs a file, and {os.devnull} is none"),
        (["--jobs", "0"], "argument --jobs: expected a whole number from 1 on, got '0'"),
        (["--jobs", "two"], "argument --jobs: expected a whole number from 1 on, got 'two'"),
        (["--format", "xml"], "argument --format: invalid choice: 'xml'"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_read(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    With what to do; status 2.
    """
    assert _usage(capsys, *arguments, *_NAMES).startswith(expected)


def test_a_file_to_read_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Nor one of a folder, in any spelling.
    """
    report = tmp_path / "report.txt"
    report.write_bytes(_EXAMPLES[0].read_bytes())
    told = _usage(capsys, "--format", "csv", tmp_path, "-o", tmp_path / ".." / tmp_path.name / "report.txt")
    assert told == f"{report} would be written over, and is one of the files to read"
    assert report.read_bytes() == _EXAMPLES[0].read_bytes()


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Status 1: the command line was right.
    """
    path = tmp_path / "missing" / "a.csv"
    assert 1 == _export(*_NAMES, "-o", path)
    assert f"{path}: No such file or directory\n" == capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
def test_a_full_disk_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """
    As one line.
    """
    assert 1 == _export(*_NAMES, "--format", "csv", "-o", "/dev/full")
    assert "/dev/full: No space left on device\n" == capsys.readouterr().err


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
@pytest.mark.parametrize("printed", ["0.00000000000001万元", "0.01000000000000元", "999999999999999万元"])
def test_the_smallest_amount_and_the_largest_fit_every_format(name: str, printed: str, tmp_path: Path) -> None:
    """
    Nothing that is read has more digits, so nothing has to be passed over.
    """
    text = (_ROOT / "tests" / "cases" / "whole.txt").read_text("utf-8").rpartition("---\n")[0]
    (tmp_path / "a.txt").write_text(text.replace("31.77", printed), "utf-8")
    expected = gor.parse(text.replace("31.77", printed)).cell("disclosure.fees.amount").value
    assert expected is not None
    assert 0 == _export(tmp_path / "a.txt", "-o", tmp_path / name)
    if name.endswith("parquet"):
        assert [expected] == pq.read_table(tmp_path / name)["disclosure.fees.amount"].to_pylist()
    else:
        assert f"{expected:f}" in (tmp_path / name).read_text("utf-8")


@pytest.mark.skipif(not Path("/dev/stderr").exists(), reason="needs files that are no files")
def test_a_device_is_written_to_as_it_is() -> None:
    """
    Nothing is put in its place.
    """
    ran = subprocess.run(
        [sys.executable, "-m", "gov_open_report", "export", "--format", "csv", "-o", "/dev/stderr", *_NAMES],
        capture_output=True,
        check=False,
    )
    assert (0, b"") == (ran.returncode, ran.stdout)
    assert ran.stderr.startswith(b"file,")
    assert len(_NAMES) + 1 <= len(ran.stderr.splitlines())


@pytest.mark.parametrize(
    ("module", "extra", "arguments"),
    [
        ("gov_open_report.exports._parquet", "arrow", ["export", "-o", "a.parquet"]),
        ("gov_open_report.exports._structuring", "json", ["export", "--shape", "reports", "-o", "a.jsonl"]),
        ("gov_open_report.exports._structuring", "json", ["read", "--format", "json"]),
    ],
)
def test_an_extra_that_is_missing_is_named_and_nothing_is_lost(
    module: str,
    extra: str,
    arguments: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    Status 1, and the output of before is as it was.
    """
    monkeypatch.chdir(tmp_path)
    for name in ("a.parquet", "a.jsonl"):
        Path(name).write_bytes(b"before")
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.delattr(module, raising=False)
    assert 1 == main([*arguments, *_NAMES])
    told = capsys.readouterr()
    assert "" == told.out
    assert f'pip install "gov-open-report[{extra}]"' in told.err
    assert [b"before", b"before"] == [Path(name).read_bytes() for name in ("a.parquet", "a.jsonl")]
    assert {"a.parquet", "a.jsonl"} == {path.name for path in tmp_path.iterdir()}


def test_a_pipe_that_is_closed_stays_quiet() -> None:
    """
    Whoever has read enough may go; with processes too.
    """
    for options in ("--jobs 1 --shape rows", "--jobs 2 --format csv --shape rows"):
        command = f'"{sys.executable}" -m gov_open_report export {options} docs/examples docs/pages'
        ran = subprocess.run(
            ["bash", "-c", f"{command} | sleep 0; exit ${{PIPESTATUS[0]}}"],  # noqa: S607  # any bash will do
            cwd=_ROOT,
            capture_output=True,
            check=False,
        )
        assert (0, b"", b"") == (ran.returncode, ran.stdout, ran.stderr)
