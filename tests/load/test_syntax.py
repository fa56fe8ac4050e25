"""Mistakes of syntax: one problem each, where an editor looks, whichever parser is installed."""

from __future__ import annotations

import pytest
import yaml

from site_builder.load import load_text, stream

COLON, COMMA = "\uff1a", "\uff0c"

MISTAKES = [
    # no colon, or a wrong one
    ("name 甲\nkind: x\n", "1:1 LOA023"),
    ("id: x\nname 甲\nkind: y\n", "2:1 LOA023"),
    ("id: x\nname 甲\n", "2:1 LOA023"),
    ("text: 第一行\n第二行\nkind: x\n", "2:1 LOA023"),
    ("text: |\n第一行\nkind: x\n", "2:1 LOA023"),
    ("- name 甲\n  kind: x\n", "1:3 LOA023"),
    ("name:甲\nkind: x\n", "1:5 LOA019"),
    ("id: x\nname:甲\nkind: y\n", "2:5 LOA019"),
    ("id: x\nname:甲", "2:5 LOA019"),
    ("a:\n  - name:甲\n    kind: x\n", "2:9 LOA019"),
    ("a: {b:[c]}\n", "1:6 LOA019"),
    (f"id: x\nname{COLON}甲\nkind: y\n", "2:5 LOA020"),
    (f"name{COLON}甲\nkind: y\n", "1:5 LOA020"),
    ("id: x\nname:\u3000甲\n", "2:6 LOA020"),
    ("a:\n- b\n-c\n- d\n", "3:1 LOA019"),
    ("a: b\n'c'\nd: e\n", "2:1 LOA023"),
    # a colon too many
    ("title: 注: 说明\n", "1:9 LOA024"),
    ("a: b: c: d\n", "1:5 LOA024"),
    # indentation
    ("id: x\nname: 甲\n  kind: y\n", "3:3 LOA005"),
    ('id: x\nname: "甲"\n  kind: y\n', "3:3 LOA005"),
    ("a:\n    b: c\n  d: e\n", "3:3 LOA005"),
    ("a:\n  - b\n c: d\n", "3:2 LOA005"),
    ("a:\n  - b: 1\n     c: 2\n", "3:6 LOA005"),
    ("a:\n  - b\n  c: d\n", "3:3 LOA005"),
    ("  a: b\nc: d\n", "2:1 LOA005"),
    ("a: b\n- c\n", "2:1 LOA005"),
    ("a: |\n    x\n  y\nb: c\n", "3:3 LOA005"),
    ("a:\n\tb: c\n", "2:1 LOA004"),
    ("a: b\n\tc: d\n", "2:1 LOA004"),
    ("a: 1\n  \tb: 2\n", "2:3 LOA004"),
    ("a: |\n  x\n\ty\n", "3:1 LOA004"),
    ("a: x\n\ty\n", "2:1 LOA004"),
    # quotation marks
    ('a: "b\nc: d\n', "1:4 LOA013"),
    ('a: "b\nc: "d"\ne: f\n', "1:4 LOA013"),
    ("a: 'b\nc: 'd'\n", "1:4 LOA013"),
    ('"a\nb: c\n', "1:1 LOA013"),
    ('a: b\n"c\nd: e\n', "2:1 LOA013"),
    ('a: "b\n---\nc: d\n', "1:4 LOA013"),
    ('a: ["甲, 乙]\nb: "x"\n', "1:5 LOA013"),
    ('a: "甲"与"乙"\nb: c\n', "1:7 LOA026"),
    ("a: 'it's'\nb: c\n", "1:8 LOA026"),
    ('a: ["甲, "乙"]\n', "1:10 LOA026"),
    ('a: b\n"c" d\ne: f\n', "2:5 LOA026"),
    # brackets
    ("a: [b, c\nd: [e]\n", "1:4 LOA025"),
    ("a: [\n", "1:4 LOA025"),
    ("a: {b: [c}\n", "1:8 LOA025"),
    ("a: &x [b, c\nd: e\n", "1:7 LOA025"),
    ("a: {b: c\n---\nd: e}\n", "1:4 LOA025"),
    ("a: {b: c d: e}\n", "1:10 LOA006"),
    ("a: {\n b: c\n d: e\n}\n", "3:2 LOA006"),
    ('a: ["b" "c"]\n', "1:9 LOA006"),
    ("a: [b, , c]\n", "1:8 LOA006"),
    ("a: [b] c\n", "1:8 LOA006"),
    (f"a: {{b: 甲{COMMA}c: 丁}}\n", "1:9 LOA020"),
    (f'a: ["甲"{COMMA}"乙"]\n', "1:8 LOA020"),
    # characters that begin no text
    ("a: @b\n", "1:4 LOA021"),
    ("a: `b`\n", "1:4 LOA021"),
    ("a: %b\n", "1:4 LOA021"),
    ("a: **重点**\n", "1:4 LOA021"),
    ("a: &甲 b\n", "1:4 LOA021"),
    ("a: !重要\n", "1:4 LOA021"),
    ("a: ? b\n", "1:4 LOA021"),
    ("a: ]\n", "1:4 LOA021"),
    ("a: , b\n", "1:4 LOA021"),
    ("@a: b\n", "1:1 LOA021"),
    ("a: !e!x b\n", "1:4 LOA014"),
    (": b\n", "1:1 LOA015"),
    # the rest
    ("a: - b\n", "1:4 LOA006"),
    ("a: |甲\n  乙\n", "1:4 LOA006"),
    ("a: >50\n", "1:4 LOA006"),
    ("%c: d\n", "1:1 LOA006"),
    ("a: b\n%c: d\n", "2:1 LOA006"),
    ("...\n", "1:1 LOA006"),
    ('a: "D:\\图片"\n', "1:7 LOA027"),
    ('a: "\\x1"\n', "1:5 LOA027"),
]

# which PyYAML's own parser takes for something else
LIBYAML_ONLY = ("a: {b:[c]}\n", "%c: d\n", "...\n")


def mistakes(text: str) -> list[str]:
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in load_text(text, "x.yml").problems]


@pytest.mark.parametrize(("text", "expected"), MISTAKES)
def test_a_mistake_has_one_problem_at_its_place(text: str, expected: str) -> None:
    assert mistakes(text) == [expected]
    assert mistakes(text.replace("\n", "\r\n")) == [expected]


def test_without_libyaml_the_problems_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_LOADER", yaml.SafeLoader)
    found = {text: mistakes(text) for text, _ in MISTAKES if text not in LIBYAML_ONLY}
    assert found == {text: [expected] for text, expected in MISTAKES if text in found}


def test_no_sentence_shows_the_words_of_the_parser() -> None:
    for text, _ in MISTAKES:
        for problem in load_text(text, "x.yml").problems:
            sentence = problem.message().replace("YAML", "")
            assert not any(word.isascii() and len(word) > 3 and word.isalpha() for word in sentence.split())


def test_documents_before_the_mistake_are_kept() -> None:
    loaded = load_text('a: 1\n---\nb: 2\n---\nc: "3\n---\nd: 4\n', "x.yml")
    assert [(d.data, d.index, d.count) for d in loaded.value] == [({"a": 1}, 0, 4), ({"b": 2}, 1, 4)]
    assert [str(p.location) for p in loaded.problems] == ["x.yml:5:4"]


def test_half_a_document_is_not_kept() -> None:
    assert load_text("  a: b\nc: d\n", "x.yml").value == ()
    assert load_text("name 甲\nkind: x\n", "x.yml").value == ()


def test_problems_before_the_mistake_are_kept() -> None:
    assert mistakes("a: 1\na: 2\nb: @c\n") == ["2:1 LOA007", "3:4 LOA021"]
