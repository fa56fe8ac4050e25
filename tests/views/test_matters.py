"""The matter of an event as a timeline on its page."""

from __future__ import annotations

from site_builder.views.shapes import TimelineItem
from tests.chronicles import block, edition

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
