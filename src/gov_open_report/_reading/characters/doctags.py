"""Tables of DocTags, given the names that HTML has for their parts without moving anything.

    <otsl><ched>信息内容<ched>本年制发件数<nl><rhed>规章<fcel>3<nl></otsl>

So docling and programs like it write what they see on a page. A cell ends where another begins, and a row with `<nl>`;
of what a cell spans beyond its first place, `<lcel>` says that it belongs to the left, `<ucel>` above and `<xcel>`
both: no cell begins there.
"""

import re

_ROW_ENDS = "<nl>"

# The parts of a page stand in tags as well, and one may be all on one line.
_NAMES = {
    **dict.fromkeys(("fcel", "ecel", "ched", "rhed", "srow", "corn"), "td"),
    **dict.fromkeys(("nl", "otsl"), "tr"),
    **dict.fromkeys(
        ("text", "title", "paragraph", "list_item", "page_header", "page_footer", "page_break", "footnote"), "p"
    ),
}
_TAG = re.compile(rf"<(/?)({'|'.join(_NAMES)})>")
_FIGURE = re.compile("<(?:fcel|ecel)>")


def with_names_of_html(folded: str) -> str:
    """Give the tags of a table's cells and rows in *folded*, and those of a page's parts, the names of HTML. Linear."""
    if _ROW_ENDS not in folded or not _FIGURE.search(folded):
        return folded
    return _TAG.sub(lambda tag: f"<{tag[1]}{_NAMES[tag[2]]:{len(tag[2])}}>", folded)
