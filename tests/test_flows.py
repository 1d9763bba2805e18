"""The sums of the form as a network, and the flows through it."""

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gov_open_report.arithmetic.flows import Arc, balance, fixed
from gov_open_report.arithmetic.system import system
from gov_open_report.form import Edition

_NODES = 4
_MOST = 3

_ends = st.tuples(st.integers(0, _NODES), st.integers(0, _NODES)).filter(lambda ends: ends[0] != ends[1])
arcs = st.lists(_ends, max_size=4)
surpluses = st.lists(st.integers(-2, 2), min_size=_NODES + 1, max_size=_NODES + 1)


def _meets(arcs: Sequence[Arc], surplus: Sequence[int], flows: Sequence[int]) -> bool:
    left = list(surplus)
    for (tail, head), flow in zip(arcs, flows, strict=True):
        left[tail] -= flow
        left[head] += flow
    # The last is the ground, where anything may stay.
    return not any(left[:-1])


# The first flow takes what the second wants, and gives one of three back: less than is asked of it.
@example(arcs=[(0, 2), (0, 3), (1, 2)], surplus=[1, 3, -1, -3, 0])
@given(arcs, surpluses)
def test_a_flow_is_found_if_there_is_one(arcs: list[Arc], surplus: list[int]) -> None:
    """
    It meets every node; if there is none, some node is stuck, and never the ground.
    """
    flows, stuck = balance(arcs, surplus)
    # Where there is a flow, there is one without circles, and no arc of it carries more than all.
    some = any(_meets(arcs, surplus, each) for each in product(range(_MOST + 2), repeat=len(arcs)))
    assert not some or not stuck
    if not stuck:
        assert _meets(arcs, surplus, flows)
    assert _NODES not in stuck
    assert min(flows, default=0) >= 0


@given(st.lists(st.tuples(_ends, st.integers(0, 1)), max_size=4))
def test_an_arc_is_fixed_if_all_flows_agree_on_it(carrying: list[tuple[Arc, int]]) -> None:
    """
    Held against all flows there are, up to more than any of them needs.
    """
    arcs = [arc for arc, _ in carrying]
    surplus = [0] * (_NODES + 1)
    for (tail, head), flow in carrying:
        surplus[tail] += flow
        surplus[head] -= flow
    flows, stuck = balance(arcs, surplus)
    assert set() == stuck
    more = range(max(flows, default=0) + 2)
    every = [each for each in product(more, repeat=len(arcs)) if _meets(arcs, surplus, each)]
    agreed = [len(set(carried)) == 1 for carried in zip(*every, strict=True)]
    assert agreed == fixed(arcs, flows, len(surplus))


@pytest.mark.parametrize("edition", Edition)
def test_tables_are_networks(edition: Edition) -> None:
    """
    Each cell leaves one sum and enters another, once the sum that follows from others is left out.
    """
    sums = system(edition)
    trusted = frozenset(range(len(sums.sums)))
    arcs, _ = sums.network(trusted, (None,) * len(sums.paths))
    telling = [at for at, each in enumerate(sums.identities) if each.name != "outcomes.total"]
    assert len(sums.identities) - 1 == len(telling)
    for cell, ends in arcs.items():
        found = {at for at, _ in sums.touching[cell] if at in telling}
        assert found == {end for end in ends if end < len(sums.sums)}
        assert ends[0] != ends[1]


@given(st.data(), st.sampled_from(Edition))
def test_a_sum_is_impossible_if_no_gap_of_it_can_make_it_hold(data: st.DataObject, edition: Edition) -> None:
    """
    A gap adds nothing or more to its side; only the sums that are asked about are told.
    """
    sums = system(edition)
    figures = data.draw(st.tuples(*[st.sampled_from([0, 0, 0, 1, 2, None])] * len(sums.paths)))
    asked = data.draw(st.frozensets(st.integers(0, len(sums.sums) - 1), min_size=1))
    least = [tuple(sum(figures[cell] or 0 for cell in side) for side in sides) for sides in sums.sums]
    open_ended = [tuple(any(figures[cell] is None for cell in side) for side in sides) for sides in sums.sums]
    expected = {
        at
        for at in asked
        if not any(
            left == right
            # No gap has to be more than the other side comes to.
            for left in range(least[at][0], (max(least[at]) if open_ended[at][0] else least[at][0]) + 1)
            for right in range(least[at][1], (max(least[at]) if open_ended[at][1] else least[at][1]) + 1)
        )
    }
    assert expected == sums.impossible(asked, figures)
