"""What a clause takes over from those before it: of what, of which year, of which body it speaks."""

from collections.abc import Sequence
from typing import Final

from attrs import define

from gov_open_report._statements.clauses import Token
from gov_open_report._statements.words import SENTENCE_ENDS, Word

_ORDINALS: Final = frozenset("一二三四五六七八九十0123456789 ")
_BESIDE: Final = frozenset((Word.UNKNOWN, Word.OTHER_MATTER))
_COUNTING: Final = frozenset((Word.RECEIVED, Word.NEW, Word.HANDLED))


@define
class Context:
    """What has been said before in the section."""

    year: int | None
    """The year reported on; ``None`` if not known."""

    other_time: bool = False
    """Whether the section last spoke of another time."""

    sentence_time: bool | None = None
    """Whether the sentence speaks of the year reported on; ``None`` if of no time."""

    part: bool = False
    """Whether the sentence came to the parts of a figure."""

    part_outside: bool = False
    """The same outside the bracket at hand."""

    since: bool = False
    """Whether the sentence counts since some day, or names a year that cannot be told to be this one."""

    unknown: bool = False
    """Whether a clause of the sentence says what is not known, such as by which way requests came, or speaks
    of other matters or times besides. Those behind a figure count as well as those before it."""

    uncounted: bool = False
    """Whether the section counts requests in words that are not known: perhaps the rest of another figure."""

    heading: bool = False
    """Whether the paragraph begins with an ordinal, as headings do."""

    clauses: int = 0
    """Clauses of the paragraph so far."""

    figures: bool = False
    """Whether the paragraph counts anything, as headings do not."""

    other_body: bool = False
    """Whether the paragraph names a body that is perhaps another."""

    requests: bool = False
    """Whether the paragraph, or a heading above it, last spoke of requests for government information."""

    disclosure: bool = False
    """The same for open government information at large, over which there are disputes."""

    chain: bool = False
    """Whether the clauses before, in this sentence, were all about such requests."""

    last_end: str = "."
    """The sign that ended the clause before."""

    def note(self, clause: Sequence[Token]) -> bool:
        """Take in who, what and when a clause speaks of; return whether it is of another time itself."""
        words = {token.word for token in clause}
        for token in clause:
            match token.word:
                case Word.SELF:
                    self.other_body = False
                case Word.BODY:
                    self.other_body = True
                case Word.OTHER_MATTER:
                    self.requests = self.disclosure = self.chain = False
                case Word.REQUEST:
                    self.requests = self.disclosure = True
                case Word.BECAUSE:
                    self.disclosure = True
        self.since = self.since or Word.SINCE in words or (self.year is None and Word.YEAR in words)
        # What is compared with another year is still of this one.
        compared = Word.COMPARED in words
        # What is said of a part restricts no whole.
        whole = not (compared or self.part or Word.PART in words)
        other_time = not compared and self._note_time(clause)
        # Another year with its own figure leaves those of this year alone: 2022年102件, 2023年86件.
        beside = not words.isdisjoint(_BESIDE) or (other_time and Word.NUMBER not in words)
        self.unknown = self.unknown or (whole and beside)
        return other_time

    def _note_time(self, clause: Sequence[Token]) -> bool:
        times = []
        for token in clause:
            if token.word in {Word.THIS_YEAR, Word.OTHER_TIME}:
                times.append(token.word is Word.THIS_YEAR)
            elif token.word in {Word.YEAR, Word.SINCE} and token.value:
                # Without a year of its own the report cannot say that a year is another.
                times.append(self.year is None or token.value == self.year)
        if times:
            self.sentence_time = times[-1]
        if self.sentence_time is not None:
            self.other_time = not self.sentence_time
        return not all(times)

    def is_ordinal(self, clause: Sequence[Token], text: str) -> bool:
        """Whether a clause is the ordinal that a paragraph begins with, and not words."""
        self.clauses += 1
        if self.clauses > 1 or any(sign not in _ORDINALS for sign in text[clause[0].start : clause[-1].end]):
            return False
        self.heading = True
        return True

    def follow(self, clause: Sequence[Token], *, claimed: bool) -> None:
        """Take in what a clause gave: whether those behind it may be of the same requests."""
        words = {token.word for token in clause}
        if claimed:
            self.chain = self.chain or Word.REQUEST in words
        elif Word.NUMBER in words and Word.COMPARED not in words:
            self.chain = False
            if Word.REQUEST in words and not (words.isdisjoint(_COUNTING) or self.part or self.sentence_time is False):
                self.uncounted = True
        self.figures = self.figures or Word.NUMBER in words
        self.last_end = ""

    def end(self, sign: str) -> bool:
        """Take in the sign that ends a clause; return whether it ends the sentence."""
        ends = sign in SENTENCE_ENDS or (sign == "\n" and self.heading and not self.figures)
        if sign == "(":
            self.part_outside = self.part
        elif sign == ")":
            self.part = self.part_outside
        elif sign == "\n":
            if self.last_end in SENTENCE_ENDS and not (self.heading and not self.figures):
                self.other_body = self.requests = self.disclosure = False
            self.heading, self.figures, self.clauses = False, False, 0
        if ends:
            self.part = self.part_outside = self.chain = self.since = self.unknown = False
            self.sentence_time = None
        self.last_end = sign
        return ends
