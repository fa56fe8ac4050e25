"""Matters: what led to an event and what followed, across branches and in the order of time."""

from __future__ import annotations

import pytest

from site_builder.graph import Key
from site_builder.schema import Kind
from site_builder.views.matters import matter
from site_builder.views.shapes import TimelineItem
from tests.chronicles import block, edition, graph

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
        ("other", ["other"]),
    ],
)
def test_a_matter_is_what_led_to_an_event_and_what_followed_from_it(event: str, ids: list[str]) -> None:
    assert [key.id for key in matter(graph(FLOOD), Key(Kind.EVENT, event))] == ids


def test_an_event_shows_its_matter_with_itself_marked_and_without_links_to_the_same() -> None:
    found = block(edition(FLOOD), "events/repair", "matter")
    assert found is not None
    items = [item for item in found.items if isinstance(item, TimelineItem)]
    assert [(item.link.text, item.current, item.matter) for item in items] == [
        ("渗漏", False, 0),
        ("报告", False, 0),
        ("抢修", True, 0),
        ("复查", False, 0),
    ]


def test_an_event_that_stands_alone_shows_none() -> None:
    assert block(edition(FLOOD), "events/other", "matter") is None
