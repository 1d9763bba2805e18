"""How many cells the form's rows have: by so many a row is told that has no label, or too many cells."""

from __future__ import annotations

from gov_open_report.form import FORMS, Edition

REQUESTS_WIDTH = len(FORMS[Edition.FORM_2021].columns)
"""Cells of a row of table three."""

DISPUTES_WIDTH = sum(len(block.paths) for block in FORMS[Edition.FORM_2021].blocks)
"""Cells of the one row of table four, which has no label in front of them."""
