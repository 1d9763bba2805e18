"""From text to a report: a room for each part of the work, and in it one module a stage.

A room knows only rooms above it:

    characters           what the text is, character by character; all of this moves nothing
    words                what words and figures say by themselves, wherever they stand
    layouts              printed layouts, made into lines of cells
    lines                what each line of the tables holds: labels, cells and noise
    cells                which cells stand behind which label, what each says, and what is found
    sections             what stands where in a report, and what stands around its tables
    places               what places of figures are told by, for all three tables
    requests             table three, first by what its text fixes and then by its sums
    told                 table three where its text tells it at once
    blocks               table three where its figures stand column by column
    disputes             table four
    disclosure           table two
    told_all             all three where the text tells them at once

What puts them together:

    tables               which labels and cells are whose
    reader               all of this in order

Words that all rooms share:

* The *source* is the text as the caller gave it. *Folded*, it has every character in its plainest shape, and each
  layout made lines of cells; both have one length, so that an offset is good for both.
* A *label* is told by its *terminal*, the name that its wording has in a grammar: `ROW_TOTAL`, `COLUMN_OTHER`.
* A *cell* is what stands behind labels, blank or not; a *figure* is a cell that is not blank, whatever it says.
* A line is *ruled* if bars or tabs part its cells, and *plain* if spaces do.
* A *row* of a table is *fixed* once the text tells which figure is in which of its cells, and *open* until then.
* *Orphans* are figures that stand behind no table's label, and *strays* those that have a line for themselves.
* Of what *may be*, nothing is read unless all that it may be is the same: a figure is never taken because it is likely.
"""
