"""Sums add up and restated numbers are the same, as far as they are exact."""

from __future__ import annotations

import pytest

from site_builder.graph.amounts import check_amounts
from tests.contents import records


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ("{value: 7, sum_of: [a, b]}", []),
        ("{value: 8, sum_of: [a, b]}", ["sum_of 所指之数为 7,与此处的 8 不符"]),
        ("{value: 8, approx: about, sum_of: [a, b]}", []),
        ("{sum_of: [a, b]}", []),
        ("{value: 8, sum_of: [a, loose]}", []),
        ("{value: 3, same_as: a}", []),
        ("{value: 3, same_as: [a, b]}", ["same_as 所指之数为 4,与此处的 3 不符"]),
        ("{value: 3, same_as: loose}", []),
        ("{value: 50%, same_as: half}", []),
        ("{value: 3, same_as: half}", ["same_as 所指之数为 0.5,与此处的 3 不符"]),
    ],
)
def test_exact_numbers_are_held_to_what_they_say_of_each_other(figures: str, told: list[str]) -> None:
    entry = f"""
    name: 一篇报道
    figures:
      - {{label: 数, {figures.strip("{}")}}}
      - {{key: a, label: 甲, value: 3}}
      - {{key: b, label: 乙, value: 4}}
      - {{key: half, label: 半, value: 1/2}}
      - {{key: loose, label: 约, value: 9, approx: about}}
    """
    assert [found.message("zh") for found in check_amounts(records({"sources/a": entry}))] == told
