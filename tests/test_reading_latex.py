"""Tables of LaTeX: a row is what two slashes end, whatever lines it stands on."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Layout
from gov_open_report._reading.characters.glyphs import JOIN, SIGN
from gov_open_report._reading.characters.latex import with_rows_of_latex
from texts.figures import seeded
from texts.judge import differing, wrong
from texts.rare import RARE
from texts.reports import report

_LATEX: Final = next(way for way in RARE if way.name == "latex")


def _shown(text: str) -> list[str]:
    """The lines of cells that are made of a table's inside."""
    made = with_rows_of_latex(f"\\begin{{tabular}}{{|c|c|}}{text}\\end{{tabular}}")
    assert len(made) == len(text) + len(r"\begin{tabular}{|c|c|}\end{tabular}")
    return _lines(made)


def _lines(made: str) -> list[str]:
    return [line for line in made.replace(JOIN, "").replace(" ", "").split("\n") if line]


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        (r" \hline 规章 & 3 \\ \hline 许可 & 4 \\ \hline ", ["|规章|3|", "|许可|4|"]),
        ("\n规章 & 3 \\\\\n许可 & 4 \\\\\n", ["|规章|3|", "|许可|4|"]),
        ("规章\n& 3\n\\\\[2pt]\n许可 &\n4", ["|规章|3|", "|许可|4|"]),
        (r"规章&3\\*&4\\[-1.5 ex]许可&5\tabularnewline &6", ["|规章|3|", "||4|", "|许可|5|", "||6|"]),
        (r"规章&3\\\multirow{2}{*}{许可}&4\\\begin{a}许可\end{a}&5", ["|规章|3|", "|许可|4|", "|许可|5|"]),
        (r" & 3 & \\ \cline{2-3} & & \\", ["||3||", "||||"]),
        (r" \\ \\ 规章 & 3 \\", ["|规章|3|"]),
        (r"\multirow{2}{*}{规章} & 3 \\ \cmidrule(lr){2-3} & 4 \\", ["|规章|3|", "||4|"]),
        (r"\multicolumn{2}{|c|}{\multirow[c]{2}{3cm}{规章}} & 3 \\", ["|规章|3|"]),
        (r"\multicolumn {2} {@{}c@{}} {规章} & \textbf{3} \\", ["|规章|3|"]),
        (r"\makecell[l]{行政\\许可} & 3 \\ 规章 & {4} \\", ["|行政许可|3|", "|规章|4|"]),
        ("\\begin{tabular}[c]{@{}c@{}}行政\\\\许可\\end{tabular} & 3 \\\\", ["|行政许可|3|"]),
        ("3 & \\begin{minipage}[b]{\\linewidth}\\raggedright\n规章\n\\end{minipage} \\\\", ["|3|规章|"]),
        (r"规章 & $3$ & 1\,208 & 1{,}208 & 50\% & ~4 \\", ["|规章|3|1208|1,208|50%|4|"]),
        (r"规章 & 39\textsuperscript{1} & 39$^{1}$ & \sout{3} \\", [f"|规章|39{SIGN}1|39{SIGN}1|{SIGN}3|"]),
        (r"规章 & 36| & | & A| & {|A} & {5|} \\", [f"|规章|36{SIGN}|{SIGN}|A|A|5{SIGN}|"]),
        (r"\rowcolor{gray} 规章 & \cellcolor[gray]{0.9}3 & \rule{0pt}{2.5ex}4 \\", ["|规章|3|4|"]),
        (r"\toprule 规章 & 3 \\ \midrule \endhead \bottomrule", ["|规章|3|"]),
        (r"规章 & {3 & 4 \\ \hline 许可 & 5 \\", [f"|规章|3{SIGN}4|", "|许可|5|"]),
        (r"规章 & 3} & 4 \\ 许可 & 5 \\", ["|规章|3|4|", "|许可|5|"]),
        (r"规章 & \{3\} & \_4 \\", ["|规章|{3}|_4|"]),
        ("规章 & 3 %\n \\\\", ["|规章|3|"]),
        (r"\#3 & 4 \\", ["|#3|4|"]),
        (r"\multirow{2}*{规章} & \hphantom{0}3 & 4\quad5 \\", ["|规章|3|45|"]),
        (r"\kaishu 规章 & \small 3 & \textbf{\underline{4}} & $\mathrm{5}$ \\", ["|规章|3|4|5|"]),
    ],
)
def test_each_row_is_a_line_of_cells(inside: str, lines: list[str]) -> None:
    """
    Commands are none of what a cell holds, and nothing moves.
    """
    assert lines == _shown(inside)


@pytest.mark.parametrize(
    "content",
    [
        r"39\textcircled{1}",
        r"39 \cite{1}",
        r"\overset{1}{39}",
        r"\cancel{3}9",
        r"\textminus 39",
        r"39\vert",
        r"39\small{1}",
        r"39\color{red}1",
        r"{39}{1}",
        r"39{}1",
        r"\checkmark",
    ],
)
def test_no_figure_goes_on_over_a_command_that_may_part_it(content: str) -> None:
    """
    What is raised, struck out, or set by itself is a note or another figure; a sign is no blank.
    """
    (line,) = _shown(rf"规章 & {content} & 4 \\")
    assert SIGN in line.split("|")[2]


def test_a_figure_behind_a_box_within_a_cell_is_another() -> None:
    """
    As in two lines of that cell.
    """
    made = with_rows_of_latex(r"\begin{tabular}{c}规章 & 39\begin{a}1\end{a} \\ \end{tabular}")
    assert "39 1" in made.replace(JOIN, "")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("\\section*{一、总体情况}\n全年", ["一、总体情况", "全年"]),
        ("\\title{\n沙浦县\n}", ["沙浦县"]),
        ("\\begin{table}[h]\n\\centering\n\\caption{表}\n\\end{table}", ["表"]),
        ("100\\%", ["100\\%"]),
        ("a & b", ["a&b"]),
        ("\\end{tabular}", []),
    ],
)
def test_commands_around_a_table_are_none_of_the_text(text: str, lines: list[str]) -> None:
    """
    Nor is what is around a table a row of it.
    """
    table = r"\begin{tabular}{c}规章&3\\ \end{tabular}"
    made = with_rows_of_latex(f"{text}\n{table}\n{text}")
    assert [*lines, "|规章|3|", *lines] == _lines(made)
    assert text == with_rows_of_latex(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "\\begin{tabular}{c}规章&3\\\\ 二、\n\\begin{tabular}{c}许可&4\\\\ \\end{tabular}",
            ["|规章|3|", "二、", "|许可|4|"],
        ),
        ("\\begin{tabular}{c}二、\n三、", ["{c}二、", "三、"]),
        ("\\begin{tabular}{c", ["{c"]),
        ("\\begin{tabular}{c 规章&3\\\\ \\end{tabular}", [f"|c规章{SIGN}3|"]),
        ("\\begin{tabular} {l} 规章&3\\\\ \\end{tabular}", ["|规章|3|"]),
        ("\\begin{longtable}[]{@{}p{(1 - 2) * \\real{0.2}}@{}} 规章&3\\\\ \\end{longtable}", ["|规章|3|"]),
        ("\\begin{tabular*}{\\textwidth}{cc} 规章&3\\\\ \\end{tabular*}", ["|规章|3|"]),
    ],
)
def test_a_table_ends_with_what_closes_it_or_with_its_last_row(text: str, lines: list[str]) -> None:
    """
    What is below a table that nothing closes is no row of it.
    """
    made = with_rows_of_latex(text)
    assert lines == _lines(made)
    assert len(made) == len(text)


@pytest.mark.parametrize("inside", [r"规章&3\\许可&4\\", r"规章&3\\&4\\"])
def test_a_table_without_room_for_bars_is_left_as_it_is(inside: str) -> None:
    """
    Where nothing stands between two rows but the mark, one of them would have no bar at its end.
    """
    table = f"\\begin{{tabular}}{{c}}{inside}\\end{{tabular}}"
    assert table == with_rows_of_latex(table)


def test_what_is_longer_than_all_tables_of_a_report_is_left_as_it_is() -> None:
    """
    Each of its marks costs more than a character of a text does.
    """
    table = "\\begin{tabular}{c} 规章 & 3 \\\\ \\end{tabular}"
    long = table.replace("3", "4" * 250_000)
    assert "规章 & 4" in with_rows_of_latex(long)
    first, second, *_ = _lines(with_rows_of_latex(f"{table}\n{long}"))
    assert "|规章|3|" == first
    assert "规章&4" in second


def test_in_json_each_slash_stands_twice() -> None:
    """
    As programs store what they have read.
    """
    table = r"\begin{tabular}{c}规章 & 3 \\ \hline 许可 & 4 \\ \end{tabular}"
    assert ["|规章|3|", "|许可|4|"] == _lines(with_rows_of_latex(table.replace("\\", "\\\\")))


def test_a_report_in_latex_is_read_as_one_in_tags() -> None:
    """
    Its bars are none that part cells.
    """
    figures = seeded("2021", 3)
    read = gor.parse(report(figures, _LATEX).text)
    assert {} == differing(read, figures)
    assert Layout.HTML is read.layout


def test_a_row_that_has_lost_what_ends_it_is_not_read_with_the_next() -> None:
    """
    The figures of both stand behind the label of the first.
    """
    figures = seeded("2021", 3)
    text = report(figures, _LATEX).text
    at = text.index("\\\\", text.index("2.重复申请"))
    read = gor.parse(text[:at] + text[at + len("\\\\ \\hline\n") :])
    assert {} == wrong(read, figures)
