"""What stands where in a report, and what stands around its tables.

Each module knows only those above it:

    numbered_lines       lines that begin with a number
    headings             how sections are headed
    numbered_rows        rows of table three that are numbered like sections
    by_number            headings that their number tells
    outline              sections, and the stretch in which the tables stand
    displaced            tables behind all prose
    paged_tables         tables behind the text of each page
    recognition          texts that are no report
    bodies               names of bodies
    titles               the title of a report
    metadata             title, body, year and period
    prose                the paragraphs of a section
    frame                sections, and what is amiss with them
    other_years          tables that a caption gives to another year
"""
