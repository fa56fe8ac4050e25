from __future__ import annotations

import pytest

from site_builder.render.shell import SLOTS, parse_shell


def test_a_shell_is_filled_slot_by_slot() -> None:
    shell = parse_shell("<title>[[chronicle:title]]</title>[[chronicle:body]] [[chronicle:title]]")
    assert shell.fill({"title": "甲", "body": "乙"}) == "<title>甲</title>乙 甲"


def test_what_fills_a_slot_is_never_a_slot() -> None:
    shell = parse_shell("[[chronicle:body]][[chronicle:title]]")
    assert shell.fill({"body": "[[chronicle:title]]", "title": "甲"}) == "[[chronicle:title]]甲"


def test_an_unknown_slot_is_a_mistake_of_the_frame() -> None:
    with pytest.raises(ValueError, match="nosuch"):
        parse_shell("[[chronicle:nosuch]]")


def test_a_missing_value_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        parse_shell("[[chronicle:body]]").fill({})


def test_every_slot_can_stand_in_a_shell() -> None:
    shell = parse_shell("".join(f"[[chronicle:{name}]]" for name in sorted(SLOTS)))
    assert shell.fill(dict.fromkeys(SLOTS, "x")) == "x" * len(SLOTS)
