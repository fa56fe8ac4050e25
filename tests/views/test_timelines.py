from __future__ import annotations

import pytest

from site_builder.text import Script
from site_builder.views.citations import cite
from site_builder.views.page_shapes import TimelineView
from site_builder.views.shapes import Facet, Span, TimelineGroup, TimelineItem
from site_builder.views.site_pages import timeline_page
from site_builder.views.timelines import timeline_groups
from tests.chronicles import edition, told


def shown(chronicle: str, script: Script = Script.HANS) -> TimelineView:
    content = timeline_page(edition(chronicle, script=script)).content
    assert isinstance(content, TimelineView)
    return content


def only(chronicle: str) -> tuple[TimelineGroup, TimelineItem]:
    (group,) = shown(chronicle).groups
    (item,) = group.items
    return group, item


def names(group: TimelineGroup) -> list[str]:
    return [item.link.text for item in group.items]


def facet(view: TimelineView, name: str) -> Facet | None:
    return next((found for found in view.facets if found.key == name), None)


def choices(found: Facet | None) -> list[tuple[str, str, int]]:
    return [(choice.value, choice.label, choice.count) for choice in found.choices] if found else []


def event(date: str) -> str:
    return f"== events/a\nname: 会\ndate: {date}\n"


@pytest.mark.parametrize(
    ("date", "anchor", "label", "note"),
    [
        ("2020-02-05", "t2020-02", "2020年2月", ""),
        ("2020-02", "t2020-02", "2020年2月", ""),
        ("2020-02~", "t2020-02", "2020年2月", ""),
        ("2020-02-XX", "t2020-02", "2020年2月", ""),
        ("2020-02-28/2020-03-02", "t2020-02", "2020年2月", ""),
        ("2020-02-28/2021", "t2020-02", "2020年2月", ""),
        ("2020-02-05/..", "t2020-02", "2020年2月", ""),
        ("../2020-02-05", "t2020-02", "2020年2月", ""),
        ("/2020-02-05", "t2020-02", "2020年2月", ""),
        ("2020", "t2020", "2020年", "月份不明"),
        ("2020/2021", "t2020", "2020年", "月份不明"),
        ("2020-21", "t2020", "2020年", "月份不明"),
        ("2020-XX-XX", "t2020", "2020年", "月份不明"),
        ("202X", "t202x", "21世纪20年代", "月份不明"),
        ("20XX", "t20xx", "21世纪", "月份不明"),
    ],
)
def test_events_stand_under_the_month_or_the_year_that_is_known(
    date: str, anchor: str, label: str, note: str
) -> None:
    group, _ = only(event(date))
    assert (group.anchor, group.label, group.note) == (anchor, label, note)


@pytest.mark.parametrize(
    ("date", "certainty", "machine"),
    [
        ("2020-02-05", "exact", "2020-02-05"),
        ("2020-02", "about", "2020-02"),
        ("2020", "about", "2020"),
        ("2020-02-05~", "about", ""),
        ("2020-02-05?", "about", ""),
        ("2020-21", "about", ""),
        ("202X", "about", ""),
        ("2020-02-05/2020-02-09", "exact", ""),
        ("{edtf: 2020-02-05, basis: inferred}", "about", "2020-02-05"),
    ],
)
def test_the_dot_and_the_machine_date_claim_no_more_than_is_known(
    date: str, certainty: str, machine: str
) -> None:
    _, item = only(event(date))
    assert (item.certainty, item.machine_date) == (certainty, machine)


def test_how_the_date_is_known_stands_beside_it() -> None:
    _, item = only("""
    == events/a
    name: 会
    date: {edtf: 2020-01-25, as_printed: 大年初一, basis: inferred}
    time: 20:00~
    recurs: 每日
    """)
    assert item.date == "2020年1月25日"
    assert item.date_note == "约20时，每日，原文作“大年初一”，推定"


UNDATED = """
    == campaigns/later
    name: 后一场
    date: 2022-01-05/..
    == campaigns/first
    name: 前一场
    date: 2020-01-25/..
    == campaigns/hidden
    name: 未公开的一场
    status: draft
    == events/a
    name: 甲
    undated: during_campaign
    campaigns: later
    order: 20
    == events/b
    name: 乙
    undated: until_publication
    campaigns: later
    order: 10
    == events/c
    name: 丙
    undated: after
    relative_to: a
    campaigns: [hidden, first]
    == events/d
    name: 丁
    == events/e
    name: 戊
    undated: before
    relative_to: a
    date: 2020-02-05
"""


def test_undated_events_follow_by_campaign_in_the_order_of_the_source() -> None:
    groups = shown(UNDATED).groups
    assert [(group.anchor, group.label, names(group)) for group in groups] == [
        ("t2020-02", "2020年2月", ["戊"]),
        ("undated-first", "日期未载 · 前一场", ["丙"]),
        ("undated-later", "日期未载 · 后一场", ["乙", "甲"]),
        ("undated", "日期未载 · 其他", ["丁"]),
    ]
    assert {item.link.text: item.date for group in groups for item in group.items} == {
        "甲": "行动期间",
        "乙": "截至报道发表（日期未载）",
        "丙": "“甲”之后",
        "丁": "日期未载",
        "戊": "2020年2月5日",
    }


def test_an_event_known_only_as_before_another_opens_the_month_of_that_one() -> None:
    [month] = shown("""
    == events/day
    name: 一事
    date: 2020-03-26
    == events/earlier
    name: 先声
    undated: before
    relative_to: day
    """).groups
    assert (month.label, names(month)) == ("2020年3月", ["先声", "一事"])
    assert (month.items[0].date, month.items[0].certainty) == ("“一事”之前", "undated")


def test_an_event_after_one_that_is_not_public_does_not_name_it() -> None:
    _, item = only("""
    == events/a
    name: 会
    undated: after
    relative_to: hidden
    == events/hidden
    name: 未公开的事
    status: draft
    """)
    assert item.date == "“某事”之后"


def test_the_order_is_that_of_time() -> None:
    groups = shown("""
    == events/d
    name: 次日
    date: 2020-02-06
    == events/c
    name: 晚上
    date: 2020-02-05
    time: evening
    == events/b
    name: 清早
    date: 2020-02-05
    time: 06:00
    == events/a
    name: 当月
    date: 2020-02
    """).groups
    assert [names(group) for group in groups] == [["当月", "清早", "晚上", "次日"]]


PEOPLE_AND_PLACES = """
    == campaigns/c1
    name: 后一场
    date: 2022
    == campaigns/c2
    name: 前一场
    date: 2020
    == units/city
    name: 某市
    category: area
    == units/water
    name: 市水利局
    parents: city
    == units/east
    name: 东街社区
    category: community
    parents: city
    == places/bridge
    name: 大桥
    parents: east
    == people/lin
    name: 林越
    == people/wu
    name: 吴某
    == people/hidden
    name: 某居民
    privacy: anonymised
    == events/a
    name: 值守
    date: 2020-02-05
    campaigns: [c2]
    units: [{unit: water, role: 派出}]
    people: [lin, hidden]
    place: bridge
    category: guard
    == events/b
    name: 会
    date: 2022-02-05
    campaigns: [c1, c2]
    units: [water, east]
    people: [wu]
    place: east
    category: meeting
"""


def test_events_answer_to_units_and_places_and_all_above_them() -> None:
    first, second = shown(PEOPLE_AND_PLACES).groups
    assert first.items[0].facets == {
        "campaign": ("c2",),
        "unit": ("water", "city"),
        "person": ("lin",),
        "place": ("bridge", "east", "city"),
        "category": ("guard",),
    }
    assert second.items[0].facets["unit"] == ("water", "east", "city")
    assert [told(link) for link in first.items[0].people] == ["林越 → people/lin/"]


def test_filters_count_events_in_the_order_a_reader_looks_for_them() -> None:
    view = shown(PEOPLE_AND_PLACES)
    assert choices(facet(view, "campaign")) == [("c2", "前一场", 2), ("c1", "后一场", 1)]
    assert choices(facet(view, "unit")) == [
        ("east", "东街社区", 1),
        ("city", "某市", 2),
        ("water", "市水利局", 2),
    ]
    assert choices(facet(view, "person")) == [("lin", "林越", 1), ("wu", "吴某", 1)]
    assert choices(facet(view, "place")) == [
        ("bridge", "大桥", 1),
        ("east", "东街社区", 2),
        ("city", "某市", 2),
    ]
    assert choices(facet(view, "category")) == [("meeting", "会议", 1), ("guard", "值守查验", 1)]


def test_filters_are_the_same_in_both_editions() -> None:
    hans, hant = shown(PEOPLE_AND_PLACES), shown(PEOPLE_AND_PLACES, Script.HANT)
    for one, other in zip(hans.facets, hant.facets, strict=True):
        assert [(c.value, c.count) for c in one.choices] == [(c.value, c.count) for c in other.choices]
    assert facet(hant, "category") != facet(hans, "category")


def test_a_filter_with_one_choice_only_is_none() -> None:
    assert shown(event("2020-02-05")).facets == ()


def test_anchors_are_unique_whatever_the_ids() -> None:
    view = shown("""
    == campaigns/other
    name: 其他
    == events/t2020-02
    name: 甲
    date: 2020-02-05
    == events/undated-other
    name: 乙
    campaigns: other
    == events/undated
    name: 丙
    == events/content
    name: 丁
    """)
    anchors = [group.anchor for group in view.groups]
    anchors += [item.anchor for group in view.groups for item in group.items]
    assert len(set(anchors)) == len(anchors) == 7
    assert "content" not in anchors


def test_a_timeline_lists_each_event_once() -> None:
    of = edition(event("2020-02-05"))
    events = of.chronicle.timeline
    assert [names(group) for group in timeline_groups(of, (*events, *events), cite(of))] == [["会"]]


def test_the_contents_list_leads_to_every_group() -> None:
    page = timeline_page(edition(UNDATED))
    assert isinstance(page.content, TimelineView)
    assert [link.href for link in page.contents] == [f"#{group.anchor}" for group in page.content.groups]


def test_an_interval_is_drawn_within_the_days_known_of_its_campaign() -> None:
    view = shown("""
    == campaigns/first
    name: 一场
    date: 2020-02-01/2020-02-10
    == events/a
    name: 甲
    date: 2020-02-03/2020-02-04
    campaigns: first
    == events/b
    name: 乙
    date: 2020-02-06/..
    campaigns: first
    == events/c
    name: 丙
    date: 2020-02-06
    campaigns: first
    == events/d
    name: 丁
    date: ../2020-02-10
    campaigns: first
    == events/e
    name: 戊
    date: 2020-02-10/..
    campaigns: first
    """)
    spans = {item.link.text: item.span for group in view.groups for item in group.items}
    assert spans == {
        "甲": Span(20.0, 20.0, open_end=False),
        "乙": Span(50.0, 50.0, open_end=True),
        "丙": None,
        "丁": None,
        "戊": None,
    }


def test_a_time_that_the_event_before_has_too_is_marked_as_repeated() -> None:
    view = shown("""
    == events/a
    name: 甲
    date: 2020-02-05
    == events/b
    name: 乙
    date: 2020-02-05
    time: 08:00
    == events/c
    name: 丙
    date: 2020-02-05
    time: 08:00
    == events/d
    name: 丁
    date: 2020-03-05
    """)
    marks = [(item.link.text, item.repeated) for group in view.groups for item in group.items]
    assert marks == [("甲", False), ("乙", False), ("丙", True), ("丁", False)]


def test_an_event_of_a_matter_says_how_many_events_it_has() -> None:
    view = shown("== events/a\nname: 甲\n== events/b\nname: 乙\nfollows: a\n== events/c\nname: 丙\n")
    assert {item.link.text: item.matter for group in view.groups for item in group.items} == {
        "甲": 2,
        "乙": 2,
        "丙": 0,
    }
