"""Joins the lines of Chinese paragraphs without the space that a line break is in other languages."""

import re
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx

# A line break between two characters of which one at least is Chinese or full-width.
_CHINESE: Final = r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”]"
_BREAK: Final = re.compile(rf"(?<={_CHINESE})\n|\n(?={_CHINESE})")


def _join(app: Sphinx, doctree: nodes.document) -> None:
    if app.config.language != "zh_CN":
        return
    for paragraph in doctree.findall(nodes.paragraph):
        texts = list(paragraph.findall(nodes.Text))
        words = ["", *map(str, texts), ""]
        for text, (before, here, after) in zip(texts, zip(words, words[1:], words[2:], strict=False), strict=True):
            # A soft break is a text of its own; what stands on either side decides.
            left, right = before[-1:].replace("\n", " "), after[:1].replace("\n", " ")
            joined = _BREAK.sub("", f"{left}{here}{right}")
            kept = joined[len(left) : len(joined) - len(right)]
            if kept != here:
                text.parent.replace(text, nodes.Text(kept))


def setup(app: Sphinx) -> dict[str, Any]:
    """Join lines once a page is read."""
    app.connect("doctree-read", _join)
    return {"parallel_read_safe": True}
