"""Tables kept as lists of strings or as CSV: which of the two a text has.

Lists, `['规章', '1', '13']`, have commas between their cells as CSV has, and so are looked for first.
"""

from __future__ import annotations

from gov_open_report._reading.layouts.comma_separated import cut_commas
from gov_open_report._reading.layouts.printed_lists import cut_lists


def cut_delimited(folded: str, source: str) -> str:
    """Turn the rows of lists or of CSV in *folded*, which *source* was folded into, into lines of cells. Linear."""
    cut = cut_lists(folded, source)
    # Commas are those of lists then, also in one that the text ends in.
    return cut if cut is not folded else cut_commas(folded, source)
