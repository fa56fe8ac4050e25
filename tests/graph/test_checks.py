"""Circles, and the rules of the chronicle."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.graph import check
from site_builder.problems import Problem
from tests.contents import Files, records, told

SOUND = "sources: s\n"


def circles(files: Files) -> list[tuple[str, str, list[str]]]:
    """The way of each circle, its place and the related ones."""
    return [
        (each.values["path"], str(each.location), [str(at) for at in each.related])
        for each in check(records(files))
        if each.code == "REF003"
    ]


def rules(files: Files) -> list[Problem]:
    return [each for each in check(records(files)) if each.code.startswith("RUL")]


@pytest.mark.parametrize(
    ("folder", "field"),
    [
        ("units", "parents"),
        ("places", "parents"),
        ("events", "follows"),
        ("events", "relative_to"),
        ("measures", "based_on"),
    ],
)
def test_a_circle_is_told_once_from_its_first_member_with_all_places(folder: str, field: str) -> None:
    files = {
        f"{folder}/b": f"name: 乙\n{field}: a",
        f"{folder}/c": f"name: 丙\n{field}: b",
        f"{folder}/a": f"name: 甲\n{field}: c",
        f"{folder}/d": f"name: 丁\n{field}: a",
    }

    assert circles(files) == [
        (
            "a → c → b → a",
            f"content/{folder}/a.yml:2:1",
            [f"content/{folder}/c.yml:2:1", f"content/{folder}/b.yml:2:1"],
        )
    ]


def test_two_circles_are_told_at_once() -> None:
    files = {
        "units/a": "name: 甲\nparents: b",
        "units/b": "name: 乙\nparents: [a, x]",
        "units/x": "name: 丙\nparents: [y]",
        "units/y": "name: 丁\nparents: [x]",
        "places/p": "name: 桥\nparents: q",
        "places/q": "name: 路\nparents: p",
    }

    assert [path for path, _, _ in circles(files)] == ["a → b → a", "x → y → x", "p → q → p"]


def test_an_entry_above_itself_is_a_circle() -> None:
    assert circles({"units/a": "name: 甲\nparents: [{unit: a}]"}) == [
        ("a → a", "content/units/a.yml:2:1", [])
    ]


def test_a_circle_names_the_field() -> None:
    (found,) = (
        each for each in check(records({"events/a": "name: 事\nfollows: a"})) if each.code == "REF003"
    )

    assert found.message() == "follows 的关系成环:a → a"


def test_several_ways_up_are_no_circle() -> None:
    files = {
        "units/a": "name: 甲\nparents: [b, c]",
        "units/b": "name: 乙\nparents: d",
        "units/c": "name: 丙\nparents: d",
        "units/d": "name: 丁\nplace: a\ncategory: area",
    }
    files["units/a"] += "\ncategory: community"

    assert circles(files) == []


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12))
def test_circles_are_told_exactly_where_there_are_some(pairs: list[tuple[int, int]]) -> None:
    parents = {node: {above for below, above in pairs if below == node} for node in range(7)}
    files = {
        f"units/u{node}": f"name: 名\nparents: [{', '.join(f'u{each}' for each in sorted(above))}]"
        for node, above in parents.items()
    }
    reached = {node: set(above) for node, above in parents.items()}
    for _ in parents:
        reached = {node: above.union(*(reached[each] for each in above)) for node, above in reached.items()}
    members = {f"u{node}" for node, above in reached.items() if node in above}

    found = [path.split(" → ") for path, _, _ in circles(files)]
    told_of = [member for path in found for member in path[:-1]]

    assert bool(found) == bool(members)
    assert set(told_of) <= members
    assert len(told_of) == len(set(told_of))
    for path in found:
        assert path[0] == path[-1] == min(path)
        assert all(int(above[1:]) in parents[int(below[1:])] for below, above in pairwise(path))


def test_a_source_is_missed_in_all_but_sources() -> None:
    files = {
        "sources/s": "name: 报道",
        "units/a": "\nname: 甲",
        "units/b": "name: 乙\nfigures: {label: 人, sources: s}",
        "units/c": f"name: 丙\n{SOUND}",
    }

    assert told(rules(files)) == [("RUL001", "units/a.yml", 2, 1), ("RUL001", "units/b.yml", 1, 1)]


@pytest.mark.parametrize(
    ("event", "messages"),
    [
        ("date: 2020\nunits: u", []),
        ("undated: during_campaign\npeople: p", []),
        ("units: u", ["事件缺少时间(date 或 undated)"]),
        ("date: 2020", ["事件缺少有关单位或人物(units、people)"]),
        ("time: 08:00", ["事件缺少时间(date 或 undated)", "事件缺少有关单位或人物(units、people)"]),
    ],
)
def test_an_event_has_a_time_and_somebody_who_acts(event: str, messages: list[str]) -> None:
    files = {
        "sources/s": "name: 报道",
        "units/u": f"name: 局\n{SOUND}",
        "people/p": f"name: 某\n{SOUND}",
        "events/e": f"name: 事\n{SOUND}{event}",
    }
    found = rules(files)

    assert [each.message() for each in found] == messages
    assert {each.code for each in found} <= {"RUL002"}
    assert all(each.message("en").isascii() for each in found)


@pytest.mark.parametrize(
    ("event", "place"),
    [
        ("undated: after\nrelative_to: f", None),
        ("undated: before\nrelative_to: f", None),
        ("undated: during_campaign", None),
        ("undated: after", (4, 1)),
        ("undated: during_campaign\nrelative_to: f", (5, 1)),
        ("date: 2020\nrelative_to: f", (5, 1)),
    ],
)
def test_after_and_before_go_with_the_event_they_mean(event: str, place: tuple[int, int] | None) -> None:
    files = {
        "sources/s": "name: 报道",
        "units/u": f"name: 局\n{SOUND}",
        "events/e": f"name: 事\n{SOUND}units: u\n{event}",
        "events/f": f"name: 前事\n{SOUND}units: u\ndate: 2020",
    }

    assert told(rules(files)) == ([("RUL004", "events/e.yml", *place)] if place else [])


def test_what_is_withheld_is_noted_wherever_it_stands() -> None:
    files = {
        "sources/s": "name: 报道",
        "units/u": f"""\
name: 局
{SOUND}figures:
  - {{label: 人, privacy: health}}
  - {{label: 人, privacy: health, publish_reason: 官方数据}}
dispatches:
  - {{headcount: {{label: 人, privacy: finance}}, privacy: withheld}}
quotes: {{gist: 话, privacy: family}}
posts: {{title: 职, privacy: quarantine}}
""",
        "measures/m": f"name: 法\n{SOUND}parts: {{name: 一, figures: {{label: 人, privacy: health}}}}",
        "people/r": f"name: 居民\n{SOUND}privacy: resident",
        "people/q": f"name: 居民\n{SOUND}privacy: resident\npublish_reason: 本人同意",
        "people/v": f"name: 志愿者\n{SOUND}privacy: volunteer",
        "people/a": f"name: 某\n{SOUND}privacy: anonymised",
        "events/e": f"name: 事\n{SOUND}date: 2020\nunits: u\nprivacy: health",
        "images/i": f"name: 图\n{SOUND}privacy: family\npublish_reason: 本人同意",
    }
    found = rules(files)

    assert [(each.code, each.severity.value) for each in found] == [("RUL003", "note")] * 8
    assert [f"{each.location} {each.values['topic']}" for each in found] == [
        "content/events/e.yml:5:10 @health",
        "content/people/r.yml:3:10 @resident",
        "content/measures/m.yml:3:47 @health",
        "content/units/u.yml:4:25 @health",
        "content/units/u.yml:7:56 @withheld",
        "content/units/u.yml:7:37 @finance",
        "content/units/u.yml:8:28 @family",
        "content/units/u.yml:9:28 @quarantine",
    ]
    assert found[0].message() == "此项(健康)默认不公开;公开须写明理由 publish_reason"
