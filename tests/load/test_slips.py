"""Slips of the keyboard that are sound YAML but not what the editor meant."""

from __future__ import annotations

import pytest

from site_builder.load import load_text

COLON, COMMA, PAUSE, SPACE, HARD_SPACE = "\uff1a", "\uff0c", "\u3001", "\u3000", "\xa0"


def mistakes(text: str) -> list[str]:
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in load_text(text, "x.yml").problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"place:\n  name{COLON}甲\n  kind{COLON}乙\n", ["2:7 LOA020"]),
        ("place:\n  name:甲\n  kind:乙\n", ["2:7 LOA019"]),
        (f"names:\n  - hans{COLON}甲\n", ["2:9 LOA020"]),
        ("names:\n  - &x hans:甲\n", ["2:12 LOA019"]),
        ("names:\n  -甲\n  -乙\n", ["2:3 LOA019"]),
        (f"names:\n  -{SPACE}甲\n", ["2:4 LOA020"]),
        ("name:甲\n", ["1:5 LOA019"]),
        (f"name{COLON}甲\n", ["1:5 LOA020"]),
        (f"name:{SPACE}甲\n", ["1:6 LOA020"]),
        (f"name:{HARD_SPACE}甲\n", ["1:6 LOA020"]),
        (f"name{SPACE}: 甲\n", ["1:5 LOA020"]),
        (f"place:\n{SPACE}{SPACE}name: 甲\n", ["2:1 LOA020"]),
        ("place: {name:甲, kind: 乙}\n", ["1:13 LOA019"]),
        (f"place: {{name{COLON}甲}}\n", ["1:13 LOA020"]),
        (f"place: {{甲{COMMA}乙}}\n", ["1:10 LOA020"]),
        (f"place: {{name: 甲{COMMA}kind:乙}}\n", ["1:16 LOA020"]),
        (f"units: [shuiliju{COMMA}shenjiju]\n", ["1:17 LOA020"]),
        (f"units: [shuiliju{PAUSE}shenjiju, x]\n", ["1:17 LOA020"]),
    ],
)
def test_a_slip_has_its_place(text: str, expected: list[str]) -> None:
    assert mistakes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"aliases: [高速{PAUSE}公路出口]\n",
        f"aliases: [亮身份{COMMA}支部强阵地]\n",
        "links:\n  - https://example.org\n  - mailto:a@example.org\n  - 06:00\n  - kind:unit\n",
        "numbers:\n  - -5\n  - -.5\n  - -甲\n",
        f"names:\n  - 主任{COLON}王某\n",
        f"text:\n  第一行{COMMA}后面还有\n",
        f"name: 注{COLON}甲\n",
        f'names:\n  - "hans{COLON}甲"\n',
        f"text: |\n  {SPACE}{SPACE}二月五日\n  name{COLON}甲\n",
        f"人名{COLON}甲: 乙\n",
    ],
)
def test_text_is_left_alone(text: str) -> None:
    assert mistakes(text) == []


def test_a_slip_leaves_the_rest_readable() -> None:
    loaded = load_text(f"name{SPACE}: 甲\nunits: [a{COMMA}b]\n---\nname: 乙\n", "x.yml")
    assert [d.data for d in loaded.value] == [{"name": "甲", "units": [f"a{COMMA}b"]}, {"name": "乙"}]
    assert len(loaded.problems) == 2
