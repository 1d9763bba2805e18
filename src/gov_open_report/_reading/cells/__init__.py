"""Which cells stand behind which label, what each says, and what is found.

Each module knows only those above it:

    terminals            of the grammars, those that no label has
    grammars             what Lark parses
    segments             labels and the cells behind them
    cells                what one cell says
    unread               lines that may be cells which cannot be read
    findings             values, their places, and what is wrong
"""
