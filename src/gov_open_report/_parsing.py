"""The public verbs: text or page in, report out."""

from os import PathLike

from gov_open_report.models import Report


def parse(text: str) -> Report:
    """Read the annual report in *text*, of either edition and any layout.

    What the text does not say, or not surely, is ``None`` in the report, and
    ``report.diagnostics`` tells where and why: inside a recognised report
    nothing raises. Of several reports in one text the first is read.

    Time is linear in the text, some milliseconds for a report; the first call
    in a process builds the grammars as well. Safe to call from several threads.

    Raises:
        TypeError: If *text* is not a ``str``: decode bytes first.
        NotAReportError: If nothing of the form is in the text.
        UnsupportedFormError: If it is the statistics table used before 2019.
    """
    if not isinstance(text, str):
        msg = f"a report is read from str, got {type(text).__name__}"
        if isinstance(text, bytes | bytearray | memoryview):
            msg += ': decode it first, such as data.decode("utf-8") or data.decode("gb18030")'
        elif isinstance(text, PathLike):
            msg += ': read the file first, such as path.read_text("utf-8")'
        raise TypeError(msg)
    # Lark is imported and the grammars are built when they are first needed.
    from gov_open_report._reading.reader import read  # noqa: PLC0415

    return read(text)


def parse_html(page: str | bytes) -> Report:
    """Read the annual report on a page of HTML, its article found and its tables' spans resolved.

    ``report.source`` is the text that was made of the page, one line for each
    paragraph or table row, and spans refer to it. Bytes are decoded by what they
    are, not by what they declare. Nothing is fetched. A report whose tables are
    files or pictures has none of their figures, and a diagnostic that names them.

    Needs the extra ``html``. Time is linear in the page.

    Raises:
        TypeError: If *page* is neither ``str`` nor ``bytes``.
        ImportError: If lxml is not installed: ``pip install "gov-open-report[html]"``.
        NotAReportError: If nothing of the form is on the page.
        UnsupportedFormError: If it is the statistics table used before 2019.
    """
    if not isinstance(page, str | bytes):
        msg = f"a page is read from str or bytes, got {type(page).__name__}"
        if isinstance(page, PathLike):
            msg += ": read the file first, such as path.read_bytes()"
        raise TypeError(msg)
    # lxml is an extra, and imported when it is first needed.
    from gov_open_report._html.reader import read_page  # noqa: PLC0415

    return read_page(page)
