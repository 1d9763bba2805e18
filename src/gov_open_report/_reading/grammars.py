"""The grammars: loaded once, driven by tokens that the scanner has made.

Lark's own lexing would cost ten times the parsing, and could not keep blanks
in their places; so each table's grammar is LALR over ready tokens.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lark import Lark, Token, Transformer
from lark.lexer import Lexer

from gov_open_report.wording import grammar_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lark.lexer import LexerConf, LexerState
    from lark.parsers.lalr_parser_state import ParserState

CELLS = "CELLS"
"""The terminal of the cells behind a label, in all three tables."""


class Segment(NamedTuple):
    """A label and the cells behind it, up to the next label."""

    terminal: str
    """The label's terminal; empty for cells before the first label."""

    label: int
    """Index of the label's item among those scanned; -1 where there is none."""

    cells: list[int]
    """Indexes of the cells' items."""


class _ReadyTokens(Lexer):
    """Yields the tokens that were handed to `Lark.parse`."""

    __future_interface__ = 2

    def __init__(self, conf: LexerConf) -> None:
        """Take nothing from *conf*: the tokens come with each parse."""

    def lex(self, lexer_state: LexerState, parser_state: ParserState) -> Iterator[Token]:  # noqa: ARG002 - Lark's protocol
        # Every sequence of a table's tokens is in its grammar, so none need be refused.
        yield from lexer_state.text


class _Segments(Transformer[Token, "list[Segment]"]):
    """One method a rule of the grammars, of the same name."""

    def segment(self, children: list[Token]) -> Segment:
        label = children[0]
        return Segment(label.type, label.start_pos or 0, children[1].value if len(children) > 1 else [])

    def start(self, children: list[Token | Segment]) -> list[Segment]:
        return [child if isinstance(child, Segment) else Segment("", -1, child.value) for child in children]


@cache
def _load(name: str) -> Lark:
    return Lark(grammar_text(name), parser="lalr", lexer=_ReadyTokens, transformer=_Segments())


def segments(name: str, tokens: Sequence[Token]) -> list[Segment]:
    """Cut *tokens* of the grammar *name* into segments, in reading order. Never fails; linear.

    A label's token holds the index of its item as `start_pos`, a token of cells
    those of theirs as its value.
    """
    return _load(name).parse(tokens)
