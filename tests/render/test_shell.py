from __future__ import annotations

import pytest

from site_builder.render.shell import Shell


def test_a_shell_is_filled_slot_by_slot() -> None:
    shell = Shell(("<title>", "title", "</title>", "body", " ", "title", ""))
    assert shell.fill({"title": "甲", "body": "乙"}) == "<title>甲</title>乙 甲"


def test_what_fills_a_slot_is_never_a_slot() -> None:
    shell = Shell(("", "body", "", "title", ""))
    assert shell.fill({"body": "[[title]]", "title": "甲"}) == "[[title]]甲"


def test_a_missing_value_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        Shell(("", "body", "")).fill({})
