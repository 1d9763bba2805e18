"""What the name of an element and its attributes say of the text in it.

That `<sup>` holds a note's number, that `<p>` begins a line and `display: none` hides what follows is known here, for
tags that are left in a text as well as for a whole page that is parsed.
"""

import re

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul",
})  # fmt: skip
"""Names of elements that a browser begins a line for."""

APART = frozenset({"sup", "sub", "s", "strike", "del", "rt"})
"""Names of elements that are not one with what stands beside them: a note's number, a figure struck out."""

BESIDE = frozenset({"a", "small", "ref", "fn", "footnote", "note", "noteref", "cite", "label"})
"""Names of elements that may hold a whole figure, and no part of the one they stand beside."""

UNSEEN = frozenset({
    "head", "script", "style", "noframes", "select", "datalist", "button", "title", "svg", "math", "canvas", "audio",
    "video", "map", "xml", "noscript", "template", "textarea",
})  # fmt: skip
"""Names of elements whose text a browser does not show as the page's."""

STRUCK = "struck out"
"""What is no figure, even where it stands alone."""

HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.IGNORECASE)
"""What a style says of an element that is not shown."""

KEEPS_PLACE = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
"""What it says of one that is not shown, and whose room is left."""

_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,80}line-through", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*su(?:per|b)\b", re.IGNORECASE)
_NOTE = re.compile(
    r"(?:\A|[\s_-])(?:su[pb][0-9]*|super|su(?:per|b)script|noteref|reference|(?:mso)?(?:foot|end)note\w*)(?:\Z|[\s_-])",
    re.IGNORECASE,
)

_VALUE = r"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
_STYLE, _CLASS = (re.compile(rf"\s{name}{_VALUE}", re.IGNORECASE) for name in ("style", "class"))
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE = re.compile(r"\shidden(?=[\s=/>])", re.IGNORECASE)
_TARGET = re.compile(r"\shref\s*=", re.IGNORECASE)


def apart(name: str, style: str | None, classes: str | None, *, is_link: bool) -> str:
    """Give what sets the text of an element apart from the digits beside it; empty if nothing does.

    Where two elements are set apart by the same, they may hold one figure.
    """
    if style:
        if _STRUCK.search(style):
            return STRUCK
        if _RAISED.search(style):
            return "raised"
    if classes and _NOTE.search(classes):
        return "of a note"
    return name if name in BESIDE and (is_link or name != "a") else ""


def apart_by(name: str, tag: str) -> str:
    """Do as `apart` for an element that *tag* begins."""
    if "=" not in tag:
        return apart(name, None, None, is_link=False)
    return apart(name, _value(_STYLE, tag), _value(_CLASS, tag), is_link=_TARGET.search(tag) is not None)


def is_hidden(tag: str) -> bool:
    """Tell whether what *tag* begins is not shown."""
    style = _value(_STYLE, tag) if "=" in tag else None
    return (style is not None and HIDDEN.search(style) is not None) or (
        "hidden" in tag.lower() and _ATTRIBUTE.search(_QUOTED.sub('""', tag)) is not None
    )


def keeps_place(tag: str) -> bool:
    """Tell whether what *tag* begins and hides has its room all the same."""
    return KEEPS_PLACE.search(_value(_STYLE, tag) or "") is not None


def _value(attribute: re.Pattern[str], tag: str) -> str | None:
    found = attribute.search(tag)
    return found[found.lastindex or 0] if found else None
