"""An entry with more dispatches than its page has room for has a page for all of them."""

from __future__ import annotations

from site_builder.views.dispatch_pages import dispatch_pages, dispatch_paths
from site_builder.views.limits import DISPATCHES, DISPATCHES_BOTH_WAYS, SPARE
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


def test_a_unit_with_many_tells_the_first_of_each_way_and_leads_to_all() -> None:
    count = DISPATCHES_BOTH_WAYS + SPARE + 1
    of = edition(chronicle(count))
    for unit, way in (("a", "sent"), ("b", "hosted")):
        found = block(of, f"units/{unit}", way)
        assert found is not None
        assert len(found.items) == DISPATCHES_BOTH_WAYS
        assert found.rest[1] == Link("全部派遣：图与表", f"units/{unit}/dispatches/")
        assert block(of, f"units/{unit}", "ways") is None
        (page,) = [page for page in dispatch_pages(of) if page.path == f"units/{unit}/dispatches/"]
        assert isinstance(page.content, EntryView)
        assert [each.anchor for each in page.content.blocks] == ["ways", way, "sources"]
        assert len(page.content.blocks[1].items) == count
        assert page.path in page_paths(of.chronicle)
    told = block(of, "events/e", "dispatches")
    assert told is not None
    assert len(told.items) == count, "what is told here and nowhere else stands whole"


def test_a_handful_above_is_told_on_the_page_itself() -> None:
    of = edition(chronicle(DISPATCHES_BOTH_WAYS + SPARE))
    assert dispatch_paths(of.chronicle) == ("campaigns/act/dispatches/",)
