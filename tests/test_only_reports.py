"""What is said where a verb is given something else than a report."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pytest

import gov_open_report as gor
from gov_open_report import exports


def _written(report: gor.Report) -> None:
    with exports.open_writer(BytesIO(), "csv") as writer:
        writer.write(report)


@pytest.mark.parametrize(
    ("verb", "name"),
    [
        *((verb, verb.__name__) for verb in (gor.complete, gor.check, gor.suspects, gor.statements)),
        *((verb, verb.__name__) for verb in (gor.render, gor.review_page)),
        *((verb, verb.__name__) for verb in (exports.record, exports.rows, exports.to_dict, exports.to_json)),
        (_written, "write"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("given", ["一、总体情况", None, gor.NotAReportError("no report", "不是年度报告")], ids=repr)
def test_what_is_no_report_is_told(verb: Callable[[object], object], name: str, given: object) -> None:
    """
    At once: which verb was called, what it takes, and what it got.
    """
    message = f"{name}() takes a Report, as parse() gives it, got {type(given).__name__}"
    with pytest.raises(TypeError, match=f"^{re.escape(message)}$"):
        verb(given)
