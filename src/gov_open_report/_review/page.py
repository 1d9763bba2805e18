"""The page: what it shows, put into its template under a policy that allows nothing else."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from gov_open_report._marker import REVIEW_PAGE
from gov_open_report._review.content import content
from gov_open_report._review.visible import figure, visible
from gov_open_report._review.words import KINDS, ORIGINS, PAGE, SEVERITIES, STATUSES
from gov_open_report.models import Report

_STYLE: Final = "page.css"
_SCRIPT: Final = "page.js"
_TEMPLATE: Final = "page.html.jinja"


def page(report: Report, lang: str) -> str:
    """Return the page of *report*, opened in *lang*."""
    return _template().render(
        content=content(report),
        lang=lang,
        words=PAGE,
        origins=ORIGINS,
        kinds=KINDS,
        severities=SEVERITIES,
        statuses=STATUSES,
        figure=figure,
        # These two are ours, and the only text of the page that is not escaped.
        style=Markup(_data(_STYLE)),  # noqa: S704 - our own file
        script=Markup(_data(_SCRIPT)),  # noqa: S704 - our own file
        policy=_policy(),
        generator=REVIEW_PAGE,
    )


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.from_string(_data(_TEMPLATE))


def _finalize(value: object) -> object:
    """Make sure that whatever is put into the template can be shown; it is escaped after this."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _policy() -> str:
    """Return a Content-Security-Policy that allows the page's own style and script, by hash."""
    return (
        f"default-src 'none'; style-src {_hash(_STYLE)}; script-src {_hash(_SCRIPT)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(name: str) -> str:
    return f"'sha256-{b64encode(sha256(_data(name).encode()).digest()).decode()}'"


@cache
def _data(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
