"""Documents → Records: the kind by the folder, the id by the file name or as written."""

from __future__ import annotations

import pytest

from site_builder.load import load_text
from site_builder.schema import Kind, Settings, known_ids, read_model, read_records
from tests.contents import documents, entries, told


def problems_of(name: str, text: str) -> list[tuple[str, str, int, int]]:
    return told(read_records(documents({name: text})).problems)


@pytest.mark.parametrize("kind", Kind)
def test_the_folder_is_the_kind_and_the_file_name_the_id(kind: Kind) -> None:
    (record,) = entries({f"{kind.folder}/a-1": "\n# 注释\nname: 名"})

    assert (record.kind, record.id, str(record.location)) == (
        kind,
        "a-1",
        f"content/{kind.folder}/a-1.yml:3:1",
    )


def test_folders_below_that_of_the_kind_only_sort_the_files() -> None:
    (record,) = entries({"units/yanji/2020/shuiliju": "name: 水利局"})

    assert (record.kind, record.id) == (Kind.UNIT, "shuiliju")


def test_a_file_with_several_entries_writes_their_ids() -> None:
    two = entries({"units/several": "id: a\nname: 甲\n---\nid: b\nname: 乙\n"})

    assert [record.id for record in two] == ["a", "b"]
    assert problems_of("units/several", "name: 甲\n---\nid: b\nname: 乙\n") == [
        ("SCH008", "units/several.yml", 1, 1)
    ]


def test_an_id_that_is_written_is_the_file_name() -> None:
    assert [record.id for record in entries({"units/a": "id: a\nname: 甲"})] == ["a"]
    assert [record.id for record in entries({"units/2020": "id: 2020\nname: 甲"})] == ["2020"]
    assert problems_of("units/a", "name: 甲\nid: b") == [("SCH012", "units/a.yml", 2, 5)]


@pytest.mark.parametrize("written", ["../x", "Shuiliju", "a" * 81, "con", "a/b", "水利局", "'a '", "''"])
def test_a_wrong_id_is_told_where_it_is_written(written: str) -> None:
    assert problems_of("units/a", f"name: 甲\nid: {written}") == [("SCH006", "units/a.yml", 2, 5)]


@pytest.mark.parametrize("written", ["[a]", "{a: b}", "true"])
def test_an_id_that_is_no_text_is_told_once(written: str) -> None:
    assert problems_of("units/a", f"name: 甲\nid: {written}") == [("SCH009", "units/a.yml", 2, 5)]


@pytest.mark.parametrize(
    ("stem", "hint"),
    [
        ("Shuiliju", "是否为 shuiliju?"),
        ("shui_li", "是否为 shui-li?"),
        ("水利局", ""),
        ("aux", ""),
        ("a" * 81, ""),
    ],
)
def test_a_file_name_that_is_no_id(stem: str, hint: str) -> None:
    (found,) = read_records(documents({f"units/{stem}": "\nname: 甲"})).problems

    assert (found.code, str(found.location), found.hint()) == (
        "SCH006",
        f"content/units/{stem}.yml:1:1",
        hint,
    )


@pytest.mark.parametrize(
    ("name", "folder", "hint"),
    [("event/a", "event", "是否为 events?"), ("甲/a", "甲", ""), ("strays", "content", "")],
)
def test_a_folder_that_is_no_kind(name: str, folder: str, hint: str) -> None:
    (found,) = read_records(documents({name: "name: 甲"})).problems

    assert (found.code, found.values["folder"], found.hint()) == ("SCH007", folder, hint)


def test_valid_entries_are_read_beside_wrong_ones() -> None:
    outcome = read_records(documents({"units/a": "name: 甲", "units/b": "nmae: 乙", "units/c": "name: 丙"}))

    assert [(r.id, r.flawed) for r in outcome.value] == [("a", False), ("b", True), ("c", False)]
    assert told(outcome.problems) == [("SCH002", "units/b.yml", 1, 1)]


def test_wrong_entries_are_known_by_what_can_be_told_of_them() -> None:
    several = {"units/a": "nmae: 甲", "events/b": "id: c\nname: 乙\n---\nname: 丙\n", "stray": "name: 丁"}

    known = known_ids(documents(several), ["content/people/d.yml", "content/e.yml", "f.yml"])

    assert list(known) == [
        (Kind.UNIT, "a"),
        (Kind.EVENT, "c"),
        (Kind.EVENT, "b"),
        (Kind.INDIVIDUAL, "d"),
    ]


def test_settings_are_read_by_their_own_model() -> None:
    (document,) = load_text("name: 志\nsummary: 述\ncontact: mailto:a@example.org\n", "content/x.yml").value

    settings = read_model(document, Settings).value

    assert settings is not None
    assert (settings.name.text, settings.contact, settings.default_script.value) == (
        "志",
        "mailto:a@example.org",
        "zh-Hans",
    )
