"""Lists by name: letters in the simplified edition, strokes in the traditional one, at one address."""

from __future__ import annotations

import pytest

from site_builder.localise import strokes
from site_builder.schema import Kind
from site_builder.text import Script
from site_builder.views.browse import browse_page
from site_builder.views.list_orders import BROWSED, browse_path, orders
from site_builder.views.page_shapes import BrowseView
from tests.chronicles import edition, told

UNITS = """
    == units/a
    name: 医院
    category: hospital
    == units/b
    name: “安和”小组
    == units/c
    name: 120 急救中心
    == units/d
    name: 重庆路街道
    summary: 一条街
    == units/e
    name: 丁村
    == units/f
    name: 重要物资组
    """
counted = pytest.mark.skipif(not strokes.COUNTED, reason="the library of stroke counts has no wheels here")


def shown(chronicle: str, kind: Kind = Kind.UNIT, script: Script = Script.HANS) -> BrowseView:
    content = browse_page(edition(chronicle, script=script), kind).content
    assert isinstance(content, BrowseView)
    return content


def names(view: BrowseView) -> dict[str, list[str]]:
    return {group.label: [item.link.text for item in group.items] for group in view.groups}


def test_the_simplified_edition_goes_by_sound_and_marks_before_a_name_do_not_count() -> None:
    assert names(shown(UNITS)) == {
        "数字、字母": ["120 急救中心"],
        "A": ["“安和”小组"],
        "C": ["重庆路街道"],
        "D": ["丁村"],
        "Y": ["医院"],
        "Z": ["重要物资组"],
    }
    assert list(names(shown(UNITS))) == ["数字、字母", "A", "C", "D", "Y", "Z"]


@counted
def test_the_traditional_edition_goes_by_strokes() -> None:
    view = shown(UNITS, script=Script.HANT)
    assert list(names(view).items()) == [
        ("數字、字母", ["120 急救中心"]),
        ("2 畫", ["丁村"]),
        ("6 畫", ["“安和”小組"]),
        ("9 畫", ["重慶路街道", "重要物資組"][::-1]),
        ("18 畫", ["醫院"]),
    ]
    assert [link.text for link in view.bar if link.href] == ["#", "2", "6", "9", "18"]
    assert [link.text for link in view.bar] == ["#", *(str(count) for count in range(1, 19))]


def test_without_the_library_both_editions_go_by_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strokes, "COUNTED", False)
    view = shown(UNITS, script=Script.HANT)
    assert list(names(view)) == ["數字、字母", "A", "C", "D", "Y", "Z"]
    assert [link.text for link in view.orders] == ["分類", "音序"]


def test_the_bar_has_every_letter_and_leads_to_those_with_a_name() -> None:
    bar = shown(UNITS).bar
    assert "".join(link.text for link in bar) == "#ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert {link.text: link.href for link in bar if link.href} == {
        "#": "#index-other",
        "A": "#index-a",
        "C": "#index-c",
        "D": "#index-d",
        "Y": "#index-y",
        "Z": "#index-z",
    }


def test_both_orders_stand_at_the_top_and_the_present_one_leads_nowhere() -> None:
    of = edition(UNITS)
    assert [told(link) for link in orders(of, Kind.UNIT, "units/")] == ["分类", "音序 → units/a-z/"]
    assert [told(link) for link in orders(of, Kind.INDIVIDUAL, "people/a-z/")] == ["行动 → people/", "音序"]
    assert orders(of, Kind.SOURCE, "sources/") == ()


def test_the_filters_and_the_total_are_those_of_the_list() -> None:
    view = shown(UNITS)
    assert view.total == sum(len(group.items) for group in view.groups) == 6
    assert [facet.key for facet in view.facets] == ["category"]


@pytest.mark.parametrize("script", list(Script))
@pytest.mark.parametrize("kind", BROWSED)
def test_a_kind_without_entries_has_an_empty_list(kind: Kind, script: Script) -> None:
    page = browse_page(edition("", script=script), kind)
    assert isinstance(page.content, BrowseView)
    assert (page.content.total, page.content.groups, page.path) == (0, (), browse_path(kind))
    assert not [link for link in page.content.bar if link.href]


def test_names_without_any_word_are_kept() -> None:
    view = shown("== units/a\nname: ……\n")
    assert names(view) == {"数字、字母": ["……"]}
