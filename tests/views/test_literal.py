"""Literals of JavaScript."""

from __future__ import annotations

import json

import pytest

from site_builder.views.literal import literal


@pytest.mark.parametrize("value", ["甲\u2028乙\u2029", {"a": ["\u2029", 1, None]}, '"\\n\n'])
def test_a_literal_stands_on_one_line_and_says_the_same(value: object) -> None:
    told = literal(value)
    assert json.loads(told) == value
    assert len(told.splitlines()) == 1


def test_it_is_short_and_keeps_characters() -> None:
    assert literal({"名": [1, "甲"]}) == '{"名":[1,"甲"]}'
