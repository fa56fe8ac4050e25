from __future__ import annotations

import pytest

from site_builder.schema import Kind
from site_builder.text import Script
from site_builder.views.lists import list_page
from site_builder.views.page_shapes import ListView
from site_builder.views.shapes import Facet
from tests.chronicles import edition, site_edition, told


def shown(chronicle: str, kind: Kind, script: Script = Script.HANS) -> ListView:
    content = list_page(edition(chronicle, script=script), kind).content
    assert isinstance(content, ListView)
    return content


def names(view: ListView) -> dict[str, list[str]]:
    return {group.label: [item.link.text for item in group.items] for group in view.groups}


def choices(found: Facet) -> list[tuple[str, int]]:
    return [(choice.label, choice.count) for choice in found.choices]


UNITS = """
    == campaigns/old
    name: 前一场
    date: 2020
    == campaigns/new
    name: 后一场
    date: 2022
    == units/a
    name: 其他单位甲
    == units/b
    name: 乙医院
    category: hospital
    level: prefecture
    campaigns: [old, new]
    == units/c
    name: 某市
    category: area
    level: prefecture
    summary: 一市
    == units/d
    name: 安和区
    category: area
    level: county
    campaigns: new
"""


def test_groups_follow_the_vocabulary_and_entries_the_pinyin() -> None:
    view = shown(UNITS, Kind.UNIT)
    assert names(view) == {"政区": ["安和区", "某市"], "医院": ["乙医院"], "其他单位": ["其他单位甲"]}
    assert list(names(view)) == ["政区", "医院", "其他单位"]
    assert [group.anchor for group in view.groups] == ["category-area", "category-hospital", "category-other"]
    assert view.total == 4
    assert [item.summary for item in view.groups[0].items] == ["", "一市"]


@pytest.mark.parametrize(
    ("kind", "folder", "first", "last"),
    [
        (Kind.PLACE, "places", "road", "other"),
        (Kind.DOCUMENT, "documents", "notice", "rules"),
        (Kind.MEASURE, "measures", "mechanism", "slogan"),
    ],
)
def test_the_words_of_one_vocabulary_do_not_lead_those_of_another(
    kind: Kind, folder: str, first: str, last: str
) -> None:
    chronicle = f"== {folder}/a\nname: 甲\ncategory: {last}\n== {folder}/b\nname: 乙\ncategory: {first}\n"
    assert [group.anchor for group in shown(chronicle, kind).groups] == [
        f"category-{first}",
        f"category-{last}",
    ]


def test_filters_follow_the_vocabulary_and_count_each_entry_once() -> None:
    facets = {facet.key: choices(facet) for facet in shown(UNITS, Kind.UNIT).facets}
    assert facets == {
        "campaign": [("前一场", 1), ("后一场", 2)],
        "category": [("政区", 2), ("医院", 1), ("其他单位", 1)],
        "level": [("市州", 2), ("县区", 1)],
    }


def test_people_stand_under_their_campaigns_in_the_order_of_the_home_page() -> None:
    view = shown(
        UNITS
        + """
    == people/a
    name: 赵
    campaigns: [new, old]
    == people/b
    name: 钱
    == people/c
    name: 白
    campaigns: new
    """,
        Kind.INDIVIDUAL,
    )
    assert [(group.anchor, group.label) for group in view.groups] == [
        ("campaign-old", "前一场"),
        ("campaign-new", "后一场"),
        ("other", "其他"),
    ]
    assert names(view) == {"前一场": ["赵"], "后一场": ["白", "赵"], "其他": ["钱"]}
    assert view.total == 3
    (campaign,) = view.facets
    assert choices(campaign) == [("前一场", 1), ("后一场", 2)]


def test_events_are_in_the_order_of_time_and_show_their_date() -> None:
    view = shown(
        """
    == events/a
    name: 后
    date: 2020-02-06
    category: guard
    == events/b
    name: 先
    date: 2020-02-05
    category: meeting
    """,
        Kind.EVENT,
    )
    assert [told(item.link) for item in view.groups[0].items] == [
        "先（2020年2月5日） → events/b/",
        "后（2020年2月6日） → events/a/",
    ]
    assert [choices(facet) for facet in view.facets] == [[("会议", 1), ("值守查验", 1)]]


def test_both_editions_have_the_same_order() -> None:
    for kind in Kind:
        hrefs = []
        for script in Script:
            content = list_page(site_edition("river", script=script), kind).content
            assert isinstance(content, ListView)
            hrefs.append([[item.link.href for item in group.items] for group in content.groups])
        assert hrefs[0] == hrefs[1]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_without_entries_has_an_empty_list(kind: Kind) -> None:
    page = list_page(edition(""), kind)
    assert isinstance(page.content, ListView)
    assert (page.content.total, page.content.groups, page.content.facets) == (0, (), ())
    assert page.path == f"{kind.folder}/"
    assert page.contents == ()


def test_a_single_group_needs_no_contents() -> None:
    assert list_page(edition("== sources/a\nname: 日报\n"), Kind.SOURCE).contents == ()
    assert [link.text for link in list_page(edition(UNITS), Kind.UNIT).contents] == [
        "政区",
        "医院",
        "其他单位",
    ]
