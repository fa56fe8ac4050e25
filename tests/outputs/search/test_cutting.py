"""Units and pairs: arrays give for many texts what a regular expression gives for one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.outputs.search.cutting import cut, fold_all
from site_builder.outputs.search.units import is_single
from tests.search_reference import runs

TEXT = st.text(st.sampled_from("水利局建设19ab+.#-， \nø々ガ𠀀é㎡℃㍿㈱ⅫﷺΣ\u200b"), max_size=30).map(fold_all)


def told(texts: list[str]) -> list[list[tuple[str, str, int]]]:
    """The pairs of each text by our arrays."""
    pairs = cut(texts)
    found: list[list[tuple[str, str, int]]] = [[] for _ in texts]
    for first, second, owner, place in zip(
        pairs.firsts.tolist(),
        pairs.seconds.tolist(),
        pairs.owners.tolist(),
        pairs.places.tolist(),
        strict=True,
    ):
        found[owner].append((pairs.units[first], pairs.units[second], place))
    return found


def expected(text: str) -> list[tuple[str, str, int]]:
    """The pairs of a text by its runs."""
    found = []
    place = 0
    for run in runs(text):
        for unit, following in zip(run, [*run[1:], ""], strict=True):
            if following and not is_single(unit):
                found.append((unit, "", place))
            found.append((unit, following, place))
            place += 1
        place += 1
    return found


@given(st.lists(TEXT, max_size=6))
def test_pairs_are_those_of_the_runs(texts: list[str]) -> None:
    assert told(texts) == [expected(text) for text in texts]


def test_words_keep_the_signs_that_join_them() -> None:
    assert runs("1+n包保，3.6万 2020-02-05 wi-fi c++ a-5") == [
        ["1+n", "包", "保"],
        ["3.6", "万"],
        ["2020-02-05"],
        ["wi"],
        ["fi"],
        ["c"],
        ["a"],
        ["5"],
    ]


def test_no_texts_have_no_pairs() -> None:
    assert told([]) == []
    assert told(["", "，"]) == [[], []]
