"""The line of contents: on long pages only, with numbers where things of one sort are counted."""

from __future__ import annotations

from site_builder.views.contents import contents
from site_builder.views.shapes import Block, Link, LinkGroup, LinkItem

ITEM = LinkItem(Link("某局", "units/a/"), "单位", "")


def page(events: int) -> list[Block]:
    group = LinkGroup("g", "单位", (ITEM,) * 3)
    return [
        Block("prose", "record", "记述", ("一", "二")),
        Block("timeline", "timeline", "大事记", ("事",) * events),
        Block("notes", "notes", "编者注", ("注",)),
        Block("links", "related", "相关条目", (group, group)),
        Block("sources", "sources", "来源", ("一", "二")),
    ]


def test_a_long_page_has_its_sections_with_their_numbers() -> None:
    assert contents(page(30)) == (
        Link("记述", "#record"),
        Link("大事记", "#timeline", "30"),
        Link("编者注", "#notes", "1"),
        Link("相关条目", "#related", "6"),
        Link("来源", "#sources"),
    )


def test_a_short_page_and_one_of_few_sections_need_none() -> None:
    assert contents(page(10)) == ()
    assert contents(page(90)[:3]) == ()
