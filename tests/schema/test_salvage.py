"""Tests of salvage: what is left of a flawed entry is right, and nothing right is lost."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.schema import Event
from site_builder.schema.salvage import salvage


@pytest.mark.parametrize(
    ("data", "left"),
    [
        ({"name": "会", "rol": 1, "place": "a"}, {"name": "会", "place": ["a"]}),
        (
            {"name": "会", "date": "2020-02-30", "units": [{"unit": "a", "rol": 1}]},
            {"name": "会", "units": "a"},
        ),
        ({"name": "会", "place": ["A", "b", "C", "d"]}, {"name": "会", "place": ["b", "d"]}),
        (
            {"name": "会", "figures": [{"value": 3}, {"label": "人"}]},
            {"name": "会", "figures": {"label": "人"}},
        ),
        ({"nmae": "会", "follows": "x"}, {"name": "?", "follows": ["x"]}),
        ({"name": "", "follows": "x"}, {"name": "?", "follows": ["x"]}),
    ],
)
def test_only_what_is_wrong_is_taken_out(data: dict[str, Any], left: dict[str, Any]) -> None:
    before = repr(data)

    assert salvage(data, Event) == Event.model_validate(left)
    assert repr(data) == before


def test_a_right_entry_is_kept_whole() -> None:
    data = {"name": "会", "place": ["a"], "figures": [{"label": "人", "value": 3}]}

    assert salvage(data, Event) == Event.model_validate(data)
