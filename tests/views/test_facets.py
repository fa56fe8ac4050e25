"""Filters: many choices stand under headings, few stand in a row."""

from __future__ import annotations

from itertools import groupby

from site_builder.schema import Kind
from site_builder.views.facets import entry_facet
from tests.chronicles import edition

WORDS = {"area": "政区", "community": "社区", "hospital": "医院"}


def units(count: int) -> str:
    kinds = sorted(WORDS, reverse=True)
    return (
        "".join(
            f"== units/u{number:02}\nname: 单位{number:02}\ncategory: {kinds[number % 3]}\n"
            for number in range(count)
        )
        + "== places/bridge\nname: 大桥\ncategory: bridge\n"
    )


def groups(count: int) -> list[tuple[str, int]]:
    ids = [*(f"u{number:02}" for number in range(count)), "bridge"]
    (found,) = entry_facet(edition(units(count)), "place", [ids], (Kind.PLACE, Kind.UNIT))
    return [(label, len([*of])) for label, of in groupby(found.choices, lambda choice: choice.group)]


def test_many_stand_under_their_categories_in_the_order_of_the_lists_and_places_after_units() -> None:
    assert groups(21) == [("政区", 7), ("社区", 7), ("医院", 7), ("桥梁", 1)]


def test_few_stand_in_a_row() -> None:
    assert groups(5) == [("", 6)]
