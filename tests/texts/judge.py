"""What a reader has made of a report, held against what the report prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from gov_open_report import Code, Report, complete
from gov_open_report.models import Cell, Origin
from texts.figures import Figures, Number

Faults: TypeAlias = dict[str, tuple[Number | None, Number | None]]
"""By path: what is right, and what was read."""


def wrong(report: Report, figures: Figures) -> Faults:
    """Return every figure that is not the report's; a place left open is none.

    A blank may be given the figure that stands behind it: sums may prove it.
    """
    return {
        cell.path: (figures.true.get(cell.path), cell.value)
        for cell in report.cells()
        if cell.value is not None and cell.value != figures.true.get(cell.path)
    }


DISCLOSURE_PATHS: Final = (
    "rules.issued", "rules.repealed", "rules.in_force",
    "normative_documents.issued", "normative_documents.repealed", "normative_documents.in_force",
    "licensing.decisions", "penalties.decisions", "coercion.decisions", "fees.amount",
)  # fmt: skip
"""The cells of table two in the edition of 2021, without the table's name."""


def disclosure_figures(report: Report) -> str:
    """All figures of table two, in the order of the form; a hyphen for each that is open."""
    values = [report.cell(f"disclosure.{path}").value for path in DISCLOSURE_PATHS]
    return " ".join("-" if value is None else str(value) for value in values)


def may_have_lost_a_cell(figures: Figures) -> bool:
    """Tell whether a row of table three, or table four, ends in a blank: a cell before it may be lost instead."""
    last = "disputes.litigation_after_reconsideration.total"
    return any(path == last or (path.startswith("requests.") and path.endswith(".total")) for path in figures.blank)


def differing(report: Report, figures: Figures) -> Faults:
    """Return every cell that is not read as printed, blanks left blank."""
    read = {cell.path: cell.value for cell in report.cells()}
    return {
        path: (value, read.get(path))
        for path, value in figures.values.items()
        if read.get(path) != value or path not in read
    }


def not_as_it_was(report: Report, read: Report) -> dict[str, tuple[Number | None, Number | None]]:
    """Return the cells that were read otherwise than *report* has them, of its rendering in a layout that keeps cells.

    But for rows that end in a blank and are left open, which is said: they may have lost a cell before it, and
    nothing in a rendering denies that.
    """
    said = {path for each in read.diagnostics if each.code is Code.PLACE_AMBIGUOUS for path in each.paths}
    ends = {_row(cell.path): cell.value for cell in report.cells()}
    return {
        was.path: (was.value, cell.value)
        for was, cell in zip(report.cells(), read.cells(), strict=True)
        if was.value != cell.value
        and not (cell.value is None and cell.path in said and ends[_row(was.path)] is None)
    }


def _row(path: str) -> str:
    """The row of a cell; table four is one row."""
    return "disputes" if path.startswith("disputes.") else path.rpartition(".")[0]


def faults(read: Report, figures: Figures, excused: Iterable[str] = ()) -> dict[str, object]:
    """Return what no reading of a damaged text may have, by kind; nothing if it has none.

    Figures that are wrong, read or completed, and cells that say nothing of what befell them.
    """
    found = {
        "wrong": wrong(read, figures),
        "completed wrong": wrong(complete(read), figures),
        "silent": silent(read, figures, excused),
    }
    return {kind: cells for kind, cells in found.items() if cells}


def silent(report: Report, figures: Figures, excused: Iterable[str] = ()) -> dict[str, Origin]:
    """Return the cells that say nothing of what befell them.

    Those are places left open, or settled by sums, that no diagnostic names; and
    places called blank where the report prints a figure.
    """
    named = _named(report)
    return {
        cell.path: cell.origin
        for cell in report.cells()
        if cell.path not in excused and not _is_accounted_for(cell, figures, named)
    }


def _is_accounted_for(cell: Cell, figures: Figures, named: set[str]) -> bool:
    match cell.origin:
        case Origin.BLANK:
            return cell.value is None and cell.path in figures.blank
        case Origin.PRINTED if cell.value is not None:
            return True
        case Origin.PROVEN:
            return True
    return cell.path in named


def _named(report: Report) -> set[str]:
    """Return every path that some diagnostic names, or whose table it says is missing."""
    named = {path for problem in report.diagnostics for path in problem.paths}
    if any(problem.code is Code.TABLE_MISSING for problem in report.diagnostics):
        tables: dict[str, list[Cell]] = {}
        for cell in report.cells():
            tables.setdefault(cell.path.partition(".")[0], []).append(cell)
        for cells in tables.values():
            if all(cell.origin is Origin.MISSING for cell in cells):
                named.update(cell.path for cell in cells)
    return named
