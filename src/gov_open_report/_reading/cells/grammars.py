"""The grammars: loaded once, driven by tokens that the scanner has made.

Lark's own lexing would cost ten times the parsing, and could not keep blanks
in their places; so each table's grammar is LALR over ready tokens.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from lark import Lark, Token, Transformer
from lark.lexer import Lexer

from gov_open_report.wording import grammar_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lark.common import LexerConf
    from lark.lexer import LexerState
    from lark.parsers.lalr_parser_state import ParserState

    from gov_open_report._reading.lines.items import Item

CELLS = "CELLS"
"""The terminal of the cells behind a label, in all three tables."""

BREAK = "BREAK"
"""The terminal of a section's heading: what follows it belongs to no label before it."""


class Segment(NamedTuple):
    """A label and the cells behind it, up to the next label."""

    terminal: str
    """The label's terminal; empty for cells before the first label."""

    label: Item | None
    """None for cells before the first label."""

    cells: list[Item]
    """Blanks among them."""


class ReadyTokens(Lexer):
    """Yields the tokens that were handed to `Lark.parse`."""

    __future_interface__ = 2

    def __init__(self, conf: LexerConf) -> None:
        """Take nothing from *conf*: the tokens come with each parse."""

    def lex(
        self,
        lexer_state: LexerState,
        parser_state: ParserState[Token],  # noqa: ARG002 - Lark's protocol
    ) -> Iterator[Token]:
        """Yield them."""
        # Every sequence of a table's tokens is in its grammar, so none need be refused.
        # Lark hands on whatever `parse` was given, and types it as text.
        tokens: Any = lexer_state.text
        yield from tokens


class _Shapes(Transformer[Token, "list[tuple[str, bool]]"]):
    """Its method is named for the rule that all grammars have: each label's terminal, and whether cells follow it."""

    def start(self, children: list[Token]) -> list[tuple[str, bool]]:
        shapes: list[tuple[str, bool]] = []
        for token in children:
            if token.type != CELLS:
                shapes.append((token.type, False))
            else:
                shapes.append((shapes.pop()[0] if shapes else "", True))
        return shapes


@cache
def load(name: str) -> Lark:
    """Build the grammar *name* of a table; some milliseconds, once in a process."""
    return Lark(grammar_text(name), parser="lalr", lexer=ReadyTokens, transformer=_Shapes())


@cache
def _token(terminal: str) -> Token:
    # Where a token stands is told by its turn, so that one serves all of its kind.
    return Token(terminal, "")


def _parse(name: str, terminals: Sequence[str]) -> Sequence[tuple[str, bool]]:
    # Lark takes any input for a lexer of one's own, and gives what the transformer makes; its types say neither.
    lark: Any = load(name)
    shapes: list[tuple[str, bool]] = lark.parse([_token(terminal) for terminal in terminals])
    return shapes


# Reports of one form and one converter have the same labels in the same order, whatever
# their figures; the cache is bounded in entries and in length.
_REMEMBERED = 200
_parse_remembered = lru_cache(maxsize=128)(_parse)


def segments(
    name: str, terminals: Sequence[str], labels: Sequence[Item], cells: Sequence[list[Item]]
) -> list[Segment]:
    """Cut the tokens of the grammar *name* into segments, in reading order. Never fails; linear.

    *terminals* are those of the tokens; *labels* gives the item of each that is
    a label, *cells* the items of each that is `CELLS`.
    """
    shapes = _parse_remembered(name, tuple(terminals)) if len(terminals) <= _REMEMBERED else _parse(name, terminals)
    # Cells before the first label are a segment without one.
    own = [None, *labels] if len(shapes) > len(labels) else labels
    next_cells = iter(cells).__next__
    # Segment(…) without its wrapper: there are some eighty.
    new = tuple.__new__
    return [
        new(Segment, (terminal, label, next_cells() if has_cells else []))
        for (terminal, has_cells), label in zip(shapes, own, strict=True)
    ]
