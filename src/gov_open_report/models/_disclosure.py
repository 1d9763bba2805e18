"""Table two: information disclosed on the body's own initiative.

The two editions count different things, so they are different classes.
"""

from decimal import Decimal
from typing import TypeAlias

from attrs import field, frozen

from gov_open_report.models._figures import is_change, is_count, is_money


@frozen
class DocumentsInForce:
    """Documents of a kind, in the 2021 edition."""

    issued: int | None = field(default=None, validator=is_count)
    """本年制发件数: issued in the year."""

    repealed: int | None = field(default=None, validator=is_count)
    """本年废止件数: repealed in the year."""

    in_force: int | None = field(default=None, validator=is_count)
    """现行有效件数: in force when the year ended."""


@frozen
class Decisions:
    """Decisions of a kind, in the 2021 edition."""

    decisions: int | None = field(default=None, validator=is_count)
    """本年处理决定数量: taken in the year."""


@frozen
class FeesCharged:
    """Administrative fees, in the 2021 edition."""

    amount: Decimal | None = field(default=None, validator=is_money)
    """本年收费金额: charged in the year, in 万元."""


@frozen
class Disclosure2021:
    """Table two of the 2021 edition."""

    rules: DocumentsInForce = field(factory=DocumentsInForce)
    """规章."""

    normative_documents: DocumentsInForce = field(factory=DocumentsInForce)
    """行政规范性文件."""

    licensing: Decisions = field(factory=Decisions)
    """行政许可."""

    penalties: Decisions = field(factory=Decisions)
    """行政处罚."""

    coercion: Decisions = field(factory=Decisions)
    """行政强制."""

    fees: FeesCharged = field(factory=FeesCharged)
    """行政事业性收费."""


@frozen
class DocumentsDisclosed:
    """Documents of a kind, in the 2019 edition."""

    created: int | None = field(default=None, validator=is_count)
    """本年新制作数量: made in the year."""

    disclosed: int | None = field(default=None, validator=is_count)
    """本年新公开数量: disclosed in the year."""

    total_disclosed: int | None = field(default=None, validator=is_count)
    """对外公开总数量: disclosed in all."""


@frozen
class ItemsAndDecisions:
    """Items that the body may decide on and its decisions, in the 2019 edition."""

    previous_items: int | None = field(default=None, validator=is_count)
    """上一年项目数量: items of the year before."""

    change: int | None = field(default=None, validator=is_change)
    """本年增/减: items more in the year, or fewer if negative."""

    decisions: int | None = field(default=None, validator=is_count)
    """处理决定数量: decisions taken in the year."""


@frozen
class Items:
    """Items that the body may charge for, in the 2019 edition; not money."""

    previous_items: int | None = field(default=None, validator=is_count)
    """上一年项目数量: items of the year before."""

    change: int | None = field(default=None, validator=is_change)
    """本年增/减: items more in the year, or fewer if negative."""


@frozen
class Procurement:
    """Central procurement, in the 2019 edition."""

    projects: int | None = field(default=None, validator=is_count)
    """采购项目数量: projects of the year."""

    amount: Decimal | None = field(default=None, validator=is_money)
    """采购总金额: what they cost, in 万元."""


@frozen
class Disclosure2019:
    """Table two of the 2019 edition."""

    rules: DocumentsDisclosed = field(factory=DocumentsDisclosed)
    """规章."""

    normative_documents: DocumentsDisclosed = field(factory=DocumentsDisclosed)
    """规范性文件."""

    licensing: ItemsAndDecisions = field(factory=ItemsAndDecisions)
    """行政许可."""

    other_services: ItemsAndDecisions = field(factory=ItemsAndDecisions)
    """其他对外管理服务事项."""

    penalties: ItemsAndDecisions = field(factory=ItemsAndDecisions)
    """行政处罚."""

    coercion: ItemsAndDecisions = field(factory=ItemsAndDecisions)
    """行政强制."""

    fees: Items = field(factory=Items)
    """行政事业性收费."""

    procurement: Procurement = field(factory=Procurement)
    """政府集中采购."""


Disclosure: TypeAlias = Disclosure2019 | Disclosure2021
"""Table two of either edition."""
