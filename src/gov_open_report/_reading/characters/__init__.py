"""What the text is, character by character; all of this moves nothing.

Each module knows only those above it:

    glyphs               characters that stand for others
    widths               how wide characters are on a screen
    escapes              characters written out as escapes
    escaped_markup       tags whose marks are written out
    tags                 what an element says of its text
    shown                what tags hide, or set apart from a figure
    doctags              tables of DocTags, as those of HTML
    latex                tables of LaTeX, as lines of cells
    markup               tags, entities and escapes
"""
