"""Table four.

Each module knows only those above it:

    block_readings       every way to read the figures of table four
    dispute_row          what the text has of it
    dispute_order        in which order its heads and blocks come
    dispute_doubts       what keeps figures from being taken for those of their places
    dispute_places       places in table four
    dispute_rivals       what else its figures may be
    dispute_columns      places in it by columns that drift
    head_pieces          which heads of it words over figures are pieces of
    dispute_runs         places in it by runs of figures under heads
    disputes             table four
"""
