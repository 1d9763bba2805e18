"""All three tables where the text tells them at once, since nothing stands in them but the form's own words and cells.

Each module knows only those above it:

    extents              where each table begins and ends, with headings or without
    form_lines           lines in which nothing else stands
    disclosure_lines     table two, if it has no others
    dispute_lines        table four, if it has no others
    spaced_lines         the same, and heads, where nothing but spaces parts their words and figures
    around               both of them, and the heads of table three
"""
