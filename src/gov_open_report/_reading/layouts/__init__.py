"""Printed layouts, made into lines of cells.

Each module knows only those above it:

    line_marks           what marks every line
    page_numbers         numbers of pages
    short_rules          rules of Markdown that have one dash for each cell
    column_rules         columns that rules draw
    padded               columns whose cells are filled up with spaces
    printed_lists        rows of lists
    comma_separated      rows of CSV
    delimited            which of the two a text has
    separated            rows whose cells semicolons or Chinese commas part
    framed               columns of a printed data frame, and rows that go over blocks of them
    spaced               rows whose cells spaces join
    joined_lines         lines of a text, some of which are made one
    list_marks           marks of a list before headings
    begun_by_tabs        rows whose cells a tab begins, a cell a line
    named                rows whose figures have the names of their columns before them
    snapshots            rows of ARIA snapshots, a cell a line
    wiki                 rows of MediaWiki, a cell a line
    asciidoc             rows of AsciiDoc that go over lines
    numbering            numbers that a data frame gives its lines, its columns and their names
    scores               how sure a program was of what it read
    misread_ones         figures that were read as bars
    misread_bars         bars that were read as figures
    whole_scores         scores that look like figures
    decimals             counts that a data frame has made fractions of
    cells_behind         cells behind the label of a line
    counted              units behind counts
    words_for_zero       zeros in words
    parted_thousands     figures whose thousands a space parts
    spare_zeros          figures with zeros before their digits
    note_marks           marks of notes behind labels
    emptied              words that say of a cell that it is empty
    all_layouts          all of these in order
"""
