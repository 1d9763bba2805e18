"""A page to review a report with, as an evaluator makes one."""

from pathlib import Path
from typing import assert_type

import gov_open_report as gor


def show(folder: Path) -> None:
    """Make a page in either language."""
    for path in sorted(folder.glob("examples/*.txt")):
        report = gor.parse(path.read_text("utf-8"))
        assert_type(gor.review_page(report), str)
        assert_type(gor.review_page(report, lang="zh"), str)
