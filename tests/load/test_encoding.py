"""Encodings: UTF-8 is read, every other one is named with the first bad byte's place."""

from __future__ import annotations

import pytest

from site_builder.load import load_text
from site_builder.problems import Location

SIMPLIFIED = "id: e1\nname: 松江社区临时党支部成立\n"
TRADITIONAL = "id: e1\nname: 張國榮，松江社區臨時黨支部成立\n"


@pytest.mark.parametrize(
    ("text", "encoding", "name", "place"),
    [
        (SIMPLIFIED, "gbk", "GBK", (2, 7)),
        (TRADITIONAL, "gbk", "GBK", (2, 7)),
        ("name: 范振宇\n", "gbk", "GBK", (1, 7)),
        ("name: 㐂㐄松江社区\n", "gb18030", "GB18030", (1, 7)),
        (TRADITIONAL, "big5", "Big5", (2, 7)),
        ("name: 張國榮\n", "big5", "Big5", (1, 7)),
        (SIMPLIFIED, "utf-16", "UTF-16", (1, 1)),
        (SIMPLIFIED, "utf-16-le", "UTF-16", (1, 1)),
        (SIMPLIFIED, "utf-16-be", "UTF-16", (1, 1)),
        (SIMPLIFIED, "utf-32", "UTF-32", (1, 1)),
    ],
)
def test_another_encoding_is_named(text: str, encoding: str, name: str, place: tuple[int, int]) -> None:
    loaded = load_text(text.encode(encoding), "x.yml")
    assert loaded.value == ()
    (problem,) = loaded.problems
    assert (problem.code, problem.values["encoding"]) == ("LOA002", name)
    assert problem.location == Location("x.yml", *place)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("name: 松江\nresult: 三十人".encode()[:-1], (2, 11)),
        ("name: 松江".encode() + b"\xff" + "社区\n".encode(), (1, 9)),
        ("name: café\n".encode("latin-1"), (1, 10)),
        ("\ufeffname: 松江社区".encode() + b"\xed\xa0\x80\n", (1, 11)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\x0d", (1, 1)),
    ],
    ids=["cut short", "one bad byte", "Latin 1", "surrogate behind a byte order mark", "an image"],
)
def test_damage_has_the_place_of_its_first_byte(data: bytes, place: tuple[int, int]) -> None:
    loaded = load_text(data, "x.yml")
    assert loaded.value == ()
    assert [(p.code, p.location) for p in loaded.problems] == [("LOA001", Location("x.yml", *place))]


def test_a_byte_order_mark_takes_no_column() -> None:
    (document,) = load_text("\ufeffname: 甲\n".encode(), "x.yml").value
    assert document.data == {"name": "甲"}
    assert document.locate(["name"]) == Location("x.yml", 1, 7)
    assert document.locate(["name"], at_key=True) == Location("x.yml", 1, 1)


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\u2028", "\ufeff", "\uffff", "\ud800"]
)
def test_a_forbidden_character_is_a_problem_and_left_out(character: str) -> None:
    loaded = load_text(f"name: 松{character}江\nkind: 会{character}议\n---\nname: 乙\n", "x.yml")
    assert [(p.code, p.location.line, p.location.column) for p in loaded.problems] == [
        ("LOA003", 1, 8),
        ("LOA003", 2, 8),
    ]
    assert loaded.problems[0].values["character"] == f"U+{ord(character):04X}"
    assert [document.data for document in loaded.value] == [{"name": "松江", "kind": "会议"}, {"name": "乙"}]


def test_tab_line_breaks_and_next_line_are_no_control_characters() -> None:
    loaded = load_text("a:\tb\r\nc: d\x85  e\re: f\n", "x.yml")
    assert loaded.problems == ()
    assert loaded.value[0].locate(["e"]) == Location("x.yml", 3, 4)


def test_a_forbidden_character_that_breaks_the_syntax_is_one_problem() -> None:
    loaded = load_text("a: b\n\x00\nc: d\n", "x.yml")
    assert [(p.code, p.location.line) for p in loaded.problems] == [("LOA003", 2)]


@pytest.mark.parametrize(
    ("escape", "character"),
    [("\\x00", "U+0000"), ("\\0", "U+0000"), ("\\e", "U+001B"), ("\\uFFFE", "U+FFFE"), ("\\ud800", "U+D800"),
     ("\\U0000DFFF", "U+DFFF"), ("\\L", "U+2028")],
)  # fmt: skip
def test_an_escape_of_a_forbidden_character_has_its_place(escape: str, character: str) -> None:
    loaded = load_text(f'a: "甲\\\\{escape}"\nb: "{escape}"\n---\nc: 1\n', "x.yml")
    found = [(p.code, p.location.line, p.location.column, p.values["character"]) for p in loaded.problems]
    assert found == [("LOA003", 1, 8, character), ("LOA003", 2, 5, character)]
    assert len(loaded.value) == 2


def test_the_problems_of_one_file_are_limited() -> None:
    assert len(load_text("\x01" * 5000, "x.yml").problems) == 200
