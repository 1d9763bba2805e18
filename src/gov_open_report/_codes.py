"""Every kind of problem, and how much each loses."""

from enum import StrEnum


class Severity(StrEnum):
    """How much is lost."""

    ERROR = "error"
    """A figure of the form could not be read."""

    WARNING = "warning"
    """Something was lost or looks wrong, and every figure given stands as printed."""

    INFO = "info"
    """Nothing was lost; worth knowing where reports are compared."""


class Code(StrEnum):
    """A kind of problem. The value is stable; the name may change."""

    SEVERAL_REPORTS = "GOR101"
    """The text holds more than one report; only the first is read."""

    TITLE_MISSING = "GOR102"
    """No title was found."""

    YEAR_DISAGREES = "GOR103"
    """The title and the period, or the preamble, speak of different years; the title's stands."""

    YEAR_MISSING = "GOR104"
    """Neither title nor preamble says which year is reported on."""

    AUTHORITY_MISSING = "GOR105"
    """Nothing says which body reports."""

    EDITIONS_MIXED = "GOR106"
    """Tables two and three are of different editions of the form."""

    EDITION_UNKNOWN = "GOR107"
    """No label tells the edition; the one of the report year is taken."""

    SEVERAL_TITLES = "GOR108"
    """Titles of several years stand above the report, and nothing else says which is its own; the last is taken."""

    SECTION_MISSING = "GOR201"
    """One of the six sections was not found."""

    SECTION_REPEATED = "GOR202"
    """A section's heading comes again."""

    SECTION_OUT_OF_ORDER = "GOR203"
    """A section does not stand where the form has it."""

    HEADING_MISREAD = "GOR204"
    """A section's heading is told by its number, its place and most of its words."""

    TABLE_MISSING = "GOR211"
    """One of the three tables was not found."""

    UNEXPLAINED_TEXT = "GOR212"
    """Text inside a table that nothing of the form explains."""

    UNEXPLAINED_FIGURES = "GOR213"
    """Figures inside a table that belong to no place of the form."""

    TABLES_IN_FILES = "GOR221"
    """The page lacks a table, and links to files or shows them in frames."""

    TABLES_IN_PICTURES = "GOR222"
    """The page lacks a table, and shows pictures."""

    ROW_MISSING = "GOR301"
    """A row of the form was not found."""

    ROW_REPEATED = "GOR302"
    """A row comes again; the first is read."""

    ROW_OUT_OF_ORDER = "GOR303"
    """A row does not stand where the form has it."""

    TOO_FEW_CELLS = "GOR304"
    """A row has fewer cells than the form."""

    TOO_MANY_CELLS = "GOR305"
    """A row has more cells than the form."""

    LABEL_MISREAD = "GOR306"
    """A label is not worded as any known one, and is very like the one given."""

    LABEL_MISSING = "GOR307"
    """A row of figures has no label; the form's sums say which row it is."""

    NOT_A_COUNT = "GOR401"
    """A cell holds something other than a number of the kind that it should."""

    NUMBER_TOO_LONG = "GOR402"
    """A cell holds more digits than any figure has."""

    UNIT_CONVERTED = "GOR403"
    """An amount is printed in 元, and was converted to 万元."""

    NOTE_IN_CELL = "GOR404"
    """A cell holds a remark beside its figure."""

    PLACEHOLDER = "GOR405"
    """A cell holds a sign that no figure is given."""

    CELL_MISSING = "GOR406"
    """The text has no such cell."""

    PLACE_RECOVERED = "GOR501"
    """The text does not fix the place of a figure, and the form's sums do."""

    PLACE_AMBIGUOUS = "GOR502"
    """The text does not fix the place of a figure, nor do the form's sums."""

    SEARCH_STOPPED = "GOR503"
    """There were too many readings to try them all."""

    IDENTITY_FAILS = "GOR504"
    """Figures as printed do not add up."""
