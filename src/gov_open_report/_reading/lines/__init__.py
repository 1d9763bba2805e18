"""What each line of the tables holds: labels, cells and noise.

Each module knows only those above it:

    items                labels, cells and noise: what a scan consists of
    grids                where the cells of a ruled line are
    unbroken             which lines are one row
    cut_labels           labels that line breaks cut, and the figures beside their pieces
    one_stretch          what stands between two figures, or in one cell
    stretches            all of these in order, each remembered
    ruled_lines          what the cells of a ruled line hold
    torn_rows            rows that go over several lines, though no rule says so
    plain_lines          what lines without bars hold
    scanner              all lines, in the order of the text
"""
