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

from gov_open_report._statements.clauses import Names, Token, clauses
from gov_open_report._statements.context import Context
from gov_open_report._statements.results import StatementDoubt, StatementKind
from gov_open_report._statements.words import OUTCOMES, REQUESTED, Word


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
        *(Word.SELF, Word.WIDE, Word.BODY, Word.PART, Word.BESIDES, Word.ABOUT),
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
_TAKEN_ON: Final = frozenset((Word.RECEIVED, Word.NEW, Word.HANDLED))


_OF_APPLICANTS: Final = frozenset((StatementKind.NATURAL_PERSON, StatementKind.ORGANISATION))

# A clause with more words is no statement.
_MOST_WORDS: Final = 40


def find(text: str, year: int | None, names: Names) -> list[Claim]:
    """Give the figures of requests and disputes in *text*, in its order; *names* are words besides the known ones.

    Linear in *text*.
    """
    context = Context(year)
    found: list[Claim] = []
    sentence: list[Claim] = []
    for clause in clauses(text, names):
        words = [_of_year(token, at, clause, year) for at, token in enumerate(clause[:-1])]
        if words and not context.is_ordinal(words, text):
            other_time = context.note(words)
            claims = [] if other_time or context.sentence_time is False else list(_claims(words, context))
            context.follow(words, claimed=bool(claims))
            sentence += claims
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


def _claims(words: Sequence[Token], context: Context) -> Iterator[Claim]:
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


def _claim(words: Sequence[Token], clause: Sequence[Token], context: Context) -> Claim | None:
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
        _doubt(kind, number, names, context) or _other_count(kind, number, words),
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
    kind: StatementKind, number: Token | None, names: frozenset[Word], context: Context
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


def _other_count(kind: StatementKind, number: Token | None, words: Sequence[Token]) -> StatementDoubt | None:
    """Say whether the words themselves may count something else than the form does."""
    names = frozenset(token.word for token in words)
    if not names.isdisjoint(_OF_DISPUTES):
        # Whoever receives or handles reviews may be the body that decides them.
        return None if names.isdisjoint(_TAKEN_ON) else StatementDoubt.MATTER
    if Word.BESIDES in names and kind is StatementKind.RECEIVED:
        return StatementDoubt.PART
    # 依申请公开43件 may be requests, or what was disclosed on request.
    disclosed = names.isdisjoint(_TAKEN_ON) and any(token.text == REQUESTED for token in words)
    # One request may be answered by several papers: 答复90份.
    papers = number is not None and "份" in number.text and kind is not StatementKind.RECEIVED
    return StatementDoubt.OTHER_COUNT if disclosed or papers else None
