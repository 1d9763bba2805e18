"""The words that labels are known by: all that the grammars have, squeezed, and what each is a label of."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary
from gov_open_report.wording import wordings

_TABLES: Final = ("disclosure", "requests", "disputes")
_WORDINGS: Final = {
    (table, terminal): squeeze(fold(words)) for table in _TABLES for terminal, words in wordings(table).items()
}
_ROWS: Final = {
    text: terminal.partition("__")[0]
    for (table, terminal), text in _WORDINGS.items()
    if table == "requests" and terminal.startswith("ROW_")
}


def test_what_a_label_is_told_by_is_letters_digits_and_ideographs() -> None:
    """
    Marks, spaces and lines between them are not.
    """
    assert "1属于国家秘密a" == squeeze("1、 属于_国家 (秘密)\n A".lower())


def test_a_wording_is_of_its_table_or_of_several() -> None:
    """
    Every one that the grammars have.
    """
    tables = defaultdict(set)
    for (table, _), text in _WORDINGS.items():
        tables[text].add(table)
    shared = {text for text, of in tables.items() if len(of) > 1}
    assert shared
    exact = vocabulary().exact
    assert {text: "" if text in shared else min(of) for text, of in tables.items()} == {
        text: exact[text].table for text in tables
    }
    assert all(text == wording.text for text, wording in exact.items())


def test_a_wording_names_its_row_and_not_which_of_its_variants_it_is() -> None:
    """
    Unless that says something: that a head is of 2019, or an amount in 元.
    """
    exact = vocabulary().exact
    for (table, terminal), text in _WORDINGS.items():
        told = exact[text]
        if told.table == table:
            assert told.terminal in {terminal, terminal.partition("__")[0]} or "__" in told.terminal
    telling = {wording.terminal for wording in exact.values() if "__" in wording.terminal}
    assert {"COLUMN_DECISIONS__2019"} < telling
    assert any(terminal.endswith("__YUAN") for terminal in telling)
    assert all(terminal.endswith(("__2019", "__YUAN")) for terminal in telling)


def test_rows_are_those_of_table_three_with_all_of_their_wordings() -> None:
    """
    With ordinals, where they have them.
    """
    assert _ROWS == {wording.text: wording.terminal for wording in vocabulary().rows}


def test_a_row_without_its_ordinal_is_known_if_four_characters_are_left_and_mean_one_row() -> None:
    """
    All of them, and no beginning is enough.
    """
    bodies = defaultdict(set)
    for text, terminal in _ROWS.items():
        if text[0] in "0123456789一二三四五六七":
            bodies[text[1:]].add(terminal)
    exact = vocabulary().exact
    known = {body for body, terminals in bodies.items() if len(body) >= 4 and len(terminals) == 1}
    assert known
    for body in known - set(_WORDINGS.values()):
        assert (body, "requests", *bodies[body], len(body)) == exact[body]
    assert set(_WORDINGS.values()) | known == set(exact)


def test_a_label_of_table_three_is_known_by_a_beginning_that_no_other_has() -> None:
    """
    Of three characters at least, and no longer than need be; those of other tables by all that they are.
    """
    exact = vocabulary().exact
    wordings_ = [exact[text] for text in set(_WORDINGS.values())]
    for wording in wordings_:
        rivals = [each.text for each in wordings_ if each.terminal != wording.terminal]
        unlike = [
            length
            for length in range(3, len(wording.text))
            if not any(rival.startswith(wording.text[:length]) for rival in rivals)
        ]
        labels = wording.table == "requests" and wording.terminal.startswith(("ROW_", "GROUP_"))
        assert (unlike[0] if labels and unlike else len(wording.text)) == wording.beginning
    assert any(each.terminal.startswith("GROUP_") and each.beginning < len(each.text) for each in wordings_)


def test_labels_are_looked_up_by_their_first_two_characters() -> None:
    """
    The longest first.
    """
    words = vocabulary()
    assert set(words.exact) == {each.text for of_head in words.by_first_two.values() for each in of_head}
    for head, of_head in words.by_first_two.items():
        lengths = [len(each.text) for each in of_head]
        assert {head} == {each.text[:2] for each in of_head}
        assert sorted(lengths, reverse=True) == lengths


def test_ordinals_tell_labels_of_table_three() -> None:
    """
    Chinese ones, with the bracket before them if there is one.
    """
    told = {ordinal: wording.terminal for ordinal, wording in vocabulary().enumerated.items()}
    assert "ROW_GRANTED" == told["(一"]
    assert "ROW_RECEIVED" == told["一"]
    assert "ROW_CARRIED_IN" == told["二"]
    assert "ROW_CARRIED_OUT" == told["四"]
    assert {"一", "二", "三", "四", "(一", "(二", "(三", "(四", "(五", "(六", "(七"} == set(told)


def test_pieces_of_wordings_are_their_beginnings_and_what_stands_within_them() -> None:
    """
    A beginning is never the whole, and never nothing.
    """
    words = vocabulary()
    assert {text[:end] for text in words.exact for end in range(1, len(text))} == words.beginnings
    assert sorted(_WORDINGS.values()) == sorted(words.fragments.split("\n"))
