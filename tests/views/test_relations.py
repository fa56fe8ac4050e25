"""A unit among others: its picture of relations, the chain in its crumbs, its life span."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from site_builder.graph import ParentLink
from site_builder.schema.kinds import ParentRole
from site_builder.views.diagrams.drawing import Diagram
from site_builder.views.relations import chain
from tests.chronicles import block, edition, facts, key, page, view

CITY = """
    == units/city
    name: 某市
    category: area
    == units/district
    name: 某区
    category: area
    parents: {unit: city, role: whole}
    == units/committee
    name: 区委
    category: party_committee
    parents: {unit: district, role: region, basis: inferred}
    == units/street
    name: 某街道
    category: subdistrict
    parents: [{unit: committee, role: superior}, {unit: district, role: region}]
    == units/team
    name: 专班
    category: task_force
    date: 2022-01-05/2022-03
    parents: [{unit: street, role: leads}, {unit: committee, role: sends}]
    members: [office, court]
    == units/office
    name: 办公室
    == units/court
    name: 法院
"""


def relations(chronicle: str, path: str) -> Diagram | None:
    found = block(edition(chronicle), path, "relations")
    if found is None:
        return None
    (diagram,) = found.items
    assert isinstance(diagram, Diagram)
    return diagram


def heights(path: str) -> dict[str, float]:
    found = relations(CITY, path)
    assert found is not None
    return {word.text: word.y for word in found.drawings[0].words}


def test_parents_stand_above_and_members_below_with_their_roles() -> None:
    found = heights("units/team")
    assert max(found["派出单位"], found["区委"], found["某街道"], found["牵头单位"]) < found["专班"]
    assert found["专班"] < min(found["办公室"], found["法院"])
    assert "成员单位" in found


def test_children_are_named_by_what_they_are_to_the_unit() -> None:
    found = heights("units/street")
    assert found["区委"] < found["某街道"] < found["专班"]
    assert {"上级", "所属政区", "牵头的组织"} <= set(found)


def test_a_member_sees_the_body_it_is_a_member_of_once_there_are_three_relations() -> None:
    assert relations(CITY, "units/office") is None
    more = CITY + "    parents: [{unit: committee}, {unit: district, role: region}]\n"
    court = relations(more, "units/court")
    assert court is not None
    assert {"为其成员", "专班"} <= {word.text for word in court.drawings[0].words}


def test_many_children_are_counted() -> None:
    many = CITY + "".join(f"    == units/b{n:02}\n    name: 局{n}\n    parents: city\n" for n in range(20))
    found = relations(many, "units/city")
    assert found is not None
    assert "另有 13 个" in {word.text for word in found.drawings[1].words}


def crumbs(chronicle: str, path: str) -> list[str]:
    return [link.text for link in page(edition(chronicle), path).crumbs]


def test_crumbs_show_what_a_unit_belongs_to_the_widest_first() -> None:
    assert crumbs(CITY, "units/street") == ["单位", "某市", "某区", "区委", "某街道"]
    assert all(link.href for link in page(edition(CITY), "units/street").crumbs[:-1])


def test_crumbs_leave_out_who_leads_or_sends() -> None:
    assert crumbs(CITY, "units/team") == ["单位", "专班"]


def test_crumbs_end_in_a_circle_and_after_five_steps() -> None:
    plain = edition("".join(f"    == units/u{n}\n    name: 单位{n}\n" for n in range(3)))
    units = [key(f"units/u{n}") for n in (0, 1, 2, 0)]  # a circle is an error, but a preview meets it
    parents = {one: (ParentLink(next_, ParentRole.SUPERIOR, False),) for one, next_ in pairwise(units)}
    circle = replace(plain, chronicle=replace(plain.chronicle, parents=parents))
    assert [link.text for link in chain(circle, units[0])] == ["单位2", "单位1"]
    deep = "".join(f"    == units/u{n}\n    name: 单位{n}\n    parents: u{n + 1}\n" for n in range(8))
    long = crumbs(deep + "    == units/u8\n    name: 单位8\n", "units/u0")
    assert long == ["单位", "单位5", "单位4", "单位3", "单位2", "单位1", "单位0"]


def test_a_temporary_unit_shows_how_long_it_existed() -> None:
    assert facts(edition(CITY), "units/team")["存续"] == ["2022年1月5日至3月"]
    kicker = [link.text for link in view(edition(CITY), "units/team").kicker]
    assert "存续 2022年1月5日至3月" in kicker
    assert not [link for link in view(edition(CITY), "units/street").kicker if "存续" in link.text]


def test_a_note_in_brackets_ends_without_a_full_stop() -> None:
    inferred = CITY.replace("basis: inferred}", "basis: inferred, note: 据文意推定。}")
    assert facts(edition(inferred), "units/committee")["所属政区"] == [
        "某区（推定；据文意推定） → units/district/"
    ]
