"""Keeps the places of pages that are not there in Chinese yet.

The tree of contents names all pages. One that is not there is left out of it, and a Chinese page that has to lead to
a page in English leads to where that is built.
"""

import re
from pathlib import Path
from typing import Any, Final

from sphinx.application import Sphinx

_IN_ENGLISH_ONLY: Final = tuple(
    line.partition(":")[0] for line in Path(__file__).with_name("in-english-only.txt").read_text("utf-8").splitlines()
)
_TO_ENGLISH: Final = re.compile(rf"\[([^\]\n]+)\]\(\.\./({'|'.join(_IN_ENGLISH_ONLY)})\.md\)")


def _keep(app: Sphinx, name: str, content: list[str]) -> None:
    absent = set(_IN_ENGLISH_ONLY) - app.project.docnames
    if name == "index":
        content[0] = "".join(line for line in content[0].splitlines(keepends=True) if line.strip() not in absent)
    if app.config.language == "zh_CN":
        content[0] = _TO_ENGLISH.sub(r'<a href="../\2.html" hreflang="en">\1</a>', content[0])


def setup(app: Sphinx) -> dict[str, Any]:
    """Change pages before they are read."""
    app.connect("source-read", _keep)
    return {"parallel_read_safe": True}
