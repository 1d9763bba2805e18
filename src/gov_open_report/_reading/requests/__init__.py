"""Table three, first by what its text fixes and then by its sums.

Each module knows only those above it:

    rows                 which cells a row has
    cut_figures          figures that go on above or below their row
    added_columns        columns of numbers or units that it lacks
    ruled                places in ruled lines
    plain                places in lines without bars
    short_names          whose figures without a known label are, by the words before them
    streams              figures that do not stand behind their own label
    columns              which readings fit together
    owners               whose figures stand behind a label
    lost_blanks          rows whose blanks have left no trace
    lost_ends            rows that have lost blanks at the end of their line
    page_blocks          blocks that white space cuts out of a page
    options              what rows without places may be
    drift_ways           which columns a page's figures may be of, where columns drift
    drift                places in columns that drift
    shifted              rows whose cells have moved
    closed_table         a table that is full and adds up
    head_order           heads that are not where the form has them
    outer_heads          heads before and behind them that the form does not have
    outer_rows           rows that balance, where all others are out of place
    settling             what each cell is taken to be
    requests             the whole table
"""
