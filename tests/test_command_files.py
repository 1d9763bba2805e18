"""What the commands read: files, folders, patterns, pages; in which formats they tell it; how far they are."""

import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report.__main__ import main
from gov_open_report._command import progress as progress_module
from gov_open_report._command.finding import Found, find
from gov_open_report._command.progress import Progress, progress
from gov_open_report.exports import from_dict

_ROOT: Final = Path(__file__).parents[1]
_WATER: Final = _ROOT / "docs" / "examples" / "yunting-water-2023.txt"
_PAGE: Final = _ROOT / "docs" / "pages" / "tingkou-water-2023.html"
_COMMAND: Final = (sys.executable, "-m", "gov_open_report")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    A folder with files of all kinds, which is where the process is.
    """
    for name in (
        "b.txt",
        "a.MD",
        "c.html",
        "d.htm",
        "e.pdf",
        ".hidden.txt",
        "in/deep/f.txt",
        "in/[1].txt",
        "in/e.csv",
        ".git/g.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_WATER.read_bytes())
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _names(*names: str) -> list[str]:
    found = find(names, "en")
    assert not [each for each in found if each.problem]
    return [each.name.replace(os.sep, "/") for each in found]


@pytest.mark.parametrize(("name", "before"), [(".", "./"), ("./", "./"), ("../{}", "../{}/")])
def test_a_folder_stands_for_its_reports_in_order(folder: Path, name: str, before: str) -> None:
    """
    Of four suffixes, at any depth, nothing hidden; under the folder's name as it was given.
    """
    expected = ["a.MD", "b.txt", "c.html", "d.htm", "in/[1].txt", "in/deep/f.txt"]
    assert [before.format(folder.name) + each for each in expected] == _names(name.format(folder.name))


def test_a_pattern_stands_for_what_it_matches(folder: Path) -> None:
    """
    As a shell would have it, and with ``**`` for any depth; a folder is what is in it, and each file is there once.
    """
    assert folder == Path.cwd()
    assert ["b.txt"] == _names("*.txt")
    assert ["c.html", "d.htm"] == _names("[cd].htm*")
    assert ["b.txt", "in/[1].txt", "in/deep/f.txt"] == _names("**/*.txt")
    assert ["in/[1].txt", "in/deep/f.txt"] == _names("i*")
    assert ["in/[1].txt", "in/deep/f.txt", "in/e.csv"] == _names("in/**")
    assert ["in/[1].txt"] == _names("in/[1].txt")
    assert ["e.pdf", "-", "missing.txt", "e.pdf"] == _names("e.pdf", "-", "missing.txt", "e.pdf")


def test_what_names_no_file_is_told(folder: Path) -> None:
    """
    In both languages, in its turn.
    """
    assert folder == Path.cwd()
    words_of = {"en": ("none that it matches", "a folder without a file in"), "zh": ("匹配", "文件夹内没有")}
    for language, words in words_of.items():
        matched, empty, last = find(["no*.txt", "empty", "b.txt"], language)
        for found, name, word in zip((matched, empty), ("no*.txt", "empty"), words, strict=True):
            assert name == found.name
            assert word in (found.problem or "")
        assert Found("b.txt") == last


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there, and there are no named pipes")
def test_links_and_pipes_in_a_folder_lead_nowhere_wrong(folder: Path) -> None:
    """
    A link to a folder may lead in circles; a pipe would be waited for; a link to nothing is told when it is opened.
    """
    (folder / "empty" / "around").symlink_to(folder)
    os.mkfifo(folder / "empty" / "pipe.txt")
    (folder / "empty" / "lost.txt").symlink_to("nowhere")
    (folder / "empty" / "link.txt").symlink_to(folder / "b.txt")
    assert ["empty/link.txt", "empty/lost.txt"] == _names("empty")


def test_a_folder_that_cannot_be_listed_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    With its name; the others are read.
    """
    real = os.scandir

    def refusing(path: str) -> "os._ScandirIterator[str]":
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert folder == Path.cwd()
    refused = Found(str(Path("in", "deep")), "Permission denied")
    assert [Found(str(Path("in", "[1].txt"))), refused] == find(["in"], "en")


def test_every_command_takes_folders_and_pages(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """
    A page is read as one; the others as text.
    """
    page = gor.parse_html(_PAGE.read_bytes())
    assert 0 == main([str(_PAGE.parent)])
    assert f"== {_PAGE}\n{page.title}\n".encode() in capsysbinary.readouterr().out
    assert 0 == main(["check", str(_PAGE.parent), str(_WATER.parent / "*water*")])
    told = capsysbinary.readouterr().out.decode()
    assert ["汀口县水务局 2023", "云汀县水利局 2023"] == [line for line in told.splitlines() if line.endswith(" 2023")]


@pytest.mark.parametrize("command", ["read", "check", "export"])
def test_a_page_without_lxml_is_told_with_the_extra(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    And passed over, as any file that cannot be read.
    """
    for name in [name for name in sys.modules if name.startswith("gov_open_report._html")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "lxml", None)
    assert 1 == main([command, "--jobs", "2", str(_PAGE), str(_WATER)])
    told = capsys.readouterr()
    assert 'pip install "gov-open-report[html]"' in told.err.splitlines()[0]
    assert "云汀县水利局" in told.out or "\\u4e91" in told.out


def test_reports_are_told_as_json(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """
    An array of one object for each file, or an object a line; what is no report has an error instead.
    """
    missing = str(tmp_path / "缺\udcff.txt") if os.name == "posix" else str(tmp_path / "缺.txt")
    files = [str(_WATER), missing, str(_PAGE)]
    assert 1 == main(["read", "--format", "json", *files])
    whole = json.loads(capsysbinary.readouterr().out.decode())
    assert 1 == main(["--format", "jsonl", "--lang", "zh", *files])
    lines = [json.loads(line) for line in capsysbinary.readouterr().out.decode().splitlines()]
    assert files == [each["file"] for each in whole] == [each["file"] for each in lines]
    assert "没有该文件或文件夹" == lines[1]["error"]
    assert whole == [*lines[:1], {"file": missing, "error": "No such file or directory"}, *lines[2:]]
    assert {"file", "error"} == whole[1].keys()
    assert gor.parse(_WATER.read_text("utf-8")) == from_dict(whole[0]["report"])
    assert gor.parse_html(_PAGE.read_bytes()) == from_dict(whole[2]["report"])


def test_a_program_reads_no_lines_ahead(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """
    Every line is ended when it is printed; JSON in whole is one array, of one file too.
    """
    assert 0 == main(["--format", "jsonl", str(_WATER)])
    assert capsysbinary.readouterr().out.endswith(b"}\n")
    assert 0 == main(["--format", "json", str(_WATER)])
    assert [str(_WATER)] == [each["file"] for each in json.loads(capsysbinary.readouterr().out)]


def test_processes_change_nothing_that_is_shown(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """
    Order, errors and status are the same.
    """
    files = [str(tmp_path / "missing.txt"), str(_WATER), str(tmp_path), str(_PAGE), str(tmp_path / "lost.txt")]
    for command in ("read", "check"):
        assert 1 == main([command, "--jobs", "1", *files])
        expected = capsysbinary.readouterr()
        assert 1 == main([command, "--jobs", "2", *files])
        assert expected == capsysbinary.readouterr()
        assert 3 == expected.err.count(b"\n")


# How far it is


class _Terminal(TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(BytesIO(), "utf-8", write_through=True)

    def isatty(self) -> bool:
        """
        As a terminal says it.
        """
        return True

    def text(self) -> str:
        """
        What was written.
        """
        written = self.buffer
        assert isinstance(written, BytesIO)
        return written.getvalue().decode()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> _Terminal:
    """
    A terminal of 80 columns, and a bar that is drawn for every file.
    """
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(progress_module, "_INTERVAL", 0.0)
    return _Terminal()


def _shown(terminal: _Terminal) -> str:
    with redirect_stderr(terminal), redirect_stdout(StringIO()), progress(20, shared=False) as shows:
        for at in range(20):
            if at == 10:
                shows.tell("a [bold]file[/bold]: 1 of 2 " + "x" * 80)
            shows.advance()
    return terminal.text()


def test_a_bar_is_shown_on_a_terminal(terminal: _Terminal) -> None:
    """
    By rich: how many of how many; what is told stands above it as it is, on one line however long.
    """
    text = _shown(terminal)
    assert "20/20" in text
    assert "\x1b[38;5;" in text
    assert "a [bold]file[/bold]: 1 of 2 " + "x" * 80 + "\n" in text


def test_a_bar_heeds_no_color(terminal: _Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    No colour, and still a bar.
    """
    monkeypatch.setenv("NO_COLOR", "1")
    text = _shown(terminal)
    assert "20/20" in text
    assert "\x1b[38;" not in text
    assert "\x1b[3" not in text.replace("\x1b[3A", "")


def test_without_rich_a_plain_line_is_shown(terminal: _Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Without codes; what is told stands on lines of its own, and nothing is left at the end.
    """
    monkeypatch.setitem(sys.modules, "rich.console", None)
    text = _shown(terminal)
    assert "\x1b" not in text
    assert "\r20/20 100%" in text
    assert "\r" + " " * len("10/20 50%") + "\ra [bold]file[/bold]: 1 of 2 " in text.replace("\r\n", "\n")
    assert text.endswith("\r" + " " * len("20/20 100%") + "\r")


def test_a_plain_line_is_taken_away_only_where_it_stands(
    terminal: _Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    What is told before the first file is done has nothing above it.
    """
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with redirect_stderr(terminal), redirect_stdout(StringIO()), progress(20, shared=False) as shows:
        shows.tell("a: no report")
    assert "a: no report\n" == terminal.text().replace("\r\n", "\n")


@pytest.mark.parametrize("why", ["few", "no terminal", "dumb", "shared"])
def test_no_bar_is_shown_where_it_would_be_in_the_way(
    why: str, terminal: _Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    For a few files, into a file, on a terminal that knows no codes, beside output on the same terminal.
    """
    if why == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    error = StringIO() if why == "no terminal" else terminal
    with redirect_stderr(error), redirect_stdout(_Terminal()):
        shows = progress(19 if why == "few" else 20, shared=why == "shared")
        assert type(shows) is Progress
        with shows:
            shows.advance()
    assert "" == terminal.text()


@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")
@pytest.mark.parametrize("command", ["export", "check"])
def test_a_terminal_sees_the_bar_and_a_file_the_lines(command: str, tmp_path: Path) -> None:
    """
    A real one, and a real file: nothing of the one is in the other.
    """
    for at in range(20):
        (tmp_path / f"{at:02}.txt").write_bytes(_WATER.read_bytes())
    leader, follower = os.openpty()
    path = tmp_path / "out.json"
    with path.open("wb") as out:
        ran = subprocess.run(
            [*_COMMAND, command, "--format", "jsonl", str(tmp_path), str(tmp_path / "lost")],
            stdout=out,
            stderr=follower,
            env={**os.environ, "TERM": "xterm", "PYTHONIOENCODING": "utf-8"},
            check=False,
        )
    os.close(follower)
    seen = os.read(leader, 1_000_000)
    os.close(leader)
    assert 1 == ran.returncode
    assert b"/21" in seen
    assert f"{tmp_path / 'lost'}: No such file or directory\r\n".encode() in seen
    lines = path.read_bytes().splitlines()
    assert 20 == sum(b'"authority"' in line for line in lines)
    assert all(isinstance(json.loads(line), dict) for line in lines)
