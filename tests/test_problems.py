"""Problems: their sentence, their hint, their order and what they forbid."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.messages import MESSAGES
from site_builder.problems import (
    Location,
    Outcome,
    Problem,
    Severity,
    beyond_notes,
    blocks,
    closest,
    in_order,
    problem,
)

AT = Location("content/units/a.yml", 6, 34)
ERROR = problem("REF001", AT, kind="@unit", found="yanji")
WARNING = problem("RUL001", AT)
NOTE = problem("RUL003", AT, topic="@health")


def test_a_problem_is_told_in_chinese_or_english() -> None:
    assert ERROR.message() == ERROR.message("zh") == "单位 yanji 不存在"
    assert ERROR.message("en") == "there is no unit yanji"


def test_values_that_are_words_are_told_in_the_language_of_the_message() -> None:
    found = problem("SCH009", AT, field="units", expected="@list", found="@mapping")

    assert found.message("zh") == "units 应为列表,这里是“字段: 值”"
    assert found.message("en") == "units should be a list, found a mapping"


def test_values_that_only_look_like_words_stay_as_they_are() -> None:
    assert problem("PRJ001", AT, found="@nothing-of-ours").message("en") == "@nothing-of-ours is missing"


def test_values_are_kept_as_text() -> None:
    assert dict(problem("SCH012", AT, found=2020, stem="a").values) == {"found": "2020", "stem": "a"}


def test_the_nearest_answers_are_the_hint() -> None:
    found = problem("REF001", AT, nearest=["a", "b"], kind="@unit", found="c")

    assert found.hint() == "是否为 a、b?"
    assert found.hint("en") == "did you mean a, b?"


def test_the_way_to_mend_it_is_the_hint_where_nothing_is_near() -> None:
    found = problem("LOA004", AT)

    assert found.hint() == "把制表符换成两个空格"
    assert found.hint("en") == "replace the tab by two spaces"
    assert ERROR.hint() == ERROR.hint("en") == ""


def test_the_severity_is_that_of_the_code() -> None:
    assert [each.severity for each in (ERROR, WARNING, NOTE)] == list(Severity)


def test_a_place_reads_as_editors_open_it() -> None:
    assert str(AT) == "content/units/a.yml:6:34"
    assert str(Location("a.yml")) == "a.yml:1:1"


def test_a_problem_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        ERROR.code = "REF002"  # type: ignore[misc]
    with pytest.raises(TypeError):
        ERROR.values["found"] = "x"  # type: ignore[index]


def test_an_outcome_without_problems_has_none() -> None:
    assert Outcome(3).problems == ()


def test_problems_are_in_the_order_of_files_lines_and_columns_each_once() -> None:
    places = [Location("b.yml"), Location("a.yml", 10, 1), Location("a.yml", 9, 2), Location("a.yml", 9, 1)]
    found = [problem("RUL001", at) for at in (*places, *places)]

    assert [str(each.location) for each in in_order(found)] == [
        "a.yml:9:1",
        "a.yml:9:2",
        "a.yml:10:1",
        "b.yml:1:1",
    ]


def test_different_problems_of_one_place_are_all_kept() -> None:
    two = (problem("RUL002", AT, missing="@when"), problem("RUL002", AT, missing="@who"))

    assert in_order((*two, WARNING, *two)) == (WARNING, *two)


_PROBLEMS = st.lists(
    st.builds(
        lambda code, path, line: Problem(code, Location(path, line)),
        st.sampled_from(sorted(MESSAGES)),
        st.sampled_from(["a", "b"]),
        st.integers(1, 3),
    )
)


@settings(deadline=None)
@given(_PROBLEMS, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_who_found_them_first(found: list[Problem], random: Random) -> None:
    shuffled = random.sample(found, len(found))

    assert in_order(shuffled) == in_order(found) == in_order(in_order(found))
    assert set(in_order(found)) == set(found)


def test_errors_forbid_publication_and_warnings_do_when_strict() -> None:
    assert blocks([ERROR])
    assert not blocks([WARNING, NOTE])
    assert blocks([WARNING], strict=True)
    assert not blocks([NOTE], strict=True)
    assert not blocks([])


def test_notes_are_not_told_by_a_build() -> None:
    assert beyond_notes([NOTE, ERROR, WARNING]) == (ERROR, WARNING)


@pytest.mark.parametrize(
    ("found", "nearest"),
    [
        ("shuliju", ("shuiliju",)),
        ("shenjiju", ("shenjiju", "shuiliju")),
        ("xyz", ()),
        ("", ()),
    ],
)
def test_the_closest_in_spelling(found: str, nearest: tuple[str, ...]) -> None:
    assert closest(found, ["shuiliju", "shenjiju", "yanji"])[: len(nearest) or None] == nearest


def test_at_most_so_many_are_close() -> None:
    assert closest("aaab", ["aaaa", "aaac", "aaad", "aaae"], most=2) == ("aaae", "aaad")
