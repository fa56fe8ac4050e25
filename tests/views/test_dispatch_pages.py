"""A campaign with more dispatches than its page has room for has a page for all of them."""

from __future__ import annotations

from site_builder.views.dispatch_pages import dispatch_pages, dispatch_paths
from site_builder.views.limits import DISPATCHES
from site_builder.views.page_shapes import EntryView
from site_builder.views.pages import page_paths
from site_builder.views.shapes import Block, DispatchRow, Link
from tests.chronicles import block, edition

DISPATCH = "  - {{from: a, to: b, duty: 值守{n}, headcount: {{label: 干部, value: {n}, unit: 名}}}}\n"


def chronicle(count: int) -> str:
    told = "".join(DISPATCH.format(n=n) for n in range(1, count + 1))
    return f"""
== sources/s
name: 一篇
== campaigns/act
name: 甲行动
sources: s
== units/a
name: 甲局
campaigns: act
sources: s
== units/b
name: 乙社区
== events/e
name: 派人
campaigns: act
sources: s
dispatches:
{told}"""


def blocks(count: int) -> tuple[Block, ...]:
    (page,) = dispatch_pages(edition(chronicle(count)))
    assert page.path == "campaigns/act/dispatches/"
    assert page.crumbs[1:] == (Link("甲行动", "campaigns/act/"), Link("下沉与派遣"))
    assert isinstance(page.content, EntryView)
    return page.content.blocks


def test_the_page_has_the_picture_every_row_and_the_sources() -> None:
    picture, table, sources = blocks(DISPATCHES + 1)
    assert (picture.kind, table.kind, sources.kind) == ("diagram", "dispatches", "sources")
    rows = [row for row in table.items if isinstance(row, DispatchRow)]
    assert [row.duty for row in rows] == [f"值守{n}" for n in range(1, DISPATCHES + 2)]
    assert all(row.marks and row.owner == Link("派人", "events/e/") for row in rows)


def test_the_campaign_tells_the_first_and_leads_there() -> None:
    of = edition(chronicle(DISPATCHES + 1))
    found = block(of, "campaigns/act", "dispatches")
    assert found is not None
    assert len(found.items) == DISPATCHES
    assert found.rest == (
        Link(f"前{DISPATCHES}条，共{DISPATCHES + 1}条。"),
        Link("全部派遣：图与表", "campaigns/act/dispatches/"),
    )
    assert block(of, "campaigns/act", "ways") is None
    assert "campaigns/act/dispatches/" in page_paths(of.chronicle)


def test_a_campaign_with_few_dispatches_shows_them_all_with_their_picture() -> None:
    of = edition(chronicle(DISPATCHES))
    found = block(of, "campaigns/act", "dispatches")
    assert found is not None
    assert (len(found.items), found.rest) == (DISPATCHES, ())
    assert block(of, "campaigns/act", "ways") is not None
    assert dispatch_paths(of.chronicle) == ()
