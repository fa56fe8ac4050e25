"""Long lists in parts: every entry in one, in order; their pages in both scripts; what filters know."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.schema import Kind
from site_builder.text import Script
from site_builder.views.browse import browse_page
from site_builder.views.changes import page_changes
from site_builder.views.data import data_page
from site_builder.views.edition import Edition
from site_builder.views.gallery import gallery_page
from site_builder.views.listing import NAMES, PLATES, ROWS, Limit, cut
from site_builder.views.listings import all_list_scripts, list_part_pages
from site_builder.views.lists import list_page
from site_builder.views.page_shapes import BrowseView, DataView, GalleryView, ListView, Page
from site_builder.views.pages import page_paths
from site_builder.views.part_shapes import ListGroup, ListItem, ListPartView
from site_builder.views.shapes import FigureView, Link, LinkItem
from tests.chronicles import edition

UNITS = NAMES.whole + 1  # more than a list by category, and a list by name, have room for
PEOPLE = 130  # each in two campaigns: 260 lines of 130 people
CATEGORIES = ("community", "bureau", "hospital")
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"


def chronicle() -> str:
    units = "".join(
        f"== units/u{n}\nname: {SURNAMES[n % 16]}家{n}\ncategory: {CATEGORIES[n * 3 // UNITS]}\n"
        f"summary: 第{n}处。\n"
        for n in range(UNITS)
    )
    people = "".join(f"== people/p{n}\nname: 王{n}\ncampaigns: [a, b]\n" for n in range(PEOPLE))
    figures = "".join(f"  - {{key: f{n}, label: 第{n}项, value: {n}, unit: 名}}\n" for n in range(ROWS.whole))
    images = "".join(f"== images/i{n}\nname: 图{n}\n" for n in range(PLATES.whole + 1))
    return (
        "== campaigns/a\nname: 甲行动\ndate: 2020\nfigures: {label: 总数, value: 1, unit: 处}\n"
        f"== campaigns/b\nname: 乙行动\ndate: 2021\nfigures:\n{figures}{units}{people}{images}"
    )


@pytest.fixture(scope="module")
def large() -> Edition:
    return edition(chronicle())


@pytest.fixture(scope="module")
def parts(large: Edition) -> list[Page]:
    return list(list_part_pages(large))


def view_of(page: Page) -> ListPartView:
    assert isinstance(page.content, ListPartView)
    return page.content


def names(pages: Sequence[Page]) -> list[str]:
    items = (item for page in pages for group in view_of(page).groups for item in group.items)
    return [item.label if isinstance(item, FigureView) else item.link.text for item in items]


def at(pages: Sequence[Page], folder: str) -> list[Page]:
    return [page for page in pages if re.fullmatch(rf"{folder}part--\d+/", page.path)]


def group(number: int, size: int, first: int) -> ListGroup:
    items: tuple[ListItem, ...] = tuple(
        LinkItem(Link(f"{n}", f"units/u{n}/"), "", "") for n in range(first, first + size)
    )
    return ListGroup(f"g{number}", f"组{number}", items)


@given(st.lists(st.integers(1, 9), max_size=12), st.integers(0, 20), st.integers(1, 7))
def test_every_entry_stands_in_exactly_one_part_in_order(sizes: list[int], whole: int, most: int) -> None:
    groups = [group(number, size, sum(sizes[:number])) for number, size in enumerate(sizes)]
    limit = Limit(whole, most)
    made = cut(groups, limit)
    if sum(sizes) <= whole:
        assert made == ()
        return
    everything = [item for each in groups for item in each.items]
    assert [item for part in made for item in part.items] == everything
    assert len(made) == limit.parts(len(everything))
    assert all(1 <= len(part.items) <= most for part in made)
    assert max(len(part.items) for part in made) - min(len(part.items) for part in made) <= 1
    runs = [run for part in made for run in part.runs]
    assert len({run.anchor for run in runs}) == len(runs)
    for each in groups:
        own = [run for run in runs if run.group == each.anchor]
        assert [run.number for run in own] == list(range(1, own[0].of + 1))
        assert own[0].anchor == each.anchor, "the jump list leads to the first piece"


def test_a_long_list_announces_each_part_with_its_page(large: Edition, parts: list[Page]) -> None:
    page = list_page(large, Kind.UNIT)
    view = page.content
    assert isinstance(view, ListView)
    assert view.parts is not None
    assert (view.groups, view.total) == ((), UNITS)
    assert [(each.label, each.count) for each in view.parts.groups] == [
        ("社区", 134),
        ("政府部门", 134),
        ("医院", 133),
    ]
    assert [link.href for link in page.contents] == [f"#{each.anchor}" for each in view.parts.groups]
    made = at(parts, "units/")
    assert [part.link.href for part in view.parts.items] == [page.path for page in made]
    assert [part.label for part in view.parts.items] == [view_of(page).heading for page in made]
    assert view.parts.items[1].held == ("社区（2/2） 34", "政府部门（1/2） 66")
    assert sorted(names(made)) == sorted(f"{SURNAMES[n % 16]}家{n}" for n in range(UNITS))
    assert "全部401条分为4段" in view.parts.lead


def test_the_page_of_a_part_leads_to_those_beside_it_and_to_the_whole(parts: list[Page]) -> None:
    first, second, *_, last = at(parts, "units/")
    assert second.crumbs == (Link("单位", "units/"), Link("社区（2/2）至政府部门（1/2）"))
    assert second.title == "单位：社区（2/2）至政府部门（1/2）"
    assert view_of(first).before is None
    assert view_of(last).after is None
    assert view_of(second).before == Link("社区（1/2）", "units/part--1/")
    assert view_of(second).whole == Link("回到全部，筛选、续读", "units/#category-community--2")


def test_lists_by_name_keep_their_bar_and_lead_to_letters(large: Edition, parts: list[Page]) -> None:
    view = browse_page(large, Kind.UNIT).content
    assert isinstance(view, BrowseView)
    assert view.parts is not None
    led = {sign.href.removeprefix("#") for sign in view.bar if sign.href}
    assert led == {each.anchor for each in view.parts.groups}
    assert led <= {anchor for part in view.parts.items for anchor in part.groups}
    assert len(names(at(parts, "units/a-z/"))) == UNITS


def test_one_in_several_groups_is_one(large: Edition, parts: list[Page]) -> None:
    view = list_page(large, Kind.INDIVIDUAL).content
    assert isinstance(view, ListView)
    assert view.parts is not None
    assert (view.total, sum(part.count for part in view.parts.items)) == (PEOPLE, 2 * PEOPLE)
    assert len(names(at(parts, "people/"))) == 2 * PEOPLE
    assert f"全部{PEOPLE}条" in view.parts.lead
    assert set(index_of(large, "people/")["ids"].split(" ")) == {f"p{n}" for n in range(PEOPLE)}


def test_the_rows_of_data_are_told_by_the_kind_of_their_entry(large: Edition, parts: list[Page]) -> None:
    view = data_page(large).content
    assert isinstance(view, DataView)
    assert view.parts is not None
    assert (view.rows, view.total) == ((), ROWS.whole + 1)
    assert names(at(parts, "data/")) == ["总数", *(f"第{n}项" for n in range(ROWS.whole))]
    assert "下载整份数据" in view.parts.lead, "a part is sorted alone, and says so"
    assert view_of(at(parts, "data/")[0]).heading == "数据：行动（1/2）"
    assert all("只及本段" in view_of(page).lead for page in at(parts, "data/"))


def test_plates_stand_in_parts_too(large: Edition, parts: list[Page]) -> None:
    view = gallery_page(large).content
    assert isinstance(view, GalleryView)
    assert view.parts is not None
    assert view.groups == ()
    assert sorted(names(at(parts, "images/"))) == sorted(f"图{n}" for n in range(PLATES.whole + 1))


def test_parts_are_in_the_sitemap_and_the_same_in_both_scripts(large: Edition, parts: list[Page]) -> None:
    paths = [page.path for page in parts]
    assert len(set(paths)) == len(paths)
    assert set(paths) == {path for path in page_paths(large.chronicle) if "part--" in path}
    other = edition(chronicle(), script=Script.HANT)
    assert [page.path for page in list_part_pages(other)] == paths
    assert set(paths) <= set(page_paths(other.chronicle))
    assert not any("part--" in path for path in page_changes(large)), "nothing is known of any change"


def index_of(of: Edition, path: str) -> dict[str, Any]:
    data = all_list_scripts(of)[f"assets/chronicle/lists/zh-Hans/{path}index.js"].decode()
    found: dict[str, Any] = json.loads(re.sub(r"^[\w.]+\((.*)\);\n$", r"\1", data, flags=re.DOTALL))
    return found


def test_the_index_has_a_row_for_each_entry_in_the_order_of_the_parts(
    large: Edition, parts: list[Page]
) -> None:
    index = index_of(large, "units/")
    hrefs = [f"units/{name}/" for name in index["ids"].split(" ")]
    shown = [item for page in at(parts, "units/") for each in view_of(page).groups for item in each.items]
    assert hrefs == [item.link.href for item in shown if isinstance(item, LinkItem)]
    assert [anchor for anchor, _ in index["groups"]] == [
        each.anchor for page in at(parts, "units/") for each in view_of(page).groups
    ]
    values = index["facets"]["category"]["values"].split(" ")
    rows = [values[int(number)] for number in index["facets"]["category"]["rows"].split(" ")]
    assert (rows[0], rows[-1], len(rows)) == ("community", "hospital", UNITS)
    assert not any(item.facets for item in shown), "the index knows them"


def test_a_list_that_one_page_can_hold_has_no_parts() -> None:
    small = edition("== units/a\nname: 甲\n")
    view = list_page(small, Kind.UNIT).content
    assert isinstance(view, ListView)
    assert view.parts is None
    assert list(list_part_pages(small)) == []
    assert all_list_scripts(small) == {}
