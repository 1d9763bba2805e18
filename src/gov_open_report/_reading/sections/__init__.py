"""What stands where in a report, and what stands around its tables.

Each module knows only those above it:

    headings             how sections are headed
    outline              sections, and the stretch in which the tables stand
    displaced            tables behind all prose
    recognition          texts that are no report
    bodies               names of bodies
    titles               the title of a report
    metadata             title, body, year and period
    prose                the paragraphs of a section
    frame                sections, and what is amiss with them
"""
