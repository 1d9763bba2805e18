"""The directive ``public-names``: every public name with its docstring, by kind, in the order of ``api.md``.

``api.md`` has a line for each name under the heading of its kind, and a test holds it to ``__all__``; so no other list
is kept. Annotations speak of names where they are defined, in modules that are nobody's business, and are led to
the public names.
"""

import re
import sys
from inspect import isfunction, unwrap
from pathlib import Path
from typing import Any, Final

from docutils import nodes
from pygments.lexers.special import TextLexer
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.docutils import SphinxDirective

import gov_open_report

_PACKAGE: Final = "gov_open_report"
_ENTRY: Final = re.compile(r"^## (?P<kind>.+)$|^- `(?P<name>\w+)[^`]*`: .+$", re.MULTILINE)

# What has no page here: Python's own, and that of the libraries which an extra brings.
# Links to their docs would need a network to build these.
_FOREIGN: Final = re.compile(
    r"(?:(?:collections|datetime|decimal|enum|io|multiprocessing|os|pathlib|typing|hypothesis|pyarrow|pa|pyspark|scrapy|st)"
    r"\.[\w.]+|str|int|bool|bytes|object|tuple|list|dict|frozenset|None|TypeError|ValueError|KeyError|ImportError"
    r"|RuntimeError|OSError|FileNotFoundError|TypeVar|_Key|IO|Path|Any|Callable|Iterable|Iterator|Mapping|Sequence"
    r"|Decimal|date|StrEnum|BaseContext|DataFrame|Crawler|SearchStrategy)"
)


class PublicNames(SphinxDirective):
    """``public-names`` alone for the names of the package, or with a module of its own for what that exports."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Write autodoc directives, and let them be read where this one stands."""
        lines = list(_module(self.arguments[0])) if self.arguments else list(_package(Path(self.env.app.confdir)))
        return self.parse_text_to_nodes("\n".join(("```{eval-rst}", *lines, "```")), allow_section_headings=True)


def _package(docs: Path) -> list[str]:
    lines = []
    for entry in _ENTRY.finditer((docs / "api.md").read_text("utf-8")):
        if entry["kind"]:
            lines += ["", f".. rubric:: {entry['kind']}", "   :heading-level: 2"]
        else:
            lines += _documented(_PACKAGE, entry["name"])
    return lines


def _module(name: str) -> list[str]:
    module = __import__(name, fromlist=["__all__"])
    return [line for each in module.__all__ if not hasattr(gov_open_report, each) for line in _documented(name, each)]


def _documented(module: str, name: str) -> list[str]:
    value = getattr(__import__(module, fromlist=[name]), name)
    if isinstance(value, type):
        kind, option = "autoexception" if issubclass(value, BaseException) else "autoclass", "   :members:"
    elif isfunction(unwrap(value)):
        kind, option = "autofunction", ""
    else:
        kind, option = "autodata", "   :no-value:"
    return ["", f".. {kind}:: {module}.{name}", option]


def _resolve(
    app: Sphinx, _: BuildEnvironment, node: pending_xref, text: nodes.TextElement
) -> nodes.Element | None:
    """Lead a name of a private module to its public one; let foreign ones stand as text."""
    if node.get("refdomain") != "py":
        return None
    target = node["reftarget"]
    last = target.rpartition(".")[2]
    domain = app.env.domains.python_domain
    for module in (_PACKAGE, f"{_PACKAGE}.exports", f"{_PACKAGE}.strategies"):
        if found := domain.objects.get(f"{module}.{last}"):
            refuri = app.builder.get_relative_uri(node["refdoc"], found.docname)
            return nodes.reference("", "", text, internal=True, refuri=f"{refuri}#{found.node_id}")
    return text if _FOREIGN.fullmatch(target) else None


def _with_sections(_: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """Make fields of sections such as ``Raises:``, as the extension napoleon does.

    That takes ``本年制发件数: issued in the year`` under an attribute for a type and what is of it.
    """
    if what == "data":
        lines[:] = _string_under(name)
    elif what not in {"attribute", "property"}:
        lines[:] = GoogleDocstring(list(lines), Config(), None, what, name, obj, options).lines()


def _string_under(name: str) -> list[str]:
    """Return what stands under a constant where it is defined, which autodoc does not find from its public name."""
    module, _, constant = name.rpartition(".")
    for each in sorted(each for each in sys.modules if each.startswith(module)):
        if lines := ModuleAnalyzer.for_module(each).find_attr_docs().get(("", constant)):
            return lines
    msg = f"no string under {name} says what it is"
    raise ValueError(msg)


def setup(app: Sphinx) -> dict[str, Any]:
    """Add the directive."""
    app.add_directive("public-names", PublicNames)
    app.add_lexer("lark", TextLexer)  # Pygments knows no Lark
    app.connect("autodoc-process-docstring", _with_sections)
    app.connect("missing-reference", _resolve)
    return {"parallel_read_safe": True}
