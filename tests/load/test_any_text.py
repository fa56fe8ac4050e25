"""Whatever a file holds, loading ends in documents and problems; places are right for every mapping."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.load import Value, load_text
from site_builder.problems import Outcome

PIECES = st.sampled_from(
    [
        *("a", "name", "12", "~", "甲", "😀", ": ", ":", "- ", "-", "? ", ", ", "[", "]", "{", "}", "|", ">"),
        *("\n", "\n  ", "\n    ", "\r\n", "\r", "\t", " # ", '"', "'", "%", "@", "`", "<<", "---\n", "...\n"),
        *(
            "&x ",
            "*x",
            "!t ",
            "!!str ",
            "\n%YAML 1.1\n",
            "\\",
            "\\ud800",
            "\\x00",
            "\uff1a",
            "\uff0c",
            "\u3000",
        ),
        *("\x00", "\ufeff", "\u2028", "\x85", "\ud800"),
    ]
)


def check(loaded: Outcome[Any], text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert loaded.value or loaded.problems
    for problem in loaded.problems:
        assert problem.message()
        assert problem.message("en")
        assert 1 <= problem.location.line <= len(lines)
        assert 1 <= problem.location.column <= len(lines[problem.location.line - 1]) + 1
    for document in loaded.value:
        assert isinstance(document.data, dict)
        assert document.index < document.count


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_text_of_yaml_pieces(text: str) -> None:
    check(load_text(text, "x.yml"), text.removeprefix("\ufeff"))


@given(st.text())
def test_any_text(text: str) -> None:
    check(load_text(text, "x.yml"), text.removeprefix("\ufeff"))


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    loaded = load_text(data, "x.yml")
    assert loaded.value or loaded.problems
    assert all(problem.message() for problem in loaded.problems)


KEYS = st.text(st.sampled_from("abz_甲乙"), min_size=1, max_size=4)
LEAVES = st.one_of(
    st.text(st.sampled_from("ab 甲#'\"-"), max_size=6), st.integers(-99, 99), st.booleans(), st.none()
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


def paths(value: Value, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Value]]:
    """Every path of a value with what it leads to."""
    parts: list[tuple[str | int, Value]] = []
    if isinstance(value, dict):
        parts.extend(value.items())
    elif isinstance(value, list):
        parts.extend(enumerate(value))
    return [(path, value), *(found for key, part in parts for found in paths(part, (*path, key)))]


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), st.sampled_from([True, False, None]))
@settings(deadline=None)
def test_places_of_a_written_mapping(data: dict[str, Value], flow: bool | None) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    lines = text.split("\n")
    loaded = load_text(text, "x.yml")
    assert loaded.problems == ()
    (document,) = loaded.value
    assert document.data == data
    for path, value in paths(data):
        location = document.locate(path)
        rest = lines[location.line - 1][location.column - 1 :]
        if isinstance(value, (int, bool)):
            assert rest.startswith(yaml.safe_dump(value).split("\n")[0])
        if isinstance(value, str) and value.isalnum():
            assert rest.lstrip("'\"").startswith(value)
        if path and isinstance(path[-1], str):
            key = document.locate(path, at_key=True)
            assert lines[key.line - 1][key.column - 1 :].lstrip("'\"? ").startswith(path[-1])
