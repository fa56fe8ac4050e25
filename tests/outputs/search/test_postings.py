"""Postings: read back, every key tells exactly where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.outputs.search import postings as module
from site_builder.outputs.search.cutting import fold_all
from site_builder.outputs.search.postings import NAME_STEP, KeyPostings, encode, postings
from site_builder.outputs.search.units import is_single
from tests.search_reference import runs

LINE = st.text(st.sampled_from("水利局建设单曾1a+，"), max_size=12).map(fold_all)
ENTRIES = st.lists(st.tuples(st.lists(LINE, max_size=3), LINE), max_size=6)


def numbers(text: str) -> Iterator[int]:
    """The numbers that a text stands for, as the browser reads them."""
    value, unit = 0, 1
    for sign in text:
        digit = (92 if sign == "!" else ord(sign)) - 35
        value += (digit % 46) * unit
        unit *= 46
        if digit < 46:
            yield value
            value, unit = 0, 1


def read(found: KeyPostings) -> tuple[list[tuple[int, int, int]], list[tuple[int, int]]]:
    """Entry, place and length in names; entry and place in texts."""
    left = numbers(found.data)
    names: list[tuple[int, int, int]] = []
    texts: list[tuple[int, int]] = []
    entry = place = 0
    for step in left:
        if len(names) == found.in_names and not texts:
            entry = 0
        entry, place = (entry, place + step // 2) if step % 2 else (entry + step // 2, next(left))
        if len(names) < found.in_names:
            names.append((entry, place, next(left)))
        else:
            texts.append((entry, place))
    return names, texts


def keys_of(text: str) -> list[tuple[str, int]]:
    """The keys of a folded text and their places."""
    found = []
    place = 0
    for run in runs(text):
        for unit, following in zip(run, [*run[1:], ""], strict=True):
            if is_single(unit):
                found.append((unit + following, place))
            else:
                found += [(unit, place), *([(f"{unit}!{following}", place)] if following else [])]
            place += 1
        place += 1
    return found


@given(ENTRIES)
def test_every_pair_and_word_is_found_where_it_stands(entries: list[tuple[list[str], str]]) -> None:
    names: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    texts: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for entry, (several, text) in enumerate(entries):
        start = 0
        for name in several:
            own = keys_of(name)
            for key, place in own:
                names[key].append((entry, start + place, own[-1][1] + 1))
            start += NAME_STEP * (2 * len(name) // NAME_STEP + 1)
        for key, place in keys_of(text):
            texts[key].append((entry, place))
    found = list(postings([several for several, _ in entries], [text for _, text in entries]))
    assert [each.key for each in found] == sorted(
        (each.key for each in found), key=lambda key: key.encode("utf-16-be")
    )
    plain = {each.key: read(each) for each in found if each.key[0] not in "'*^"}
    assert plain == {key: (names[key], texts[key]) for key in names.keys() | texts.keys()}


@settings(max_examples=40)
@given(ENTRIES)
def test_writing_in_small_portions_changes_nothing(entries: list[tuple[list[str], str]]) -> None:
    given_names, given_texts = [several for several, _ in entries], [text for _, text in entries]
    whole = list(postings(given_names, given_texts))
    before = module._AT_ONCE, module._BITS
    try:
        module._AT_ONCE, module._BITS = 2, 0  # no room for places beside codes
        assert list(postings(given_names, given_texts)) == whole
    finally:
        module._AT_ONCE, module._BITS = before


def test_names_are_found_by_their_sound_and_their_first_sign() -> None:
    found = {each.key: read(each)[0] for each in postings([["单雄", "1+n法"], ["水利局"]], ["", ""])}
    assert found["'shan'xiong"] == found["'dan'xiong"] == found["*sx"] == [(0, 0, 2)]
    assert found["'shui'li"] == found["*sl"] == [(1, 0, 3)]
    assert found["'ju'"] == found["*j"] == [(1, 2, 3)]
    assert found["^单"] == [(0, 0, 2)]
    assert found["^1+n"] == [(0, NAME_STEP, 2)]
    assert found["'fa'"] == [(0, NAME_STEP + 1, 2)]


@given(st.lists(st.integers(0, 46**5 - 1)))
def test_numbers_come_back(several: list[int]) -> None:
    text = encode(several)
    assert list(numbers(text)) == several
    assert not set(text) & set('"\\ ')
