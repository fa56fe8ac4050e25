"""Pinyin: the order of lists, and ids proposed for names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.localise.pinyin import initial, order, readings, slug
from site_builder.schema.values import is_id


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("延吉市水利局", "yan-ji-shi-shui-li-ju"),
        ("延吉市水利局（下沉）", "yan-ji-shi-shui-li-ju-xia-chen"),
        ("1+N 包保", "1-n-bao-bao"),
        ("ABC", "abc"),
        ("第3中学", "di-3-zhong-xue"),
        ("重庆路", "chong-qing-lu"),
        ("绿城", "lv-cheng"),
        ("！？", ""),
        ("", ""),
    ],
)
def test_a_name_is_spelled_as_an_id(text: str, proposed: str) -> None:
    assert slug(text) == proposed


def test_a_long_name_is_cut_at_a_syllable() -> None:
    assert slug("水利局水利局", longest=14) == "shui-li-ju"
    assert slug("水利局水利局", longest=15) == "shui-li-ju-shui"
    assert slug("水利局", longest=3) == ""


@settings(deadline=None)
@given(st.text(max_size=100))
def test_what_is_proposed_is_an_id_or_nothing(text: str) -> None:
    proposed = slug(text)

    assert proposed == "" or is_id(proposed) or proposed in {"con", "prn", "aux", "nul", "a-z"}
    assert len(proposed) <= 60


def test_lists_are_ordered_by_sound_then_tone() -> None:
    assert sorted(["审计局", "水利局", "安监局", "水力局", "教育局", "巴士"], key=order) == [
        "安监局",
        "巴士",
        "教育局",
        "审计局",
        "水利局",
        "水力局",
    ]
    assert sorted(["马", "妈", "骂", "麻"], key=order) == ["妈", "麻", "马", "骂"]


@settings(deadline=None)
@given(st.text(max_size=8), st.text(max_size=8))
def test_only_equal_names_are_equal_in_order(one: str, other: str) -> None:
    assert (order(one) == order(other)) is (one == other)


def test_every_reading_of_a_character() -> None:
    assert {"háng", "xíng"} <= readings("行")
    assert readings("社") == {"shè"}
    assert readings("a") == frozenset()


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("重庆路", "C"),
        ("重要会议", "Z"),
        ("绿城", "L"),
        ("安和区", "A"),
        ("120急救", ""),
        ("A座", ""),
        ("。", ""),
        ("", ""),
    ],
)
def test_a_name_stands_under_the_letter_of_its_first_sound(text: str, letter: str) -> None:
    assert initial(text) == letter


def test_a_name_stands_before_those_that_go_on_from_it() -> None:
    names = ["郑州市总工会", "郑州市", "郑州市审计局", "郑州"]
    assert sorted(names, key=order) == ["郑州", "郑州市", "郑州市审计局", "郑州市总工会"]


@pytest.mark.parametrize(
    ("text", "spelled", "letter"),
    [
        ("长海社区", "yanji-changhai-shequ", "C"),
        ("长海社区", "yanji-shequ", "Z"),
        ("长海社区", "", "Z"),
        ("长者之家", "zhangzhe-zhijia", "Z"),
        ("水利局", "water", "S"),
        ("A区", "a-qu", ""),
    ],
)
def test_an_id_of_pinyin_tells_how_a_name_is_read(text: str, spelled: str, letter: str) -> None:
    assert initial(text, spelled) == letter
    if letter:
        assert order(text, spelled)[0][0].upper() == letter
