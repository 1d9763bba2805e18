"""What words and figures say by themselves, wherever they stand.

Each module knows only those above it:

    vocabulary           the form's wordings, to look labels up in
    figures              what is a figure, before anyone reads it
    added                what bodies name that the form does not have
    pages                numbers of pages
    row_widths           how many cells the form's rows have
    labels               which label a text is
    years                how years are written, and words that say of which year figures are not
    money                which words name a unit of money
"""
