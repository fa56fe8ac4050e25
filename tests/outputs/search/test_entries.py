"""What is indexed of an entry: the forms of all editions, and days as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.outputs.search.entries import Folded, alternates, dates, indexed


def folded(*passages: str, names: tuple[str, ...] = ("甲",), scope: str = "") -> Folded:
    return Folded(names, scope, passages)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("2020年2月5日起", ["02-05", "2020-02-05"]),
        ("在12月25日", ["12-25"]),
        ("2020年2月5日至9日", ["02-05", "2020-02-05", "02-09", "2020-02-09"]),
        ("2020年12月30日至2021年1月2日", ["12-30", "2020-12-30", "01-02", "2021-01-02"]),
        ("1月5日至2月6日", ["01-05", "02-06"]),
        ("某月5日 5日 2020年2月", []),
    ],
)
def test_days_are_told_as_they_are_typed(text: str, typed: list[str]) -> None:
    assert dates(text) == typed


def test_passages_that_read_otherwise_elsewhere_are_indexed_in_both_forms() -> None:
    entry = indexed((folded("同", "用网络", names=("网络",)), folded("同", "用网路", names=("网路",))))
    assert entry.names == ("网络", "网路")
    assert entry.text.split("\n") == ["同", "用网络", "用网路", ""]


class Counted(str):
    """A text that counts how often it is looked up."""

    __slots__ = ()
    times = 0

    def __hash__(self) -> int:
        Counted.times += 1
        return str.__hash__(self)

    def __eq__(self, other: object) -> bool:
        return str.__eq__(self, other)


def test_many_passages_are_looked_up_once_each() -> None:
    here, there = ([Counted(f"{n}{form}") for n in range(500)] for form in ("网络", "网路"))
    Counted.times = 0
    indexed((folded(*here), folded(*there)))
    assert Counted.times <= 2 * 500


def test_what_the_page_says_already_of_the_scope_is_not_repeated() -> None:
    entry = indexed((folded("属某市", scope="某市   某行动"),))
    assert entry.text.split("\n") == ["属某市", "某行动", ""]


@pytest.mark.parametrize(
    ("own", "other", "told"),
    [
        ("用网络报名", "用网路报名", [(2, 3, "路")]),
        ("𠀀用网络", "𠀀用网路", [(4, 5, "路")]),
        ("用网报名", "用网络报名", [(1, 2, "网络")]),
        ("报名", "已报名", [(0, 1, "已报")]),
        ("用网络报名", "用网报名", [(2, 3, "")]),
        ("同", "同", []),
    ],
)
def test_where_editions_differ_is_told_in_places_of_the_browser(
    own: str, other: str, told: list[tuple[int, int, str]]
) -> None:
    assert alternates(own, (other,)) == told


@given(st.text("甲乙丙", min_size=1, max_size=12), st.text("甲乙丙", max_size=12))
def test_with_its_alternates_a_text_reads_as_it_does_elsewhere(own: str, other: str) -> None:
    read, done = "", 0
    for start, end, text in alternates(own, (other,)):
        assert done <= start < end
        read, done = f"{read}{own[done:start]}{text}", end
    assert read + own[done:] == other
