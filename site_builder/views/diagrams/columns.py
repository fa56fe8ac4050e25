"""Things in a column: each as near as can be to where it wants to stand, none over another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class _Group:
    """Neighbours that touch: ``wish`` is the mean of where its first would stand for each of them."""

    wish: float
    count: int
    height: float


def spread(wishes: Sequence[float], heights: Sequence[float], gap: float) -> tuple[float, ...]:
    """The middles of things of these heights, in this order, ``gap`` apart, moved as little as can be.

    Neighbours whose wishes collide are placed together: the least sum of squares.
    """
    groups: list[_Group] = []
    for wish, height in zip(wishes, heights, strict=True):
        groups.append(_Group(wish - height / 2, 1, height + gap))
        while len(groups) > 1 and groups[-2].wish + groups[-2].height > groups[-1].wish:
            below = groups.pop()
            above = groups[-1]
            total = above.count + below.count
            wanted = above.wish * above.count + (below.wish - above.height) * below.count
            groups[-1] = _Group(wanted / total, total, above.height + below.height)
    middles: list[float] = []
    for group in groups:
        top = group.wish
        for height in heights[len(middles) : len(middles) + group.count]:
            middles.append(top + height / 2)
            top += height + gap
    return tuple(middles)
