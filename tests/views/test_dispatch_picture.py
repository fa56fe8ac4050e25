"""The picture of dispatches: which ways and numbers it shows, and that it invents none."""

from __future__ import annotations

from site_builder.text import Script
from site_builder.views.diagrams.drawing import Diagram
from site_builder.views.dispatch_pages import dispatch_pages
from site_builder.views.page_shapes import EntryView
from tests.chronicles import block, edition, view

PAIR = """
    == units/water
    name: 市水利局
    campaigns: spring
    dispatches:
      - {to: east, headcount: {label: 下沉干部, value: 60, unit: 名}}
      - {to_text: 卡口, goods: {label: 帐篷, value: 22, unit: 顶}}
      - {to: hidden}
    == units/east
    name: 东街社区
    dispatches: {from: audit, to: [east, bridge], headcount: {label: 值守, value: 5, unit: 人, per: 每天}}
    == units/audit
    name: 市审计局
    == places/bridge
    name: 大桥
    == units/hidden
    name: 西街社区
    == campaigns/spring
    name: 春季行动
"""


def picture(chronicle: str, path: str, script: Script = Script.HANS) -> Diagram | None:
    found = block(edition(chronicle, script=script), path, "ways")
    if found is None:
        return None
    (diagram,) = found.items
    assert isinstance(diagram, Diagram)
    return diagram


def texts(chronicle: str, path: str, *, tone: str = "", script: Script = Script.HANS) -> list[str]:
    found = picture(chronicle, path, script)
    assert found is not None
    wide, narrow = found.drawings
    assert (wide.form, narrow.form) == ("wide", "narrow")
    return [word.text for word in wide.words if tone in {"", word.tone}]


def test_a_unit_sees_its_ways_with_itself_marked() -> None:
    shown = texts(PAIR, "units/water")
    assert texts(PAIR, "units/water", tone="own") == ["市水利局"]
    assert texts(PAIR, "units/water", tone="number") == ["60名", "22顶"]
    for text in ("东街社区", "卡口", "西街社区", "下沉干部", "帐篷", "人数未载"):
        assert shown.count(text) == 1


def test_a_host_sees_who_came_and_what_it_tells_itself() -> None:
    assert texts(PAIR, "units/east", tone="own") == ["东街社区"]
    assert texts(PAIR, "units/east", tone="number") == ["60名", "每天5人"]


def test_a_campaign_shows_what_its_entries_tell_with_the_table_below() -> None:
    assert texts(PAIR, "campaigns/spring", tone="number") == ["60名", "22顶"]
    anchors = [found.anchor for found in view(edition(PAIR), "campaigns/spring").blocks]
    assert anchors.index("dispatches") == anchors.index("ways") + 1


def test_one_way_needs_no_picture() -> None:
    assert picture(PAIR, "units/audit") is None
    assert picture(PAIR, "places/bridge") is None


def test_both_scripts_are_their_own() -> None:
    assert "東街社區" in texts(PAIR, "units/water", script=Script.HANT)
    assert "人數未載" in texts(PAIR, "units/water", script=Script.HANT)


def many(*headcounts: str) -> str:
    ways = "".join(
        f"      - {{to_text: 卡口{number}, headcount: {{label: 干部, key: n{number}, {headcount}}}}}\n"
        for number, headcount in enumerate(headcounts)
    )
    return f"    == units/water\n    name: 市水利局\n    dispatches:\n{ways}"


def rest(*headcounts: str) -> tuple[str, ...]:
    found = picture(many(*headcounts), "units/water")
    assert found is not None
    return found.rest


LARGE = ("value: 900, unit: 名",) * 12


def test_of_many_ways_the_largest_are_drawn_and_the_others_counted_and_summed() -> None:
    small = ("value: 3, unit: 名", "value: 4, unit: 名")
    assert rest(*small, *LARGE) == ("另有 2 项没有画出；其中载有确数的 2 项共 7名。",)
    assert "卡口0" not in texts(many(*small, *LARGE), "units/water")


def test_who_is_not_drawn_is_named_and_the_table_has_all() -> None:
    small = ("value: 3, unit: 名",)
    told = many(*small, *LARGE).replace("市水利局\n", "市水利局\n    campaigns: spring\n")
    (page,) = dispatch_pages(edition(f"{told}    == campaigns/spring\n    name: 春季行动\n"))
    assert isinstance(page.content, EntryView)
    (found,) = page.content.blocks[0].items
    assert isinstance(found, Diagram)
    assert found.rest == ("另有 1 项没有画出（派出单位：市水利局）。",)
    assert (found.whole, found.href) == ("全部 13 项见表", "#dispatches")
    own = picture(many(*small, *LARGE), "units/water")
    assert own is not None
    assert own.href == "#sent"


def test_no_sum_is_made_of_what_is_not_exact_or_counts_the_same_again() -> None:
    for doubtful in (
        "value: 4, unit: 名, approx: about",
        "value: 4, unit: 名, per: 每天",
        "value: 4, unit: 名, subset_of: n0",
        "value: 4, unit: 名, same_as: n0",
        "value: 4, unit: 人",
        "value: 1/2, share_of: 干部",
        "as_printed: 几名",
    ):
        assert rest("value: 3, unit: 名", doubtful, *LARGE) == ("另有 2 项没有画出。",), doubtful


def test_twelve_ways_are_all_drawn() -> None:
    assert rest(*LARGE) == ()


def test_many_receivers_are_counted_not_crowded() -> None:
    names = "".join(f"    == places/p{n}\n    name: 卡口{n}\n" for n in range(8))
    ways = f"""
    == units/water
    name: 市水利局
    dispatches: [{{to: [{", ".join(f"p{n}" for n in range(8))}]}}, {{to: p1}}]
"""
    shown = texts(ways + names, "units/water")
    assert "另有 4 个" in shown
    assert "卡口7" not in shown
