"""Folding in Python: what scripts, regions, width, case and accents make no difference to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.localise.convert import convert_script, folded_characters
from site_builder.outputs.search.cutting import fold_all
from site_builder.outputs.search.fold import fold_character, fold_table
from site_builder.text import Region, Script
from tests.search_reference import fold

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("社區", "社区"),
        ("衞生 衛生 卫生", "卫生 卫生 卫生"),
        ("裏 裡 里", "里 里 里"),
        ("瞭望 著名 枱 痺", "了望 着名 台 痹"),
        ("１＋Ｎ", "1+n"),
        ("Ｗｉ-Fi Café Cafe\u0301", "wi-fi cafe cafe"),
        ("㎡ ½ ㊣", "m2 1⁄2 正"),
        ("葛\U000e0100城 零\u200b宽 软\u00ad连", "葛城 零宽 软连"),
        ("ﾏﾝｼｮﾝ", "マンション"),
        ("豈 金", "岂 金"),
    ],
)
def test_what_is_one_to_a_reader_is_one(written: str, compared: str) -> None:
    assert fold(written) == compared


@given(st.text(HAN, max_size=40))
def test_a_text_is_the_same_in_every_script_and_region(text: str) -> None:
    simplified = convert_script(text, Script.HANS)
    for region in Region:
        there = convert_script(simplified, Script.HANT, region)
        for one, other in zip(simplified, there, strict=True):
            assert fold(one) == fold(other), (one, other, region)


@given(st.text(max_size=60))
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_no_character_leads_to_one_that_leads_on() -> None:
    table = folded_characters()
    assert table["區"] == "区"
    assert not set(table.values()) & table.keys()


def test_a_site_ships_all_that_leads_to_what_it_holds_and_nothing_else() -> None:
    groups = {group[0]: set(group[1:]) for group in fold_table("里区甲").split(" ")}
    assert groups.keys() == {"里", "区"}
    assert {"裏", "裡"} <= groups["里"]
    assert groups["区"] == {"區"}


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=80))
def test_many_texts_at_once_are_folded_like_one(text: str) -> None:
    folded = fold_all(text)
    assert len(folded) == len("".join(map(fold_character, text)))
    for one, other in zip(folded, fold(text), strict=True):
        assert one in {other, " "}
    assert fold_all("第1批，1+N！\n社區") == "第1批 1+n \n社区"


@pytest.mark.parametrize("text", ["abc ㍿", "某㈱", "㊗", "é ㌀", "㎡"])
def test_signs_that_stand_for_several_are_folded_where_nothing_else_is_like_them(text: str) -> None:
    assert len(fold_all(text)) == len(fold(text))
