"""What places of figures are told by, for all three tables.

Each module knows only those above it:

    evidence             a row, before anyone decides which figure goes where
    filled_up            a row in which something else stands for a blank
    steps                places by line breaks, where blank cells keep theirs
    positions            places by where figures stand in their line
    anchors              where columns stand, by heads that wrap and by full rows
    readings             every way to read the figures of one row
    added_heads          heads that the form does not have
    heads_in_pieces      heads that wrap in their cells and are all where the form has them
    wrapped_heads        heads in pieces that are not where the form has them
    worded_heads         heads worded otherwise that are not where the form has them
"""
