"""Table three where its figures stand column by column, or the ends of rows behind the others.

Each module knows only those above it:

    full_tables          a table that its figures alone tell
    taken_columns        a column of figures that stand by column, taken off those before it
    first_columns        the first two of them, which rows tell when all others are taken
    woven_columns        the same where they are woven into each other
    figure_orders        in which orders figures may be those of columns
    doubtful_blocks      figures of theirs that a misprint may have put where they are
    column_blocks        a table of such, which is full and adds up
    moved_rows           rows of which some figures stand elsewhere, and the last two, which others tell
    moved_ends           rows that have their ends behind the last
    moved_firsts         rows whose first figures stand beside labels
    moved_figures        a table of such, which is full and adds up
"""
