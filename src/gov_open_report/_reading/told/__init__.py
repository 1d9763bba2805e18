"""Table three where its text tells it at once.

Each module knows only those above it:

    told_table           one that its text tells at once
    row_patterns         its rows as they are where nothing is amiss
    wrapped_rows         its rows where labels go on around figures
    clean_table          a table of such, which is full and adds up
    ruled_table          one between bars or tabs, some of its cells blank
"""
