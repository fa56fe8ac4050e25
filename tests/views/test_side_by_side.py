"""Campaigns side by side: days counted from the first that is known, gaps told, what has no day counted."""

from __future__ import annotations

from site_builder.views.page_shapes import SideBySideView
from site_builder.views.pages import page_paths, pages
from site_builder.views.side_by_side import comparable, side_by_side_page
from tests.chronicles import edition, graph

TWO = """
== campaigns/first
name: 前一场
date: 2020-01
== campaigns/later
name: 后一场
date: 2022-03-26/..
== campaigns/unknown
name: 日期不明的一场
== events/a
name: 甲
date: 2020-01-25
campaigns: first
== events/b
name: 乙
date: 2020-01-29/2020-02-03
campaigns: first
== events/c
name: 丙
undated: during_campaign
campaigns: first
== events/d
name: 丁
date: 2022-03-26
campaigns: later
"""


def shown(chronicle: str) -> SideBySideView:
    view = side_by_side_page(edition(chronicle)).content
    assert isinstance(view, SideBySideView)
    return view


def test_days_are_counted_from_the_first_day_known_and_never_from_a_month() -> None:
    view = shown(TWO)
    assert [(column.id, column.start, column.others) for column in view.columns] == [
        ("first", "2020年1月25日", "另有1件日期未载"),
        ("later", "2022年3月26日", ""),
    ]


def test_a_beginning_that_is_not_the_first_day_known_is_told() -> None:
    assert [column.began for column in shown(TWO).columns] == [
        "行动始于2020年1月，哪一日不详，从有日期的最早一事数起",
        "",
    ]
    _, column = shown(TWO.replace("date: 2020-01\n", "", 1)).columns
    assert column.began == "行动何时开始未载，从有日期的最早一事数起"


def test_each_day_holds_what_happened_on_it_in_each_campaign() -> None:
    rows = [
        (row.label, row.gap, [[item.link.text for item in cell] for cell in row.cells])
        for row in shown(TWO).rows
    ]
    assert rows == [("第1日", "", [["甲"], ["丁"]]), ("第5日", "隔3日", [["乙"], []])]


def test_one_campaign_has_nothing_beside_it() -> None:
    alone = "== campaigns/first\nname: 前一场\ndate: 2020-01-25\n"
    assert not comparable(graph(alone))
    assert "timeline/side-by-side/" not in page_paths(graph(alone))
    assert all(page.kind != "side-by-side" for page in pages(edition(alone)))


def test_the_page_is_listed_where_there_are_two() -> None:
    assert "timeline/side-by-side/" in page_paths(graph(TWO))
    assert [page.path for page in pages(edition(TWO)) if page.kind == "side-by-side"] == [
        "timeline/side-by-side/"
    ]


def test_a_month_that_is_itself_a_guess_is_told_as_one() -> None:
    column, _ = shown(TWO.replace("date: 2020-01\n", "date: 2020-01~/..\n", 1)).columns
    assert column.began == "行动始于约2020年1月，哪一日不详，从有日期的最早一事数起"
