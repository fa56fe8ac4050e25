"""Matters: what led to an event and what followed, across branches and in the order of time."""

from __future__ import annotations

import pytest

from site_builder.graph import Key
from site_builder.schema import Kind
from tests.chronicles import graph

# leak → call → repair → review, and call → thanks; other stands alone
FLOOD = """
== events/review
name: 复查
date: 2020-02-09
follows: repair
== events/repair
name: 抢修
date: 2020-02-06
follows: call
== events/thanks
name: 答谢
date: 2020-02-08
follows: call
== events/call
name: 报告
date: 2020-02-05
follows: leak
== events/leak
name: 渗漏
date: 2020-02-04
== events/other
name: 另一事
date: 2020-02-07
"""


@pytest.mark.parametrize(
    ("event", "ids"),
    [
        ("leak", ["leak", "call", "repair", "thanks", "review"]),
        ("repair", ["leak", "call", "repair", "review"]),
        ("thanks", ["leak", "call", "thanks"]),
    ],
)
def test_a_matter_is_what_led_to_an_event_and_what_followed_from_it(event: str, ids: list[str]) -> None:
    assert [key.id for key in graph(FLOOD).matters[Key(Kind.EVENT, event)]] == ids


def test_an_event_that_stands_alone_has_none() -> None:
    assert Key(Kind.EVENT, "other") not in graph(FLOOD).matters


def test_an_event_that_follows_what_is_not_public_stands_alone() -> None:
    hidden = FLOOD.replace("name: 渗漏", "name: 渗漏\nstatus: draft")
    assert [key.id for key in graph(hidden).matters[Key(Kind.EVENT, "thanks")]] == ["call", "thanks"]
