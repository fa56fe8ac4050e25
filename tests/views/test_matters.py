"""The matter of an event as a timeline on its page."""

from __future__ import annotations

from site_builder.views.shapes import TimelineItem
from tests.chronicles import block, edition
from tests.graph.test_matters import FLOOD


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
