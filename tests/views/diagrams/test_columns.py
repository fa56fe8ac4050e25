from __future__ import annotations

from itertools import pairwise

from site_builder.views.diagrams.columns import spread


def test_what_has_room_stands_where_it_wants_to() -> None:
    assert spread([10, 50, 90], [10, 10, 10], 5) == (10, 50, 90)


def test_neighbours_that_collide_share_the_way() -> None:
    assert spread([50, 50], [10, 10], 0) == (45, 55)


def test_a_crowd_keeps_its_order_its_gaps_and_its_centre() -> None:
    heights = [10, 30, 10, 20, 12]
    places = spread([40, 41, 42, 43, 300], heights, 6)
    for (place, height), (after, next_height) in pairwise(zip(places, heights, strict=True)):
        assert after - place >= (height + next_height) / 2 + 6 - 1e-9
    assert places[-1] == 300


def test_nothing_needs_no_place() -> None:
    assert spread([], [], 6) == ()
