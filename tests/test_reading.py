"""Reading: a project on disk → the public chronicle, the names of all of it, and every problem at once."""

from __future__ import annotations

import datetime
from pathlib import Path

from site_builder.problems import Outcome
from site_builder.project import open_project
from site_builder.reading import Reading, read
from tests.chronicles import SETTINGS, TODAY, write
from tests.contents import Told, addresses, key, told

SOURCE = "== sources/s\nname: 一篇报道\n"


def reading(
    root: Path, chronicle: str, settings: str = SETTINGS, today: datetime.date = TODAY
) -> Outcome[Reading]:
    project = open_project(write(root, SOURCE + chronicle, settings)).value
    assert project is not None
    return read(project, today)


def problems_of(root: Path, chronicle: str, settings: str = SETTINGS) -> list[Told]:
    return told(reading(root, chronicle, settings).problems)


def test_the_chronicle_holds_what_is_public_today(tmp_path: Path) -> None:
    chronicle = """\
== units/a
name: 甲局
sources: s
== units/b
name: 乙局
sources: s
status: draft
== units/c
name: 丙局
sources: s
embargo: 2026-02-01
"""

    january = reading(tmp_path, chronicle).value.chronicle
    february = reading(tmp_path, chronicle, today=datetime.date(2026, 2, 1)).value.chronicle

    assert addresses(list(january.records)) == ["sources/s", "units/a"]
    assert addresses(list(february.records)) == ["sources/s", "units/a", "units/c"]


def test_the_names_of_all_entries_are_known_public_or_not(tmp_path: Path) -> None:
    chronicle = """\
== people/a
name: {zh-Hans: 钟山, zh-Hant: 鍾山}
sources: s
status: draft
== people/b
name: 叶青
aliases: [{name: 老叶}]
sources: s
== units/c
name: {text: 松江社区, zh-Hant: 松江社區}
aliases: [松江]
sources: s
== sources/t
name: 又一篇报道
contributors: [{name: 范振宇, role: reporter}]
== sources/u
name: 又一篇報道
script: zh-Hant
contributors: [{name: 劉傑}]
"""
    names = {(name.hans, name.hant): name.is_person for name in reading(tmp_path, chronicle).value.glossary}

    assert names[("钟山", "鍾山")]
    assert names[("叶青", "葉青")]
    assert names[("老叶", "老葉")]
    assert names[("范振宇", "范振宇")]
    assert names[("刘杰", "劉傑")]
    assert not names[("松江社区", "松江社區")]
    assert not names[("松江", "松江")]


def test_confirmed_names_of_people_without_an_entry_count_too(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/names.yml").write_text("names:\n  - {zh-Hans: 钟山, zh-Hant: 鐘山}\n", "utf-8")
    chronicle = "== sources/t\nname: 又一篇报道\ncontributors: [{name: {zh-Hans: 钟山, zh-Hant: 鍾山}}]\n"

    outcome = reading(tmp_path, chronicle)
    (found,) = outcome.problems

    assert (found.code, str(found.location)) == ("RUL006", "content/sources/t.yml:2:16")
    assert [str(at) for at in found.related] == ["content/names.yml:2:5"]
    assert ("钟山", "鐘山") in {(name.hans, name.hant) for name in outcome.value.glossary}


def test_all_stages_tell_their_problems_at_once(tmp_path: Path) -> None:
    chronicle = """\
== units/a
name: 甲局
parents: [b, nowhere]
== units/b
name: 乙局
sources: s
parents: a
== units/c
nmae: 丙局
== units/d
name: 丁局
sources: s
members: [e]
figures: {label: 人, follows: x}
== units/e
name: 戊局
sources: s
status: draft
"""
    settings = f"{SETTINGS}campaigns: [none]\n"

    assert problems_of(tmp_path, chronicle, settings) == [
        ("REF001", "chronicle.yml", 3, 13),
        ("RUL001", "units/a.yml", 1, 1),
        ("REF003", "units/a.yml", 2, 1),
        ("REF001", "units/a.yml", 2, 14),
        ("SCH002", "units/c.yml", 1, 1),
        ("REF005", "units/d.yml", 3, 11),
        ("REF006", "units/d.yml", 4, 30),
    ]


def test_one_mistake_in_an_entry_is_not_told_again_by_those_who_refer_to_it(tmp_path: Path) -> None:
    chronicle = """\
== units/typo
name: 甲局
categry: bureau
== units/broken
name: '乙局
== units/several
id: first
nmae: 丙局
---
id: second
name: 丁局
sources: s
== units/x
name: 戊局
sources: s
members: [typo, broken, first, second]
figures: {label: 人, follows: units/typo#a, conflicts_with: units/broken#b}
"""
    project = open_project(write(tmp_path, SOURCE + chronicle))
    assert project.value is not None

    assert told((*project.problems, *read(project.value, TODAY).problems)) == [
        ("LOA013", "units/broken.yml", 1, 7),
        ("SCH002", "units/several.yml", 2, 1),
        ("SCH002", "units/typo.yml", 2, 1),
    ]


def test_the_settings_may_not_name_what_is_not_public(tmp_path: Path) -> None:
    chronicle = "== campaigns/a\nname: 行动\nsources: s\nstatus: draft\n"

    assert problems_of(tmp_path, chronicle, f"{SETTINGS}campaigns: a\n") == [
        ("REF005", "chronicle.yml", 3, 12)
    ]


def test_an_entry_in_another_script_than_it_declares_is_told_once(tmp_path: Path) -> None:
    chronicle = """\
== units/a
name: 审计局
sources: s
summary: 幹部們連夜趕赴社區值守卡口。
body: 幹部們連夜趕赴社區值守卡口。
== units/b
name: 水利局
sources: s
script: zh-Hant
summary: 干部们连夜赶赴社区值守卡口。
== units/c
name: {zh-Hans: 医院, zh-Hant: 醫院}
sources: s
summary: {zh-Hans: 医护人员, zh-Hant: 醫護人員趕赴社區}
"""

    assert problems_of(tmp_path, chronicle) == [
        ("RUL005", "units/a.yml", 1, 7),
        ("RUL005", "units/b.yml", 3, 9),
    ]


def test_withheld_facts_are_not_in_the_chronicle(tmp_path: Path) -> None:
    chronicle = "== units/a\nname: 甲局\nsources: s\nremarks: [{text: 密, privacy: health}, {text: 明}]\n"

    made = reading(tmp_path, chronicle).value.chronicle

    assert [remark.text.text for remark in made.records[key("units/a")].entry.remarks] == ["明"]
