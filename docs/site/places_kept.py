"""Lets the tree of contents name pages that are still to be written: they are left out until they are there."""

from typing import Any, Final

from sphinx.application import Sphinx

_TO_BE_WRITTEN: Final = ("command-line", "review-page")


def _leave_out(app: Sphinx, name: str, content: list[str]) -> None:
    if name == "index":
        missing = {each for each in _TO_BE_WRITTEN if each not in app.project.docnames}
        content[0] = "".join(line for line in content[0].splitlines(keepends=True) if line.strip() not in missing)


def setup(app: Sphinx) -> dict[str, Any]:
    """Change the page of contents before it is read."""
    app.connect("source-read", _leave_out)
    return {"parallel_read_safe": True}
