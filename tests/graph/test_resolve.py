"""Ids that clash and references that lead nowhere."""

from __future__ import annotations

import pytest

from site_builder.graph import Key, check_settings_references, resolve
from site_builder.problems import Location, Problem
from site_builder.schema import Kind
from site_builder.schema.values import CampaignRef
from tests.contents import Files, addresses, entries, key, records, told


def problems_of(files: Files) -> tuple[Problem, ...]:
    return resolve(entries(files)).problems


def places_of(problem: Problem) -> list[str]:
    return [str(at).removeprefix("content/") for at in (problem.location, *problem.related)]


def test_records_are_ordered_by_kind_and_id_however_the_files_lie() -> None:
    files = {f"{folder}/{name}": "name: 名" for folder in ("units", "events") for name in ("b", "a", "c")}

    in_order = ["events/a", "events/b", "events/c", "units/a", "units/b", "units/c"]
    assert addresses(list(records(files))) == in_order
    assert addresses(list(records(dict(reversed(files.items()))))) == in_order


def test_an_id_is_used_once_in_a_kind() -> None:
    files = {"units/甲/a": "name: 甲", "units/乙/a": "\nname: 乙", "events/a": "name: 事"}
    outcome = resolve(entries(files))
    (clash,) = outcome.problems

    assert (clash.code, places_of(clash)) == ("REF002", ["units/乙/a.yml:2:1", "units/甲/a.yml:1:1"])
    assert outcome.value[key("units/a")].entry.name.text == "甲"


def test_references_of_both_entries_of_one_id_are_checked() -> None:
    files = {"units/甲/a": "name: 甲\nmembers: x1", "units/乙/a": "name: 乙\nmembers: x2"}

    assert told(problems_of(files)) == [
        ("REF002", "units/乙/a.yml", 1, 1),
        ("REF001", "units/乙/a.yml", 2, 10),
        ("REF001", "units/甲/a.yml", 2, 10),
    ]


def test_a_place_and_a_unit_cannot_share_an_id() -> None:
    (clash,) = problems_of({"places/a": "name: 桥", "units/a": "name: 社区"})

    assert (clash.code, places_of(clash)) == ("REF002", ["places/a.yml:1:1", "units/a.yml:1:1"])


@pytest.mark.parametrize(
    ("kind", "reference"),
    [
        ("行动", "campaigns: →nowhere"),
        ("来源", "sources: [→nowhere]"),
        ("来源", "notes: {text: 注, sources: {source: →nowhere}}"),
        ("单位", "units: [{unit: →nowhere, role: 主办}]"),
        ("单位", "dispatches: [{from: →nowhere}]"),
        ("单位", "quotes: {gist: 话, speaker_unit: →nowhere}"),
        ("人物", "people: →nowhere"),
        ("地点", "place: [→nowhere]"),
        ("地点", "dispatches: {to: →nowhere}"),
        ("文件", "documents: →nowhere"),
        ("举措", "figures: {label: 人, measures: →nowhere}"),
        ("事件", "follows: →nowhere"),
        ("事件", "relative_to: →nowhere"),
    ],
)
def test_a_reference_leads_somewhere(kind: str, reference: str) -> None:
    (found,) = problems_of({"events/a": f"name: 名\n{reference.replace('→', '')}"})

    assert told([found]) == [("REF001", "events/a.yml", 2, reference.index("→") + 1)]
    assert found.message() == f"{kind} nowhere 不存在"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("shuiliju", "是否为 yanji-shuiliju?"),
        ("yanji-shuliju", "是否为 yanji-shuiliju?"),
        ("yanji-shuiliju2", "是否为 yanji-shuiliju?"),
        ("yanji-shenjiju", "是否为 yanji-shuiliju?"),
        ("xyz", ""),
        ("linyue", ""),
    ],
)
def test_the_nearest_ids_of_the_right_kind_are_told(written: str, hint: str) -> None:
    files = {
        "units/yanji-shuiliju": "name: 水利局",
        "people/lin-yue": "name: 林月",
        "events/a": f"name: 事\nunits: {written}",
    }
    (found,) = problems_of(files)

    assert found.hint() == hint


def test_an_entry_that_could_not_be_read_is_not_told_again_by_all_who_refer_to_it() -> None:
    files = {"events/a": "name: 事\nunits: [broken, nowhere]\nplace: broken"}

    outcome = resolve(entries(files), known={Key(Kind.UNIT, "broken")})

    assert told(outcome.problems) == [("REF001", "events/a.yml", 2, 17)]


def test_only_territories_are_places() -> None:
    files = {
        "units/shequ": "name: 社区\ncategory: community",
        "units/ju": "name: 局\ncategory: bureau",
        "places/qiao": "name: 桥",
        "events/a": "name: 事\nplace: [shequ, qiao, ju]",
        "measures/b": "name: 法\nparts: {name: 一, figures: {label: 人, place: ju}}",
        "places/c": "name: 桥头\nparents: ju",
    }
    found = problems_of(files)

    assert told(found) == [
        ("REF008", "events/a.yml", 2, 22),
        ("REF008", "measures/b.yml", 2, 45),
        ("REF008", "places/c.yml", 2, 10),
    ]
    assert {places_of(each)[1] for each in found} == {"units/ju.yml:1:1"}


def test_people_are_sent_to_any_unit_but_counted_in_places_only() -> None:
    files = {
        "units/ju": "name: 局",
        "events/a": "name: 事\ndispatches: {to: ju, headcount: {label: 人, place: ju}}",
    }

    assert told(problems_of(files)) == [("REF008", "events/a.yml", 2, 51)]


def test_an_old_address_leads_to_one_entry() -> None:
    files = {
        "units/a": "name: 甲\nformerly: [b, old, elder]",
        "units/b": "name: 乙",
        "units/c": "name: 丙\nformerly: [c, old]",
        "events/elder": "name: 事\nformerly: [a]",
    }
    found = problems_of(files)

    assert [(each.code, *places_of(each)) for each in found] == [
        ("REF004", "units/a.yml:2:12", "units/b.yml:1:1"),
        ("REF004", "units/c.yml:2:12", "units/c.yml:1:1"),
        ("REF004", "units/c.yml:2:15", "units/a.yml:1:1"),
    ]


def test_references_of_the_settings_are_checked_too() -> None:
    at = Location("content/chronicle.yml", 3, 13)
    refs = [(at, CampaignRef("a")), (at, CampaignRef("b")), (at, CampaignRef("c"))]

    found = check_settings_references(
        refs, records({"campaigns/a": "name: 行动"}), known={Key(Kind.CAMPAIGN, "c")}
    )

    assert [(each.code, each.values["found"], each.location) for each in found] == [("REF001", "b", at)]
