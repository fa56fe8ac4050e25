"""A timeline in parts: every event in exactly one, in order; their pages; what filters know of them."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.graph import Chronicle
from site_builder.text import Script
from site_builder.views.changes import page_changes
from site_builder.views.edition import Edition
from site_builder.views.page_shapes import Page, TimelineView
from site_builder.views.pages import page_paths
from site_builder.views.shapes import Link
from site_builder.views.site_pages import timeline_page
from site_builder.views.timeline_pages import part_pages, timeline_scripts
from site_builder.views.timeline_parts import WHOLE, Part, timeline_parts
from site_builder.views.timeline_shapes import TimelinePartView
from tests.chronicles import edition, graph, key

CAMPAIGNS = "== campaigns/a\nname: 甲行动\ndate: 2020-01-20\n== campaigns/b\nname: 乙行动\ndate: 2021-03\n"
UNITS = "== units/qu\nname: 某区\n== units/zhen\nname: 某镇\nparents: {unit: qu, role: region}\n"
WHEN = st.sampled_from(
    (
        "date: 2020-01-25",
        "date: 2020-01-27",
        "date: 2020-02",
        "date: 2020",
        "date: 2021-03-01",
        "undated: after",
    )
)


def events(when: list[str]) -> str:
    return CAMPAIGNS + "".join(
        f"== events/e{n}\nname: 会{n}\ncampaigns: {'ab'[n % 2]}\n{line}\n" for n, line in enumerate(when)
    )


def ids(parts: tuple[Part, ...]) -> list[str]:
    return [key.id for part in parts for key in part.events]


def told(parts: tuple[Part, ...]) -> list[list[tuple[str, int]]]:
    return [[(run.anchor, len(run.events)) for run in part.runs] for part in parts]


@given(st.lists(WHEN, min_size=1, max_size=30), st.integers(1, 9))
@settings(max_examples=40)
def test_every_event_stands_in_exactly_one_part_in_order(when: list[str], most: int) -> None:
    chronicle = graph(events(when))
    parts = timeline_parts(chronicle, whole=0, most=most)
    assert sorted(ids(parts)) == sorted(f"e{n}" for n in range(len(when)))
    assert all(1 <= len(part.events) <= most for part in parts)
    anchors = [run.anchor for part in parts for run in part.runs]
    assert len(set(anchors)) == len(anchors)
    for part in parts:
        for run in part.runs:
            assert list(run.events) == list(chronicle.in_time(run.events))
    whole = timeline_parts(chronicle, whole=0, most=len(when))
    assert ids(parts) == ids(whole), "how large the parts are changes nothing of the order"


def test_a_month_too_large_for_a_part_is_cut_into_equal_slices_and_small_ones_share_one() -> None:
    many = [f"date: 2020-02-{n % 28 + 1:02}" for n in range(11)]
    chronicle = graph(events(["date: 2020-01-25", *many, "date: 2020-03-01", "date: 2020-04-01"]))
    assert told(timeline_parts(chronicle, whole=5, most=4)) == [
        [("t2020-01", 1)],
        [("t2020-02", 3)],
        [("t2020-02--2", 4)],
        [("t2020-02--3", 4)],
        [("t2020-03", 1), ("t2020-04", 1)],
    ]


def test_a_timeline_that_one_page_can_hold_has_no_parts() -> None:
    chronicle = graph(events(["date: 2020-01-25"] * 5))
    assert timeline_parts(chronicle, whole=5, most=2) == ()
    assert timeline_parts(chronicle, whole=4, most=2) != ()


@pytest.fixture(scope="module")
def large() -> Edition:
    """More than one page can hold: two parts of January, one of the other months, undated ones."""
    when = [f"date: 2020-01-{n % 9 + 20}" for n in range(120)]
    when += [f"date: 2020-0{n % 4 + 2}-05" for n in range(40)]
    when += ["undated: during_campaign"] * (WHOLE - 100)
    entries = events(when).replace("name: 会7\n", "name: 会7\nunits: {unit: zhen}\nsummary: 值守７处。\n")
    return edition(UNITS + entries + "== sources/s\nname: 一篇\n", script=Script.HANS)


def overview(of: Edition) -> TimelineView:
    view = timeline_page(of).content
    assert isinstance(view, TimelineView)
    return view


def pages(of: Edition) -> list[tuple[Page, TimelinePartView]]:
    found = []
    for page in part_pages(of):
        assert isinstance(page.content, TimelinePartView)
        found.append((page, page.content))
    return found


def test_the_timeline_announces_each_part_with_its_page(large: Edition) -> None:
    view = overview(large)
    assert view.groups == ()
    assert view.total == sum(part.count for part in view.parts) == WHOLE + 60
    assert [(part.label, part.count, part.note, part.held) for part in view.parts[:3]] == [
        ("2020年1月（1/2）", 60, "2020年1月20日至2020年1月24日", ()),
        ("2020年1月（2/2）", 60, "2020年1月24日至2020年1月28日", ()),
        ("2020年2月至2020年5月", 40, "", tuple(f"2020年{month}月 10" for month in (2, 3, 4, 5))),
    ]
    assert [part.link.href for part in view.parts] == [page.path for page, _ in pages(large)]
    assert view.parts[1].link == Link("2020年1月（2/2）单页", "timeline/t2020-01--2/")
    assert "全编300件事分为5段" in view.parts_lead


def test_the_page_of_a_part_tells_its_events_and_leads_on(large: Edition) -> None:
    made = pages(large)
    items = [item for _, view in made for group in view.groups for item in group.items]
    assert len({item.anchor for item in items}) == len(items) == WHOLE + 60
    page, view = made[1]
    assert (page.title, page.crumbs[0].href) == ("大事记：2020年1月（2/2）", "timeline/")
    assert view.before == Link("2020年1月（1/2）", "timeline/t2020-01/")
    assert view.after == Link("2020年2月至2020年5月", "timeline/t2020-02/")
    assert view.whole.href == "timeline/#t2020-01--2"
    assert (made[0][1].before, made[-1][1].after) == (None, None)


def test_parts_are_in_the_sitemap_and_the_same_in_both_scripts(large: Edition) -> None:
    paths = [page.path for page, _ in pages(large)]
    assert set(paths) <= set(page_paths(large.chronicle))
    other = edition(events(["date: 2020-01-25"] * (WHOLE + 1)), script=Script.HANT)
    same = edition(events(["date: 2020-01-25"] * (WHOLE + 1)), script=Script.HANS)
    assert [page.path for page, _ in pages(other)] == [page.path for page, _ in pages(same)]
    assert pages(other)[0][0].title == "大事記：2020年1月（1/3）"


def test_the_strip_tells_whole_months_and_counts_all_their_slices(large: Edition) -> None:
    cells = overview(large).strip
    assert (cells[0].label, cells[0].count, cells[0].groups) == (
        "2020年1月",
        120,
        ("t2020-01", "t2020-01--2"),
    )
    assert {cell.href.removeprefix("#") for cell in cells} <= {
        anchor for part in overview(large).parts for anchor in part.groups
    }


def columns(of: Edition) -> tuple[dict[str, Any], list[str]]:
    """The index and the texts as a browser reads them."""
    made = timeline_scripts(of)
    assert list(made) == [overview(of).index, overview(of).texts]
    index, texts = (
        json.loads(re.sub(r"^[\w.]+\((.*)\);\n$", r"\1", data.decode(), flags=re.DOTALL))
        for data in made.values()
    )
    return index, texts.split("\n")


def test_the_index_has_a_row_for_each_event_in_the_order_of_the_parts(large: Edition) -> None:
    index, texts = columns(large)
    names = index["ids"].split(" ")
    assert names == ids(timeline_parts(large.chronicle))
    assert len(index["days"].split(" ")) == len(texts) == len(names)
    assert sum(count for _, count in index["groups"]) == len(names)
    at = names.index("e7")
    unit = index["facets"]["unit"]
    values = unit["values"].split(" ")
    assert {values[int(number)] for number in unit["rows"].split(" ")[at].split(",")} == {"qu", "zhen"}
    assert index["days"].split(" ")[at] == "2020-01-27"
    assert "值守7处" in texts[at], "folded as a reader's query is"


def test_a_part_was_changed_when_one_of_its_events_was_last(large: Edition) -> None:
    day = datetime.date(2026, 1, 2)
    older = {key(f"events/e{n}"): day - datetime.timedelta(days=n) for n in (0, 8, 9)}
    changes = page_changes(replace(large, changed=older))
    assert changes["timeline/"] == changes["timeline/t2020-01/"] == day
    assert changes["timeline/t2020-01--2/"] == day - datetime.timedelta(days=8)
    assert "timeline/t2020-02/" not in changes


def test_a_small_chronicle_has_no_scripts() -> None:
    small = edition(events(["date: 2020-01-25"]))
    assert timeline_scripts(small) == {}
    assert list(part_pages(small)) == []
    assert overview(small).parts == ()


def test_nothing_withheld_is_in_the_index() -> None:
    secret = "== events/mihao\nname: 密号\ndate: 2020-01-25\nstatus: draft\n"
    made = timeline_scripts(edition(events(["date: 2020-01-25"] * (WHOLE + 1)) + secret))
    assert not any("mihao" in data.decode() or "密号" in data.decode() for data in made.values())


def test_many_choices_come_with_the_index_alone() -> None:
    chronicle: Chronicle = graph("")
    assert chronicle.timeline == ()
    units = "".join(f"== units/u{n}\nname: 单位{n}\n" for n in range(61))
    entries = "".join(
        f"== events/e{n}\nname: 会{n}\ndate: 2020-01-25\nunits: {{unit: u{n % 61}}}\n"
        for n in range(WHOLE + 1)
    )
    of = edition(units + entries)
    (facet,) = [facet for facet in overview(of).facets if facet.key == "unit"]
    assert facet.choices == ()
    assert len(columns(of)[0]["facets"]["unit"]["labels"]) == 61
