"""Statements found in prose: clauses of which every word is known.

A clause with a word that is not known says nothing here, whatever figures it
has: prose is full of figures of other matters, other bodies and other years,
and a false alarm costs more than a statement missed. What a clause takes over
from those before it (what is counted, of which year, by whom) is tracked, and
lends it a doubt.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from attrs import define

from gov_open_report._statements.clauses import Names, Token, clauses
from gov_open_report._statements.results import StatementDoubt, StatementKind
from gov_open_report._statements.words import OUTCOMES, SENTENCE_ENDS, Word


class Claim(NamedTuple):
    """A figure that a clause gives."""

    kind: StatementKind
    name: str
    """The row of a reason; otherwise empty."""
    figure: int
    start: int
    """Where its words start in the text."""
    end: int
    doubt: StatementDoubt | None
    """Why it need not be what it seems; ``None`` if nothing speaks against it."""


# Words that change nothing of what is counted; what they say otherwise is tracked.
_PASSED_OVER: Final = frozenset(
    {
        *(Word.FILLER, Word.THIS_YEAR, Word.YEAR, Word.SINCE, Word.IN_ALL),
        *(Word.SELF, Word.WIDE, Word.BODY, Word.PART, Word.ABOUT),
    }
)

# The other words of a clause, in order, and what their number then counts. First match counts.
_SHAPES: Final = tuple(
    (re.compile(shape), kind)
    for shape, kind in (
        # 收到申请12件, 受理12件申请, 申请受理12件, 政府信息公开申请12件
        ("[Rr]+[Oo]?N[Oo]?|[Oo][Rr]+N|ON", StatementKind.RECEIVED),
        # 办结12件, 受理并答复申请12件, 申请已办结12件, 12件已办结
        ("[Rr]*H+[Oo]?N[Oo]?|[Oo]H+N|N[Oo]?H+", StatementKind.HANDLED),
        # 上年结转2件, 上年结转申请2件
        ("I[Oo]?N[Oo]?|[Oo]IN", StatementKind.CARRIED_IN),
        # 结转下年度2件, 2件结转下年度继续办理
        ("[Ee][Oo]?H?N[Oo]?|N[Oo]?[Ee]|[Oo][Ee]N", StatementKind.CARRIED_OUT),
        ("[Rr]?[Oo]?M[Oo]?N[Oo]?", StatementKind.NATURAL_PERSON),
        ("[Rr]?[Oo]?Q[Oo]?N[Oo]?", StatementKind.ORGANISATION),
        # 予以公开5件, 答复予以公开5件, 5件予以公开, 作出不予公开答复1件
        ("H?GH?[Oo]?N|NG", None),
    )
)
_NONE_OF: Final = tuple(
    (re.compile(shape), kind)
    for shape, kind in (
        # 未收到申请, 未收到和处理申请, 无政府信息公开申请
        ("Z[Rr]+H*[Oo]?|ZO", StatementKind.RECEIVED),
        # 没有办理依申请公开答复
        ("ZH+OH?", StatementKind.HANDLED),
        ("ZI[Oo]?", StatementKind.CARRIED_IN),
        ("Z[Ee][Oo]?", StatementKind.CARRIED_OUT),
    )
)
_DISPUTE: Final = re.compile("[URHOo]*([DAJ])[URHOo]*N|[URHOo]*N[UOo]*([DAJ])|Z[URHOo]*([DAJ])[Oo]?")
_DISPUTES: Final[Mapping[str, StatementKind]] = {
    Word.RECONSIDERATION: StatementKind.RECONSIDERATION,
    Word.LITIGATION: StatementKind.LITIGATION,
    Word.BOTH: StatementKind.DISPUTES,
}
_OF_DISPUTES: Final = frozenset((Word.RECONSIDERATION, Word.LITIGATION, Word.BOTH))

_ORDINALS: Final = frozenset("一二三四五六七八九十0123456789 ")

_COUNTING: Final = frozenset((Word.RECEIVED, Word.NEW, Word.HANDLED))
_OF_APPLICANTS: Final = frozenset((StatementKind.NATURAL_PERSON, StatementKind.ORGANISATION))

# A clause with more words is no statement.
_MOST_WORDS: Final = 40


@define
class _Context:
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
    """Whether a clause of the sentence says what is not known, such as by which way requests came.
    Those behind a figure count as well as those before it."""

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
        self.unknown = self.unknown or (whole and Word.UNKNOWN in words)
        return not compared and self._note_time(clause)

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

    def follow(self, clause: Sequence[Token], claims: Sequence[Claim]) -> None:
        """Take in what a clause gave: whether those behind it may be of the same requests."""
        words = {token.word for token in clause}
        if claims:
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


def find(text: str, year: int | None, names: Names) -> list[Claim]:
    """Give the figures of requests and disputes in *text*, in its order; *names* are words besides the known ones.

    Linear in *text*.
    """
    context = _Context(year)
    found: list[Claim] = []
    sentence: list[Claim] = []
    for clause in clauses(text, names):
        words = [_of_year(token, at, clause, year) for at, token in enumerate(clause[:-1])]
        if words and not context.is_ordinal(words, text):
            # What a clause itself leaves unknown makes it no statement; here it is those before it.
            unknown = context.unknown
            other_time = context.note(words)
            claims = [] if other_time or context.sentence_time is False else list(_claims(words, context))
            context.follow(words, claims)
            sentence += claims
            if claims:
                context.unknown = unknown
        unknown = context.unknown
        if context.end(clause[-1].text):
            found += _doubted(sentence, StatementDoubt.MATTER) if unknown else sentence
            sentence = []
    found += _doubted(sentence, StatementDoubt.MATTER) if context.unknown else sentence
    return _doubted(found, StatementDoubt.OTHER_COUNT) if context.uncounted else found


def _doubted(claims: Sequence[Claim], doubt: StatementDoubt) -> list[Claim]:
    """Give *claims* with *doubt* where there was none."""
    return [claim if claim.doubt else claim._replace(doubt=doubt) for claim in claims]


def _of_year(token: Token, at: int, clause: Sequence[Token], year: int | None) -> Token:
    """Read 2022年结转 in a report on 2023 as carried in, and 结转2024年 as carried out."""
    if year is None:
        return token
    following, before = clause[at + 1], clause[at - 1] if at else token
    if token.word is Word.YEAR and token.value == year - 1 and following.word is Word.CARRIED:
        return token._replace(word=Word.FILLER)
    if token.word is Word.YEAR and token.value == year + 1 and before.word is Word.CARRIED:
        return token._replace(word=Word.FILLER)
    if token.word is Word.CARRIED and following.word is Word.YEAR and following.value == year + 1:
        return token._replace(word=Word.CARRIED_OUT)
    if token.word is Word.CARRIED and before.word is Word.YEAR and before.value == year - 1:
        return token._replace(word=Word.CARRIED_IN)
    return token


def _claims(words: Sequence[Token], context: _Context) -> Iterator[Claim]:
    """Yield what a clause says: one figure, or several, each behind its own words."""
    if len(words) > _MOST_WORDS:
        return
    context.part = context.part or any(token.word is Word.PART for token in words)
    numbers = [at for at, token in enumerate(words) if token.word is Word.NUMBER]
    stretches = [words]
    if len(numbers) > 1:
        # Where figures come first, it cannot be told which words are whose.
        ends = [at + 1 for at in numbers]
        ends[-1] = len(words)
        stretches = [words[start:end] for start, end in zip([0, *ends], ends, strict=False)]
        if any(_core(stretch)[:1] == Word.NUMBER for stretch in stretches):
            return
    for stretch in stretches:
        claim = _claim(stretch, words, context)
        if claim is not None:
            yield claim


def _core(words: Sequence[Token]) -> str:
    return "".join(token.word for token in words if token.word not in _PASSED_OVER)


def _claim(words: Sequence[Token], clause: Sequence[Token], context: _Context) -> Claim | None:
    core = _core(words)
    number = next((token for token in words if token.word is Word.NUMBER), None)
    shape = _shape(core, words, zero=number is None)
    names = frozenset(token.word for token in clause)
    if shape is None:
        return None
    kind, name = shape
    dispute = not names.isdisjoint(_OF_DISPUTES)
    if not (context.disclosure if dispute else context.requests or context.chain):
        return None
    used = [token for token in words if token.word not in _PASSED_OVER]
    return Claim(
        kind,
        name,
        number.value if number else 0,
        used[0].start,
        used[-1].end,
        _doubt(kind, number, names, context),
    )


def _shape(core: str, words: Sequence[Token], *, zero: bool) -> tuple[StatementKind, str] | None:
    """Say what a clause counts, by its words in order; ``None`` if it is no statement."""
    match = _DISPUTE.fullmatch(core)
    if match is not None:
        return _DISPUTES[match[1] or match[2] or match[3]], ""
    for shape, kind in _NONE_OF if zero else _SHAPES:
        if shape.fullmatch(core) is None:
            continue
        if kind is not None:
            return kind, ""
        name = next(token.text for token in words if token.word is Word.OUTCOME)
        return (StatementKind(name), "") if name in OUTCOMES else (StatementKind.REASON, name)
    return None


def _doubt(
    kind: StatementKind, number: Token | None, names: frozenset[Word], context: _Context
) -> StatementDoubt | None:
    """Say what speaks against the likeliest meaning, if anything does."""
    dated = not names.isdisjoint({Word.THIS_YEAR, Word.YEAR})
    undated = (context.other_time or Word.IN_ALL in names) and not dated
    requests = Word.REQUEST in names
    named = requests or (Word.BECAUSE in names if not names.isdisjoint(_OF_DISPUTES) else context.chain)
    doubts = (
        (StatementDoubt.ROUGH, Word.ABOUT in names or (number is not None and number.rough)),
        (StatementDoubt.PART, kind in _OF_APPLICANTS),
        (StatementDoubt.PART, context.part and kind is not StatementKind.CARRIED_IN),
        (StatementDoubt.TIME, context.since or undated or Word.PENDING in names),
        (StatementDoubt.BODY, Word.WIDE in names or context.other_body),
        (StatementDoubt.MATTER, not named),
    )
    return next((doubt for doubt, there in doubts if there), None)
