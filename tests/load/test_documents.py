"""Documents: entries of files with a place for every key and value."""

from __future__ import annotations

from pathlib import Path

import pytest

import site_builder.load
from site_builder.load import Document, load_file, load_folder, load_text
from site_builder.problems import Location


def one(text: str) -> Document:
    loaded = load_text(text, "content/events/x.yml")
    assert loaded.problems == ()
    (document,) = loaded.value
    return document


def place(document: Document, *keys: str | int, at_key: bool = False) -> tuple[int, int]:
    location = document.locate(keys, at_key=at_key)
    assert location.path == "content/events/x.yml"
    return location.line, location.column


EVENT = """\
# 一个事件
name: 松江社区成立临时党支部
units:
  - {id: shuiliju, role: 主办}
  - id: shenjiju
    role:
text: |
  二月五日
'引号': &a "值"
again: *a
"""


@pytest.mark.parametrize(
    ("keys", "value", "key"),
    [
        ((), (2, 1), (2, 1)),
        (("name",), (2, 7), (2, 1)),
        (("units",), (4, 3), (3, 1)),
        (("units", 0), (4, 5), (4, 5)),
        (("units", 0, "role"), (4, 26), (4, 20)),
        (("units", 1), (5, 5), (5, 5)),
        (("units", 1, "role"), (6, 10), (6, 5)),
        (("text",), (7, 7), (7, 1)),
        (("引号",), (9, 7), (9, 1)),
        (("again",), (9, 7), (10, 1)),
    ],
)
def test_every_key_and_value_has_a_place(
    keys: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]
) -> None:
    document = one(EVENT)
    assert place(document, *keys) == value
    assert place(document, *keys, at_key=True) == key


def test_what_is_not_in_the_document_is_skipped() -> None:
    document = one(EVENT)
    assert place(document, "units", "UnionTag", 1, "function-wrap[x]", "role", at_key=True) == (6, 5)
    assert place(document, "units", 1, "post") == (5, 5)
    assert place(document, "units", 7) == (4, 3)
    assert place(document, "units", -1) == (4, 3)
    assert place(document, "missing") == (2, 1)


def test_the_first_of_equal_keys_is_located() -> None:
    (document,) = load_text("a: 1\na: 2\n", "x.yml").value
    assert document.locate(["a"]) == Location("x.yml", 1, 4)


def test_columns_count_characters() -> None:
    assert place(one("a: {𠮷𠮷: 😀, b: c}\n"), "a", "b") == (1, 15)


def test_carriage_returns_are_line_breaks() -> None:
    assert place(one("a: b\r\nc:\r\n  d: e\r\n"), "c", "d") == (3, 6)


def test_documents_of_one_file_are_counted() -> None:
    loaded = load_text("a: 1\n---\n# nothing\n---\n- b\n---\nc: 2\n", "x.yml")
    assert [(d.data, d.index, d.count) for d in loaded.value] == [({"a": 1}, 0, 3), ({"c": 2}, 2, 3)]
    assert [(p.code, p.location.line) for p in loaded.problems] == [("LOA008", 4), ("LOA009", 5)]
    assert loaded.value[1].locate(["c"]) == Location("x.yml", 7, 4)


def test_places_of_a_document_after_a_refused_character() -> None:
    (document,) = load_text("a\x07b: 1\nc: 2\n", "x.yml").value
    assert document.locate(["ab"]) == Location("x.yml", 1, 6)
    assert document.locate(["c"]) == Location("x.yml", 2, 4)


@pytest.mark.parametrize("text", ["", "\n\n", "# 待补\n", "\ufeff"])
def test_an_empty_file_is_a_warning(text: str) -> None:
    loaded = load_text(text, "x.yml")
    assert loaded.value == ()
    assert [(p.code, p.location, p.severity) for p in loaded.problems] == [
        ("LOA008", Location("x.yml", 1, 1), "warning")
    ]


@pytest.mark.parametrize(
    ("text", "found"), [("甲\n", "文字"), ("- a\n", "列表"), ("12\n", "数字"), ("true", "true")]
)
def test_an_entry_is_a_mapping(text: str, found: str) -> None:
    (problem,) = load_text(text, "x.yml").problems
    assert problem.code == "LOA009"
    assert found in problem.message()


def test_a_folder_is_loaded_in_the_order_of_its_paths(tmp_path: Path) -> None:
    for name in ("content/units/b.yml", "content/events/z.yaml", "content/events/a.YML", "content/a.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"id: {name}\n", "utf-8")
    (tmp_path / "content/readme.txt").write_text("not: content\n", "utf-8")
    loaded = load_folder(tmp_path, "content")
    assert loaded.problems == ()
    assert [d.path for d in loaded.value] == [
        "content/a.yml",
        "content/events/a.YML",
        "content/events/z.yaml",
        "content/units/b.yml",
    ]
    assert all(d.data == {"id": d.path} for d in loaded.value)


def test_all_problems_of_all_files_are_gathered(tmp_path: Path) -> None:
    for name, text in {"a": "a: @b\n", "b": "name: 甲\n", "c": "a: 1\na: 2\nb: *x\n"}.items():
        (tmp_path / f"{name}.yml").write_text(text, "utf-8")
    loaded = load_folder(tmp_path, ".")
    assert [d.path for d in loaded.value] == ["b.yml", "c.yml"]
    assert [(p.code, p.location.path) for p in loaded.problems] == [
        ("LOA021", "a.yml"),
        ("LOA007", "c.yml"),
        ("LOA012", "c.yml"),
    ]


def test_one_file_is_loaded_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "chronicle.yml").write_text("name: 抗疫志\n", "utf-8")
    loaded = load_file(tmp_path, "chronicle.yml")
    assert [(d.path, d.data, d.index, d.count) for d in loaded.value] == [
        ("chronicle.yml", {"name": "抗疫志"}, 0, 1)
    ]


def test_public_names() -> None:
    assert site_builder.load.__all__ == ["Document", "Value", "load_file", "load_folder", "load_text"]
