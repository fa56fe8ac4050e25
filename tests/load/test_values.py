"""Values: what YAML means, and the mistakes that leave the rest readable."""

from __future__ import annotations

import pytest

from site_builder.load import Value, load_text
from site_builder.problems import Location


def data(text: str) -> Value:
    """The one document of a sound text."""
    loaded = load_text(text, "x.yml")
    assert loaded.problems == ()
    (document,) = loaded.value
    return document.data


def mistakes(text: str) -> list[str]:
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in load_text(text, "x.yml").problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0), ("-0", 0), ("-12", -12), ("31", 31), ("123456789012345678", 123456789012345678),
        ("1234567890123456789", "1234567890123456789"), ("true", True), ("false", False), ("null", None),
        ("~", None), ("", None), ("no", "no"), ("Yes", "Yes"), ("TRUE", "TRUE"), ("Null", "Null"),
        ("0123", "0123"), ("+1", "+1"), ("1_000", "1_000"), ("3.6", "3.6"), ("0x1F", "0x1F"), ("1e3", "1e3"),
        ("06:00", "06:00"), ("2020-01-25", "2020-01-25"), (".inf", ".inf"), ("=", "="),
        ("\uff11\uff12", "\uff11\uff12"),
        ("'12'", "12"), ('"true"', "true"), ("''", ""), ("!!str 12", "12"), ("! 12", "12"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"), ("a,b", "a,b"),
    ],
)  # fmt: skip
def test_a_plain_scalar_keeps_its_type(written: str, value: Value) -> None:
    found = data(f"a: {written}\n")
    assert found == {"a": value}
    assert isinstance(found, dict)
    assert type(found["a"]) is type(value)


def test_block_scalars_are_text() -> None:
    assert data("a: |\n  12\nb: >\n  true\n") == {"a": "12\n", "b": "true\n"}


def test_keys_are_text_as_written() -> None:
    assert data("2020: a\ntrue: b\n'': c\n名称: d\n") == {"2020": "a", "true": "b", "": "c", "名称": "d"}


def test_an_alias_stands_for_its_anchor() -> None:
    assert data("a: &x {b: [1, 2]}\nc: *x\n") == {"a": {"b": [1, 2]}, "c": {"b": [1, 2]}}
    assert data("a: &k name\n*k : 甲\n") == {"a": "name", "name": "甲"}


def test_an_anchor_belongs_to_its_document() -> None:
    assert mistakes("a: &x 1\n---\nb: *x\n") == ["3:4 LOA012"]


def test_a_later_anchor_of_the_same_name_counts_from_there() -> None:
    assert data("a: &x 1\nb: *x\nc: &x 2\nd: *x\n") == {"a": 1, "b": 1, "c": 2, "d": 2}


def test_an_unknown_alias_suggests_the_nearest() -> None:
    (problem,) = load_text("a: &shuiliju 1\nb: [*shuiliji, 2]\n", "x.yml").problems
    assert (problem.code, problem.nearest) == ("LOA012", ("shuiliju",))
    assert problem.location == Location("x.yml", 2, 5)


def test_an_anchor_that_contains_itself() -> None:
    loaded = load_text("a: &x\n  b: [1, *x]\nc: *x\n", "x.yml")
    (problem,) = loaded.problems
    assert (problem.code, problem.location) == ("LOA011", Location("x.yml", 2, 10))
    assert problem.related == (Location("x.yml", 1, 4),)
    assert loaded.value[0].data == {"a": {"b": [1, None]}, "c": {"b": [1, None]}}


def test_a_bomb_of_aliases_is_one_problem() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join(['*' + a] * 10)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    assert mistakes("\n".join(lines)) == ["5:36 LOA010"]


def test_a_long_text_repeated_is_a_bomb_too() -> None:
    text = f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 1000)}]\n"
    assert mistakes(text)[0].endswith("LOA010")
    assert len(mistakes(text)) == 1


def test_of_equal_keys_the_first_counts() -> None:
    loaded = load_text("a: 1\nb: {c: 2, c: 3}\na: {x: 4}\n", "x.yml")
    assert loaded.value[0].data == {"a": 1, "b": {"c": 2}}
    assert [(p.code, str(p.location), p.related) for p in loaded.problems] == [
        ("LOA007", "x.yml:2:11", (Location("x.yml", 2, 5),)),
        ("LOA007", "x.yml:3:1", (Location("x.yml", 1, 1),)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: !!python/object:os.system {b: c}\n", ["1:4 LOA014"]),
        ("a: &x !!set {b: c}\n", ["1:7 LOA014"]),
        ("a: !custom b\n", ["1:4 LOA014"]),
        ("a: !!binary aGVsbG8=\n", ["1:4 LOA014"]),
        ("a: !!int 3\n", ["1:4 LOA014"]),
        ("? [a]\n: b\n", ["1:3 LOA015"]),
        ("{a: b}: c\n", ["1:1 LOA015"]),
        ("~: c\n", ["1:1 LOA015"]),
        ("a: &x 1\n*x : b\n", ["2:1 LOA015"]),
        ("a: &x {b: 1}\nc: {<<: *x, d: 2}\n", ["2:5 LOA018"]),
        ("a: " + "[" * 64 + "]" * 64, ["1:67 LOA022"]),
    ],
)
def test_what_is_refused(text: str, expected: list[str]) -> None:
    assert mistakes(text) == expected


def test_quoted_merge_keys_are_keys() -> None:
    assert data("'<<': a\nb: <<\n") == {"<<": "a", "b": "<<"}


def test_sixty_four_levels_are_read() -> None:
    assert data("a: " + "[" * 63 + "]" * 63)


@pytest.mark.parametrize("start", ["[", "- ", "{a: ", "? ", "[{a: "])
def test_deep_nesting_is_a_problem_and_no_crash(start: str) -> None:
    assert [found.split()[1] for found in mistakes(start * 200_000)] == ["LOA022"]
