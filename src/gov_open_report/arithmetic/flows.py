"""Flows of whole numbers through a network, and which of them could be no other.

A network has nodes 0, 1, … and arcs from one to another. The last node is the
*ground*: whatever comes there may stay, and whatever goes from there is to be had.
At every other node what comes must go. An arc carries a whole number, zero or
more, without bound; a graph may have several arcs between the same nodes, and none
from a node to itself.
"""

from collections.abc import Sequence
from itertools import compress
from typing import TypeAlias

Arc: TypeAlias = tuple[int, int]
"""The node that an arc leaves, and the one that it enters."""

_Step: TypeAlias = tuple[int, int, int]
"""By which arc a node was come to, from where, and 1 if ahead, -1 if back."""


def balance(arcs: Sequence[Arc], surplus: Sequence[int]) -> tuple[list[int], set[int]]:
    """Return flows that carry off the *surplus* of each node, and the nodes that cannot be helped.

    A negative surplus is a want; that of the ground is never asked for. If
    nothing is stuck, the flows meet every node. Otherwise nothing does, and the
    stuck are all nodes to which a surplus or a want can be moved that no flow
    carries off: which they are does not depend on the order in which flows are
    tried, nor on those that were found.

    Each round takes a shortest way (Edmonds and Karp, 1972), so there are fewer
    than nodes times arcs of them, however large the numbers, and each visits
    every arc twice at most.
    """
    leaving: list[list[Arc]] = [[] for _ in surplus]
    entering: list[list[Arc]] = [[] for _ in surplus]
    for arc, (tail, head) in enumerate(arcs):
        leaving[tail].append((arc, head))
        entering[head].append((arc, tail))
    flows = [0] * len(arcs)
    needs = list(surplus)
    needs[-1] = 0
    stuck = _relieve(needs, leaving, entering, flows)
    # What is wanted goes against the arcs as what is left over goes along them.
    wants = [-need for need in needs]
    return flows, stuck | _relieve(wants, entering, leaving, flows)


def _relieve(
    needs: list[int], ahead: Sequence[Sequence[Arc]], behind: Sequence[Sequence[Arc]], flows: list[int]
) -> set[int]:
    """Push what is above zero in *needs* to where it is below, or to ground.

    The arcs *ahead* of a node take any amount, and those *behind* it give back
    what they carry. Changes *needs* and *flows*; returns the nodes that a need
    which is left can still be pushed to.
    """
    while True:
        # How each node was come to; a need is where a way begins.
        steps: dict[int, _Step | None] = {node: None for node, need in enumerate(needs) if need > 0}
        end = _nearest(needs, ahead, behind, flows, steps)
        if end is None:
            return set(steps)
        way = []
        node = end
        while step := steps[node]:
            way.append(step)
            node = step[1]
        amounts = [needs[node], *(flows[arc] for arc, _, sense in way if sense == -1)]
        if end != len(needs) - 1:
            amounts.append(-needs[end])
        amount = min(amounts)
        for arc, _, sense in way:
            flows[arc] += sense * amount
        needs[node] -= amount
        if end != len(needs) - 1:
            needs[end] += amount


def _nearest(
    needs: Sequence[int],
    ahead: Sequence[Sequence[Arc]],
    behind: Sequence[Sequence[Arc]],
    flows: Sequence[int],
    steps: dict[int, _Step | None],
) -> int | None:
    """Return the node nearest to those in *steps* that takes something; add the way to it."""
    queue = list(steps)
    ground = len(needs) - 1
    for node in queue:
        for sense, arcs in ((1, ahead[node]), (-1, behind[node])):
            for arc, other in arcs:
                if other in steps or (sense == -1 and not flows[arc]):
                    continue
                steps[other] = arc, node, sense
                if other == ground or needs[other] < 0:
                    return other
                queue.append(other)
    return None


def fixed(arcs: Sequence[Arc], flows: Sequence[int], nodes: int) -> list[bool]:
    """Say of each arc whether it carries the same in every flow that meets all nodes.

    Two flows that meet all nodes differ by circles, each of which goes along arcs,
    or against arcs that carry something. So an arc is fixed if no such circle
    passes through it, other than there and back on itself. That is so in two cases:

    * no way leads back from one of its ends to the other. An arc that carries
      nothing has no other case;
    * it carries something, both ways are open along itself, and there is no third.
      Then it is a *bridge* among the arcs between nodes that have ways to each
      other, and along these a bridge can be told without regard to direction: of
      the nodes that it parts, a way leads from each to one of its ends and back.

    The cost is that of the arcs and of a closure over *nodes*, which are few.
    """
    reach = _closure(arcs, flows, nodes)
    within = [bool(reach[tail] >> head & reach[head] >> tail & 1) for tail, head in arcs]
    bridges = _bridges(list(compress(arcs, within)), nodes)
    turns = iter(bridges)
    return [next(turns) if inner else True for inner in within]


def _closure(arcs: Sequence[Arc], flows: Sequence[int], nodes: int) -> list[int]:
    """Return for each node those that a way leads to, as bits (Warshall, 1962)."""
    reach = [0] * nodes
    for (tail, head), flow in zip(arcs, flows, strict=True):
        reach[tail] |= 1 << head
        if flow:
            reach[head] |= 1 << tail
    for node, through in enumerate(reach):
        if through:
            reach = [to | reach[node] if to >> node & 1 else to for to in reach]
    return reach


def _bridges(arcs: Sequence[Arc], nodes: int) -> list[bool]:
    """Say of each arc whether nothing else joins what it joins, direction aside."""
    came = _forest(arcs, nodes)
    # Each arc outside the trees closes a circle. It is marked at both ends by a bit of its
    # own, so that of all marks below a tree's arc those remain that it shares a circle with.
    marks = [0] * nodes
    in_tree = {arc for arc, _ in came.values()}
    for arc, (tail, head) in enumerate(arcs):
        if arc not in in_tree:
            marks[tail] ^= 1 << arc
            marks[head] ^= 1 << arc
    bridges = [False] * len(arcs)
    for node, (arc, before) in reversed(came.items()):
        bridges[arc] = not marks[node]
        marks[before] ^= marks[node]
    return bridges


def _forest(arcs: Sequence[Arc], nodes: int) -> dict[int, Arc]:
    """Return by which arc, and from where, each node but the root is come to in a tree over its part."""
    neighbours: list[list[Arc]] = [[] for _ in range(nodes)]
    for arc, (tail, head) in enumerate(arcs):
        neighbours[tail].append((arc, head))
        neighbours[head].append((arc, tail))
    came: dict[int, Arc | None] = {}
    for root in range(nodes):
        if root in came:
            continue
        came[root] = None
        queue = [root]
        for node in queue:
            for arc, other in neighbours[node]:
                if other not in came:
                    came[other] = arc, node
                    queue.append(other)
    return {node: step for node, step in came.items() if step is not None}
