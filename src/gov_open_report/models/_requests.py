"""Table three: requests received and handled."""

from attrs import field, frozen

from gov_open_report.models._figures import is_count


@frozen
class Applicants:
    """One row: a number of requests, by who made them."""

    natural_person: int | None = field(default=None, validator=is_count)
    """自然人."""

    business: int | None = field(default=None, validator=is_count)
    """商业企业."""

    research: int | None = field(default=None, validator=is_count)
    """科研机构."""

    public_welfare: int | None = field(default=None, validator=is_count)
    """社会公益组织."""

    legal_service: int | None = field(default=None, validator=is_count)
    """法律服务机构."""

    other: int | None = field(default=None, validator=is_count)
    """其他."""

    total: int | None = field(default=None, validator=is_count)
    """总计: as printed, whether or not the others add up to it."""


@frozen
class Denied:
    """（三）不予公开: requests denied, by reason."""

    state_secret: Applicants = field(factory=Applicants)
    """属于国家秘密."""

    prohibited_by_law: Applicants = field(factory=Applicants)
    """其他法律行政法规禁止公开."""

    security_and_stability: Applicants = field(factory=Applicants)
    """危及“三安全一稳定”."""

    third_party_rights: Applicants = field(factory=Applicants)
    """保护第三方合法权益."""

    internal_affairs: Applicants = field(factory=Applicants)
    """属于三类内部事务信息."""

    process_information: Applicants = field(factory=Applicants)
    """属于四类过程性信息."""

    enforcement_file: Applicants = field(factory=Applicants)
    """属于行政执法案卷."""

    administrative_inquiry: Applicants = field(factory=Applicants)
    """属于行政查询事项."""


@frozen
class Unavailable:
    """（四）无法提供: requests for what the body cannot provide, by reason."""

    not_held: Applicants = field(factory=Applicants)
    """本机关不掌握相关政府信息."""

    creation_required: Applicants = field(factory=Applicants)
    """没有现成信息需要另行制作."""

    unclear_after_correction: Applicants = field(factory=Applicants)
    """补正后申请内容仍不明确."""


@frozen
class Declined:
    """（五）不予处理: requests that the body does not handle, by reason."""

    petition_or_complaint: Applicants = field(factory=Applicants)
    """信访举报投诉类申请."""

    repeated: Applicants = field(factory=Applicants)
    """重复申请."""

    public_publication: Applicants = field(factory=Applicants)
    """要求提供公开出版物."""

    excessive: Applicants = field(factory=Applicants)
    """无正当理由大量反复申请."""

    confirmation_or_reissue: Applicants = field(factory=Applicants)
    """要求行政机关确认或重新出具已获取信息."""


@frozen
class OtherOutcomes:
    """（六）其他处理: one row in the 2019 edition, three in that of 2021."""

    undivided: Applicants = field(factory=Applicants)
    """The one row of the 2019 edition; empty in that of 2021."""

    correction_overdue: Applicants = field(factory=Applicants)
    """申请人无正当理由逾期不补正; empty in the 2019 edition."""

    fee_overdue: Applicants = field(factory=Applicants)
    """申请人逾期未按收费通知要求缴纳费用; empty in the 2019 edition."""

    other: Applicants = field(factory=Applicants)
    """其他; empty in the 2019 edition."""


@frozen
class Outcomes:
    """三、本年度办理结果: requests handled, by outcome."""

    granted: Applicants = field(factory=Applicants)
    """（一）予以公开."""

    partially_granted: Applicants = field(factory=Applicants)
    """（二）部分公开."""

    denied: Denied = field(factory=Denied)
    """（三）不予公开."""

    unavailable: Unavailable = field(factory=Unavailable)
    """（四）无法提供."""

    declined: Declined = field(factory=Declined)
    """（五）不予处理."""

    other: OtherOutcomes = field(factory=OtherOutcomes)
    """（六）其他处理."""

    total: Applicants = field(factory=Applicants)
    """（七）总计: as printed, whether or not the others add up to it."""


@frozen
class Requests:
    """Table three, one class for both editions."""

    received: Applicants = field(factory=Applicants)
    """一、本年新收政府信息公开申请数量."""

    carried_in: Applicants = field(factory=Applicants)
    """二、上年结转政府信息公开申请数量."""

    outcomes: Outcomes = field(factory=Outcomes)
    """三、本年度办理结果."""

    carried_out: Applicants = field(factory=Applicants)
    """四、结转下年度继续办理."""
