"""Strokes: counts after Taiwan's standard, and the order of names by them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.localise.strokes import COUNTED, order, strokes

pytestmark = pytest.mark.skipif(not COUNTED, reason="the library of stroke counts has no wheels here")


@pytest.mark.parametrize(
    ("character", "count"),
    [
        ("一", 1),
        ("丁", 2),
        ("市", 5),
        ("吉", 6),
        ("骨", 10),
        ("衛", 15),
        ("龍", 16),
        ("𠀀", 2),
        ("A", 0),
        ("，", 0),
    ],
)
def test_strokes_are_counted_as_in_taiwan(character: str, count: int) -> None:
    assert strokes(character) == count


def test_names_are_ordered_by_the_strokes_of_each_character() -> None:
    names = ["龍井市", "王小明", "丁一", "水利局", "王大明", "中心", "醫院"]
    assert sorted(names, key=order) == ["丁一", "中心", "水利局", "王大明", "王小明", "龍井市", "醫院"]


def test_names_with_the_same_first_character_stand_together() -> None:
    assert sorted(["中乙", "丰甲", "中甲"], key=order) == ["中乙", "中甲", "丰甲"]


@given(st.text(max_size=8), st.text(max_size=8))
def test_only_equal_names_are_equal_in_order(one: str, other: str) -> None:
    assert (order(one) == order(other)) is (one == other)
