"""Pages of entries do not grow without bound: how many they tell, and where the rest is."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from site_builder.views.contents import contents
from site_builder.views.limits import ENTRIES, ENTRIES_OF_CAMPAIGN, EVENTS, EVENTS_OF_CAMPAIGN, SPARE
from site_builder.views.page_shapes import SideBySideView
from site_builder.views.shapes import Block, Link, LinkGroup
from site_builder.views.side_by_side import side_by_side_page
from tests.chronicles import block, edition, view

ENTRIES_OF_ALL = """
== campaigns/a
name: 甲行动
== units/qu
name: 某区
category: area
== people/zhang
name: 张三
== places/qiao
name: 某桥
== sources/s
name: 一篇
"""


def chronicle(events: int) -> str:
    return ENTRIES_OF_ALL + "".join(
        f"== events/e{n:03}\nname: 会{n}\ndate: 2020-01-25\ncampaigns: a\nunits: {{unit: qu}}\n"
        f"place: [qiao, qu]\npeople: {{person: zhang}}\nsources: {{source: s}}\n"
        for n in range(events)
    )


@pytest.mark.parametrize(
    ("path", "ways"),
    [
        ("campaigns/a", [Link("在大事记中看本行动的", "timeline/?campaign=a")]),
        ("units/qu", [Link("在大事记中看本单位的", "timeline/?unit=qu")]),
        ("people/zhang", [Link("在大事记中看此人的", "timeline/?person=zhang")]),
        ("places/qiao", [Link("在大事记中看此地的", "timeline/?place=qiao")]),
    ],
)
def test_a_timeline_of_an_entry_tells_the_first_events_and_leads_to_all(path: str, ways: list[Link]) -> None:
    most = EVENTS_OF_CAMPAIGN if path.startswith("campaigns/") else EVENTS
    found = block(edition(chronicle(EVENTS + SPARE + 1)), path, "timeline")
    assert found is not None
    assert len(found.items) == most
    assert list(found.rest) == [Link(f"前{most}条，共{EVENTS + SPARE + 1}条。"), *ways]


def test_nobody_is_sent_away_for_a_handful() -> None:
    found = block(edition(chronicle(EVENTS + SPARE)), "units/qu", "timeline")
    assert found is not None
    assert (len(found.items), found.rest) == (EVENTS + SPARE, ())


def test_lists_of_entries_tell_the_first_and_lead_to_the_list_of_their_kind() -> None:
    many = "".join(
        f"== documents/d{n:03}\nname: 文{n}\ncampaigns: a\nsources: {{source: s}}\n"
        for n in range(ENTRIES + SPARE + 1)
    )
    of = edition(ENTRIES_OF_ALL + many)
    (group,) = related(of, "campaigns/a", "related")
    assert (len(group.items), group.total) == (ENTRIES_OF_CAMPAIGN, ENTRIES + SPARE + 1)
    assert group.rest == (Link("前10条，共109条。"), Link("文件", "documents/?campaign=a"))
    (taken,) = related(of, "sources/s", "taken")
    assert (len(taken.items), taken.rest[1]) == (ENTRIES, Link("文件", "documents/"))


def related(of: object, path: str, anchor: str) -> list[LinkGroup]:
    found = [each for each in view(of, path).blocks if each.anchor == anchor]  # type: ignore[arg-type]
    return [group for each in found for group in each.items if isinstance(group, LinkGroup)]


def beside(events: int, campaigns: int = 2, days: int = 20) -> SideBySideView:
    """The page of ``campaigns`` that hold ``events`` between them, in turns of ``days``."""
    start = datetime.date(2020, 1, 1)
    text = "".join(f"== campaigns/c{n:02}\nname: 行动{n}\ndate: {start}\n" for n in range(campaigns))
    for n in range(events):
        day = start + datetime.timedelta(days=n % days)
        text += f"== events/e{n}\nname: 会{n}\ndate: {day}\ncampaigns: c{n // days % campaigns:02}\n"
    shown = side_by_side_page(edition(text)).content
    assert isinstance(shown, SideBySideView)
    return shown


def test_a_day_with_more_than_its_share_leads_to_the_timeline() -> None:
    shown = beside(1000)
    assert {len(cell) for row in shown.rows for cell in row.cells} == {12}
    assert shown.rows[0].rests == (
        Link("另13件", "timeline/?campaign=c00#t2020-01"),
        Link("另13件", "timeline/?campaign=c01#t2020-01"),
    )
    assert shown.rest == ()


def test_days_beyond_what_the_page_holds_are_counted() -> None:
    shown = beside(1300, campaigns=13, days=90)
    assert len(shown.columns) == 12
    assert sum(len(cell) for row in shown.rows for cell in row.cells) <= 800
    assert shown.rest == (
        Link(f"本页并列前12场，共13场。本页列前{len(shown.rows)}个有事的日子，共90个。"),
        Link("其余见大事记", "timeline/"),
    )


def test_a_small_comparison_is_whole() -> None:
    shown = beside(40)
    assert sum(len(cell) for row in shown.rows for cell in row.cells) == 40
    assert shown.rest == ()
    assert all(link == Link("") for row in shown.rows for link in row.rests)


def test_contents_count_no_block_that_tells_its_first_items_only() -> None:
    blocks = [Block("timeline", f"b{n}", f"题{n}", (Link("事"),) * 10) for n in range(5)]
    blocks[0] = replace(blocks[0], rest=(Link("前10条，共99条。"),))
    assert [link.note for link in contents([*blocks, blocks[1]])] == ["", *["10"] * 5]
