"""From a page of HTML to a report: bytes, tree, flow, blocks, article, text."""

try:
    import lxml as _lxml  # noqa: F401 - every module here, or one that it imports, needs it
except ImportError as error:
    msg = 'reading HTML needs lxml, which is not installed: pip install "gov-open-report[html]"'
    raise ImportError(msg, name="lxml") from error
