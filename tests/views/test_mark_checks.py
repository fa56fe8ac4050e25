"""Marks around names that lead nowhere, or not to one entry: what is told of them, and where."""

from __future__ import annotations

from pathlib import Path

from site_builder.build import check
from site_builder.problems import Problem
from tests.chronicles import SETTINGS, TODAY, write

NAMES = """
== sources/s
name: 一篇报道
== campaigns/jia
name: 甲市行动
sources: s
== units/shiwei
name: 中共甲市委
aliases: 市委
campaigns: jia
sources: s
== units/qita-shiwei
name: 中共乙市委
aliases: 市委
sources: s
status: draft
== places/menkou
name: 市委門口
script: zh-Hant
campaigns: jia
sources: s
summary: {text}
"""


def found(folder: Path, text: str) -> list[tuple[str, int, tuple[str, ...]]]:
    problems = check(write(folder, NAMES.format(text=text), SETTINGS), today=TODAY)
    return [_told(each) for each in problems if each.code.startswith("REF")]


def _told(each: Problem) -> tuple[str, int, tuple[str, ...]]:
    return each.code, each.location.column, each.nearest


def test_names_in_either_script_and_ids_are_known(tmp_path: Path) -> None:
    assert found(tmp_path, "由[[中共甲市委]]值守，見[[门口|places/menkou]]、[[市委门口]]") == []


def test_what_is_unknown_is_told_at_its_place_with_what_is_nearest(tmp_path: Path) -> None:
    assert found(tmp_path, "由[[中共甲市]]值守") == [("REF009", 11, ("中共甲市委", "中共乙市委"))]


def test_an_unknown_id_too(tmp_path: Path) -> None:
    ((code, column, nearest),) = found(tmp_path, "由[[市委|units/shiwie]]值守")
    assert (code, column, nearest[0]) == ("REF009", 11, "units/shiwei")


def test_a_name_of_several_asks_for_an_id(tmp_path: Path) -> None:
    assert found(tmp_path, "由[[市委]]值守") == [("REF010", 11, ("units/qita-shiwei", "units/shiwei"))]


def test_what_is_not_public_is_told(tmp_path: Path) -> None:
    assert [code for code, *_ in found(tmp_path, "由[[市委|units/qita-shiwei]]值守")] == ["REF005"]


def test_a_draft_may_name_a_draft(tmp_path: Path) -> None:
    assert found(tmp_path, "由[[市委|units/qita-shiwei]]值守\nstatus: draft") == []


def test_what_is_forbidden_needs_no_entry(tmp_path: Path) -> None:
    assert found(tmp_path, "由[[!某局]]值守") == []
