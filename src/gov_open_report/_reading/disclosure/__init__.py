"""Table two.

Each module knows only those above it:

    disclosure_blocks    labels of table two and the cells behind each
    cut_columns          columns of it that the end of a page cuts
    disclosure_columns   places in table two by columns
    disclosure_owners    whose figures stand behind a label of it
    disclosure_twice     rows of it that come twice
    disclosure_heads     rows of it under heads that the form does not have
    disclosure_words     what is a sentence and no row of it
    disclosure_ruled     places of its ruled rows
    disclosure_plain     places of its rows in other lines
    disclosure_places    places in it
    whole                places in it that order alone tells
    units                which unit an amount is in
    disclosure_rows      its rows that are told, taken into what is found
    disclosure           table two
"""
