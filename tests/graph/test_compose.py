"""The chronicle: relations from both ends, dispatches, the order of time, scopes and homonyms."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.graph import Chronicle, DispatchLink, Key, compose
from site_builder.schema import Event, Kind, Unit
from site_builder.schema.references import references
from site_builder.schema.values import UnitRef
from tests.contents import Files, addresses, entries, key, records
from tests.schema.full import FULL


def chronicle(files: Files) -> Chronicle:
    return compose(records(files))


def ends(links: Sequence[DispatchLink]) -> list[tuple[str, list[str], list[str]]]:
    """Owner, senders and receivers of each."""
    return [(link.owner.id, addresses(link.senders), addresses(link.receivers)) for link in links]


def test_backlinks_lead_from_every_field_to_whoever_refers() -> None:
    made = chronicle(
        {
            "sources/s": "name: 报道",
            "units/ju": "name: 局\nsources: s\nmembers: ju",
            "people/p": "name: 某\nposts: {title: 局长, unit: ju}",
            "events/a": "name: 事\nunits: [ju, {unit: ju, role: 主办}]\nfigures: {label: 人, units: ju}",
        }
    )

    assert [(link.origin.id, link.path) for link in made.backlinks[key("units/ju")]] == [
        ("a", ("figures", 0, "units", 0)),
        ("a", ("units", 0, "unit")),
        ("a", ("units", 1, "unit")),
        ("p", ("posts", 0, "unit")),
    ]
    assert key("people/p") not in made.backlinks
    assert made.referring(key("units/ju"), Kind.EVENT) == (key("events/a"),)
    assert made.referring(key("units/ju"), Kind.EVENT, "figures") == (key("events/a"),)
    assert made.referring(key("units/ju"), Kind.EVENT, "place") == ()
    assert made.referring(key("sources/s"), Kind.UNIT, "sources") == (key("units/ju"),)
    assert made.referring(key("events/a"), Kind.UNIT) == ()


@pytest.mark.parametrize("kind", Kind)
def test_every_reference_is_a_backlink_of_what_it_means(kind: Kind) -> None:
    ids = {
        "campaigns": ["yanji-2020"],
        "sources": ["baodao"],
        "units": ["shuiliju", "yanji"],
        "people": ["ouyang-feng"],
        "events": ["sibaoyi"],
        "measures": ["sibaoyi"],
        "documents": ["tongzhi"],
        "places": ["qiao"],
    }
    others = {f"{folder}/{each}": "name: 名" for folder, names in ids.items() for each in names}
    everything = entries({**others, f"{kind.folder}/wanzheng": FULL[kind]})
    made = compose({Key(record.kind, record.id): record for record in everything})
    origin = Key(kind, "wanzheng")

    found = {(target, link.path) for target, links in made.backlinks.items() for link in links}

    assert found == {(made.find(ref), path) for path, ref in references(made.records[origin].entry)}
    assert all(link.origin == origin for links in made.backlinks.values() for link in links)


def test_what_is_not_there_has_no_relations() -> None:
    (record,) = entries({"units/a": "name: 甲\nparents: b\ndispatches: {to: c}\nplace: c"})

    made = compose({Key(record.kind, record.id): record})

    assert (made.backlinks, made.parents, made.children, made.scope) == ({}, {}, {}, {})
    assert ends(made.dispatches) == [("a", ["units/a"], [])]
    assert made.find(UnitRef("b")) is None


def test_parents_and_children_know_each_other_with_role_and_basis() -> None:
    made = chronicle(
        {
            "units/a": "name: 甲\ncategory: area",
            "units/b": "name: 乙\nparents: [{unit: a, role: sends}, {unit: c, basis: inferred}]",
            "units/c": "name: 丙\nparents: a",
            "places/p": "name: 桥\nparents: {place: a, basis: inferred}",
            "places/q": "name: 桥头\nparents: p",
        }
    )

    assert {
        child.id: [(link.key.id, link.role.value, link.inferred) for link in links]
        for child, links in made.parents.items()
    } == {
        "b": [("a", "sends", False), ("c", "superior", True)],
        "c": [("a", "superior", False)],
        "p": [("a", "whole", True)],
        "q": [("p", "whole", False)],
    }
    assert {
        parent.id: [(link.key.id, link.role.value, link.inferred) for link in links]
        for parent, links in made.children.items()
    } == {
        "a": [("p", "whole", True), ("b", "sends", False), ("c", "superior", False)],
        "c": [("b", "superior", True)],
        "p": [("q", "whole", False)],
    }


DISPATCHES = {
    "units/ju": "name: 局\ndispatches: [{to: [shequ, ka]}, {from: [yuan, ju], to: shequ}]",
    "units/yuan": "name: 医院",
    "units/shequ": "name: 社区\ncategory: community\ndispatches: {from: ju, to: [shequ, shequ]}",
    "places/ka": "name: 卡点",
    "events/a": "name: 事\ndispatches: [{from: yuan, to: ka}, {to: shequ}]",
}


def test_a_dispatch_in_a_unit_comes_from_it_unless_it_says_otherwise() -> None:
    assert ends(chronicle(DISPATCHES).dispatches) == [
        ("a", ["units/yuan"], ["places/ka"]),
        ("a", [], ["units/shequ"]),
        ("ju", ["units/ju"], ["units/shequ", "places/ka"]),
        ("ju", ["units/yuan", "units/ju"], ["units/shequ"]),
        ("shequ", ["units/ju"], ["units/shequ", "units/shequ"]),
    ]


def test_a_dispatch_is_known_to_both_its_ends_once() -> None:
    made = chronicle(DISPATCHES)

    assert {each.id: [link.owner.id for link in links] for each, links in made.sent.items()} == {
        "yuan": ["a", "ju"],
        "ju": ["ju", "ju", "shequ"],
    }
    assert {each.id: [link.owner.id for link in links] for each, links in made.hosted.items()} == {
        "ka": ["a", "ju"],
        "shequ": ["a", "ju", "ju", "shequ"],
    }


def timeline(files: Files) -> list[str]:
    return [each.id for each in chronicle(files).timeline]


def test_events_follow_each_other_by_day_then_hour_then_place_in_the_source() -> None:
    written = {
        "last-day": "date: 2020-02-06",
        "night": "date: 2020-02-05\ntime: 23:00/07:00",
        "ten": "date: 2020-02-05\ntime: 10:00",
        "forenoon": "date: 2020-02-05\ntime: forenoon",
        "day-b": "date: 2020-02-05\norder: 1",
        "day-a": "date: 2020-02-05\norder: 2",
        "day-c": "date: 2020-02-05",
        "days": "date: 2020-02-05/2020-02-16",
        "since": "date: 2020-02-05/..",
        "month": "date: 2020-02",
        "first-day": "date: 2020-02-01",
        "year": "date: 2020",
        "until": "date: ../2020-02-05",
    }

    assert timeline({f"events/{name}": f"name: 事\n{when}" for name, when in written.items()}) == [
        "year",
        "first-day",
        "month",
        "day-b",
        "day-a",
        "day-c",
        "forenoon",
        "ten",
        "night",
        "days",
        "since",
        "until",
        "last-day",
    ]


def test_undated_events_close_the_year_their_campaign_began_in() -> None:
    files = {
        "campaigns/late": "name: 甲\ndate: 2022",
        "campaigns/early": "name: 乙\ndate: 2020-02/..",
        "campaigns/none": "name: 丙",
        "events/a": "name: 事\ncampaigns: late\norder: 1",
        "events/b": "name: 事\ncampaigns: early\norder: 2",
        "events/c": "name: 事\ncampaigns: early\norder: 1",
        "events/d": "name: 事\ncampaigns: early",
        "events/e": "name: 事\ncampaigns: [none, early]\norder: 0",
        "events/f": "name: 事\norder: 0",
        "events/g": "name: 事\ndate: 2030",
        "events/h": "name: 事\ndate: 2020-12-31",
        "events/i": "name: 事\ndate: 2021",
    }

    assert timeline(files) == ["h", "c", "b", "d", "i", "a", "g", "f", "e"]


def test_events_known_only_as_before_or_after_another_stand_beside_it() -> None:
    files = {
        "campaigns/c": "name: 甲\ndate: 2020-02/..",
        "events/a": "name: 事\ndate: 2020-02-05",
        "events/b": "name: 事\ndate: 2020-02-09",
        "events/n": "name: 事\ncampaigns: c\nundated: during_campaign",
        "events/q": "name: 事\ncampaigns: c\nundated: after\nrelative_to: a\norder: 2",
        "events/r": "name: 事\ncampaigns: c\nundated: after\nrelative_to: a\norder: 1",
        "events/s": "name: 事\ncampaigns: c\nundated: before\nrelative_to: b",
        "events/t": "name: 事\ncampaigns: c\nundated: before\nrelative_to: s",
        "events/u": "name: 事\ncampaigns: c\nundated: after\nrelative_to: n",
        "events/w": "name: 事\nundated: after\nrelative_to: n",
    }
    assert timeline(files) == ["a", "r", "q", "t", "s", "b", "n", "u", "w"]
    beside = {of.id: other.id for of, other in chronicle(files).placed_beside.items()}
    assert beside == {"q": "a", "r": "a", "s": "b", "t": "b", "u": "n"}


def test_a_ring_of_events_before_and_after_each_other_stays_with_its_campaign() -> None:
    files = {
        "events/a": "name: 事\nundated: before\nrelative_to: b",
        "events/b": "name: 事\nundated: after\nrelative_to: a",
        "events/c": "name: 事\nundated: after\nrelative_to: b",
        "events/d": "name: 事\ndate: 2020",
    }
    assert timeline(files) == ["d", "a", "b", "c"]


_DATES = st.sampled_from(
    [
        "2020",
        "2020-02",
        "2020-02-05",
        "2020-02-05~",
        "2020-02-05/..",
        "../2020-02-05",
        "2020-02-05/2020-02-16",
    ]
)
_TIMES = st.sampled_from(["10:00", "10:00~", "10:00/12:00", "23:00/07:00", "night", "forenoon"])
_WRITTEN = st.fixed_dictionaries(
    {},
    optional={
        "date": _DATES,
        "time": _TIMES,
        "order": st.integers(-1, 2).map(str),
        "campaigns": st.sampled_from(["x", "y"]),
    },
)
CAMPAIGNS = {"campaigns/x": "name: 甲\ndate: 2022", "campaigns/y": "name: 乙"}


@settings(deadline=None)
@given(st.lists(_WRITTEN, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_time_is_total_and_does_not_depend_on_the_files(
    events: list[dict[str, str]], random: Random
) -> None:
    files = {
        f"events/e{place}": "name: 事\n" + "\n".join(f"{field}: {value}" for field, value in event.items())
        for place, event in enumerate(events)
    }
    shuffled = list({**files, **CAMPAIGNS}.items())
    random.shuffle(shuffled)
    made, again = chronicle({**CAMPAIGNS, **files}), chronicle(dict(shuffled))

    assert made.timeline == again.timeline
    assert sorted(made.timeline) == sorted(map(key, files))
    assert [made.rank[each] for each in made.timeline] == list(range(len(files)))
    assert made.in_time((*reversed(made.timeline), *made.timeline)) == made.timeline
    dated = [made.entry(each, Event).date is not None for each in made.timeline]
    assert dated == sorted(dated, reverse=True)


@settings(deadline=None)
@given(st.permutations(["2019", "2020-01-25", "2020-02", "2020-02-05/2020-02-16", "2020-02-06", "2021"]))
def test_of_two_events_the_one_that_begins_first_comes_first(dates: list[str]) -> None:
    made = chronicle({f"events/e{n}": f"name: 事\ndate: {date}" for n, date in enumerate(dates)})
    begins = [made.entry(each, Event).date for each in made.timeline]

    found = [when.edtf.parsed.earliest for when in begins if when and when.edtf.parsed.earliest]
    assert found == sorted(found)


SCOPES = {
    "units/shi": "name: 市\ncategory: area\nparents: sheng",
    "units/sheng": "name: 省\ncategory: area",
    "units/qu": "name: 区\ncategory: area\nparents: shi",
    "units/ju": "name: 水利局\nparents: {unit: zhengfu}",
    "units/zhengfu": "name: 政府\nplace: qu",
    "units/zhibu": "name: 临时党支部\nparents: [ju, shi]\nplace: shequ",
    "units/shequ": "name: 社区\ncategory: community\nplace: lu",
    "places/lu": "name: 路\nparents: qu",
    "places/qiao": "name: 桥\nparents: lu",
    "units/alone": "name: 独立\nparents: alone2",
    "units/alone2": "name: 独立二\nplace: island",
    "places/island": "name: 岛",
    "units/ring": "name: 环甲\nplace: house",
    "places/house": "name: 楼\nparents: shequ2",
    "units/shequ2": "name: 社区二\ncategory: community\nplace: house",
}


def test_the_scope_is_the_nearest_area_above() -> None:
    scope = chronicle(SCOPES).scope

    assert {below.id: area.id for below, area in scope.items()} == {
        "shi": "sheng",
        "qu": "shi",
        "ju": "qu",
        "zhengfu": "qu",
        "zhibu": "shi",
        "shequ": "qu",
        "lu": "qu",
        "qiao": "qu",
    }


def test_homonyms_share_a_name_in_any_form_within_a_kind() -> None:
    made = chronicle(
        {
            "units/a": "name: 水利局",
            "units/b": "name: 水利局",
            "units/c": "name: 审计局",
            "units/d": "name: {text: 廉政办, zh-Hant: 審計局}",
            "units/e": "name: {zh-Hans: 审计局, zh-Hant: 審計局}",
            "units/f": "name: {text: 独, zh-Hans: 独, zh-Hant: 獨}",
            "places/a2": "name: 水利局",
            "people/p": "name: 水利局",
        }
    )

    assert sorted(each.id for each in made.homonyms) == ["a", "b", "c", "d", "e"]


def test_entries_are_read_by_kind_and_model() -> None:
    made = chronicle({"units/b": "name: 乙", "units/a": "name: 甲", "events/a": "name: 事"})

    assert [(each.id, unit.name.text) for each, unit in made.entries(Kind.UNIT, Unit)] == [
        ("a", "甲"),
        ("b", "乙"),
    ]
    assert made.entry(key("units/a"), Unit).name.text == "甲"
    with pytest.raises(TypeError):
        made.entry(key("units/a"), Event)
    with pytest.raises(KeyError):
        made.entry(key("units/c"), Unit)
