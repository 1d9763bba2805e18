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

What puts them together:

    tables               which labels and cells are whose
    reader               all of this in order
"""
