"""Gives each code on the page of diagnostics an anchor, such as ``#gor101``, and the example of its case."""

import re
from pathlib import Path
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx

import gov_open_report as gor

_CODE: Final = re.compile(r"GOR\d{3}")
_CASES: Final = Path(__file__).parents[2] / "tests" / "cases"


def _explain(app: Sphinx, doctree: nodes.document) -> None:
    if app.env.current_document.docname != "diagnostics":
        return
    found = []
    for item in doctree.findall(nodes.list_item):
        first = next(item.findall(nodes.strong), None)
        if first is not None and _CODE.fullmatch(first.astext()):
            code = gor.Code(first.astext())
            found.append(code)
            item["ids"].append(code.value.lower())
            example = _example(code, chinese=app.config.language == "zh_CN")
            item.append(nodes.literal_block(example, example, language="text"))
    if found != list(gor.Code):
        msg = f"the page of diagnostics explains {len(found)} codes in this order: {found}"
        raise ValueError(msg)


def _example(code: gor.Code, *, chinese: bool) -> str:
    """Return how the first problem of *code* shows in the case that is named for it."""
    (path,) = _CASES.glob(f"{code.name.lower().replace('_', '-')}.*")
    text = path.read_text("utf-8").rpartition("---\n")[0]
    report = gor.parse_html(text) if path.suffix == ".html" else gor.parse(text)
    problem = next(each for each in report.diagnostics if each.code is code)
    shown = problem.render(report.source)
    return f"{shown}\n{problem.message_zh}" if chinese else shown


def setup(app: Sphinx) -> dict[str, Any]:
    """Explain the codes once their page is read."""
    app.connect("doctree-read", _explain)
    return {"parallel_read_safe": True}
