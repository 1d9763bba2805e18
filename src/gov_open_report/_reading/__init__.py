"""From text to a report: one module a stage, each of which knows only those above it.

What the text is, character by character; all of this moves nothing:

    glyphs               characters that stand for others
    pages                numbers of pages
    escapes              characters written out as escapes
    tags                 what an element says of its text
    shown                what tags hide, or set apart from a figure
    markup               tags, entities and escapes
    column_rules         columns that rules draw
    padded               columns whose cells are filled up with spaces

What stands where in it:

    vocabulary           the form's wordings, to look labels up in
    figures              what is a figure, before anyone reads it
    printed_lists        rows of lists
    comma_separated      rows of CSV
    delimited            which of the two a text has
    separated            rows whose cells semicolons or Chinese commas part
    framed               columns of a printed data frame, and rows that go over blocks of them
    spaced               rows whose cells spaces join
    wiki                 rows of MediaWiki, a cell a line
    asciidoc             rows of AsciiDoc that go over lines
    numbering            numbers of lines and columns that a data frame adds
    decimals             counts that it has made fractions of
    outline              sections, and the stretch in which the tables stand

What a line of that stretch holds:

    items                labels, cells and noise: what a scan consists of
    labels               which label a text is
    grids                where the cells of a ruled line are
    unbroken             which lines are one row
    cut_labels           labels that line breaks cut, and the figures beside their pieces
    stretches            what stands between figures, or in one cell
    ruled_lines          what the cells of a ruled line hold
    emptied              words that say of a cell that it is empty
    torn_rows            rows that go over several lines, though no rule says so
    scanner              all lines, in the order of the text

Whether these are tables of a report:

    years                words that say of which year figures are not
    displaced            tables behind all prose
    recognition          texts that are no report

Which cells stand behind which label, what each says, and what is found:

    grammars             labels and the cells behind them
    money                which words name a unit of money
    cells                what one cell says
    unread               lines that may be cells which cannot be read
    findings             values, their places, and what is wrong

Table three, first by what the text fixes and then by its sums:

    evidence             a row, before anyone decides which figure goes where
    steps                places by line breaks, where blank cells keep theirs
    rows                 which cells a row has
    cut_figures          figures that go on above or below their row
    added_columns        columns of numbers or units that it lacks
    ruled                places in ruled lines
    positions            places by where figures stand in their line
    anchors              where columns stand, by heads that wrap and by full rows
    plain                places in lines without bars
    readings             every way to read the figures of one row
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
    wrapped_heads        heads in pieces that are not where the form has them
    head_order           heads that are not where the form has them
    told_table           one that its text tells at once
    row_patterns         its rows as they are where nothing is amiss
    clean_table          a table of such, which is full and adds up
    ruled_table          one between bars or tabs, some of its cells blank
    settling             what each cell is taken to be
    requests             the whole table
    taken_columns        a column of figures that stand by column, taken off those before it
    first_columns        the first two of them, which rows tell when all others are taken
    doubtful_blocks      figures of theirs that a misprint may have put where they are
    column_blocks        a table of such, which is full and adds up

Table four, table two, and all three:

    block_readings       every way to read the figures of table four
    dispute_places       places in table four
    dispute_columns      places in it by columns that drift
    head_pieces          which heads of it words over figures are pieces of
    dispute_runs         places in it by runs of figures under heads
    disputes             table four
    disclosure_blocks    labels of table two and the cells behind each
    disclosure_columns   places in table two by columns
    disclosure_owners    whose figures stand behind a label of it
    disclosure_words     what is a sentence and no row of it
    disclosure_places    places in it
    whole                places in it that order alone tells
    units                which unit an amount is in
    disclosure           table two
    tables               which labels and cells are whose

What stands around them, and the whole:

    metadata             title, body, year and period
    prose                the paragraphs of a section
    frame                sections, and what is amiss with them
    reader               all of this in order
"""
