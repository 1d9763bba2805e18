"""Table four: reconsideration and litigation."""

from attrs import field, frozen

from gov_open_report.models._figures import is_count


@frozen
class DisputeResults:
    """One block: a number of cases, by result."""

    upheld: int | None = field(default=None, validator=is_count)
    """结果维持."""

    corrected: int | None = field(default=None, validator=is_count)
    """结果纠正."""

    other: int | None = field(default=None, validator=is_count)
    """其他结果."""

    pending: int | None = field(default=None, validator=is_count)
    """尚未审结."""

    total: int | None = field(default=None, validator=is_count)
    """总计: as printed, whether or not the others add up to it."""


@frozen
class Disputes:
    """Table four, one class for both editions."""

    reconsideration: DisputeResults = field(factory=DisputeResults)
    """行政复议."""

    litigation_direct: DisputeResults = field(factory=DisputeResults)
    """行政诉讼, 未经复议直接起诉."""

    litigation_after_reconsideration: DisputeResults = field(factory=DisputeResults)
    """行政诉讼, 复议后起诉."""
