"""The grammars, built with Lark when one is first needed, once in a process.

Many a report is read without any: this module is imported where one is, as Lark takes longer to import than all else.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from lark import Lark, Token, Transformer, UnexpectedInput
from lark.lexer import Lexer

from gov_open_report._reading.cells.terminals import CELLS
from gov_open_report.wording import grammar_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lark.common import LexerConf
    from lark.lexer import LexerState
    from lark.parsers.lalr_parser_state import ParserState

# Words for the sign of a figure, and that which says that it is a sum.
_BEFORE_FIGURES = ("INCREASED", "DECREASED", "TOGETHER")


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


def shapes_of(table: str, terminals: Sequence[str]) -> Sequence[tuple[str, bool]]:
    """Give the labels among the *terminals* of a *table*'s tokens, and whether cells follow each. Linear."""
    # Lark takes any input for a lexer of one's own, and gives what the transformer makes; its types say neither.
    lark: Any = load(table)
    shapes: list[tuple[str, bool]] = lark.parse([_token(terminal) for terminal in terminals])
    return shapes


class Figure(NamedTuple):
    """A number as printed, the terminals of its unit and of the word before it or nothing, and the words behind it."""

    number: str
    unit: str
    note: str | None
    direction: str


class _Parts(Transformer[Token, "Figure | None"]):
    """One method a rule of `cells.lark`, of the same name."""

    def note(self, children: list[Token]) -> Token:
        return Token("NOTE", str(children[1]))

    def figure(self, children: list[Token]) -> Figure:
        rest = {token.type: str(token) for token in children}
        number, note = rest.pop("NUMBER"), rest.pop("NOTE", None)
        direction = next((name for name in rest if name.startswith(_BEFORE_FIGURES)), "")
        rest.pop(direction, None)
        return Figure(number, next(iter(rest), ""), note, direction)

    def placeholder(self, _children: list[Token]) -> None:
        return None


@cache
def load_cells() -> Lark:
    """Build the grammar of cells; some milliseconds, once in a process."""
    return Lark(grammar_text("cells"), parser="lalr", transformer=_Parts(), keep_all_tokens=True)


def figure_in(cell: str) -> Figure | None:
    """Give what a *cell* says; None for a placeholder.

    Raises:
        ValueError: If it says neither.
    """
    try:
        # A transformer makes `parse` return its result, which Lark's types cannot say.
        found: object = load_cells().parse(cell)
    except UnexpectedInput as error:
        raise ValueError(cell) from error
    return found if isinstance(found, Figure) else None
