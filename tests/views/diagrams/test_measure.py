from __future__ import annotations

import pytest

from site_builder.views.diagrams.measure import width, wrapped


@pytest.mark.parametrize(
    ("text", "ems"),
    [("郑州市", 3), ("（“金水区”）", 7), ("𠮷野家", 3), ("12", 1.24), ("M1", 1.57), ("", 0)],
)
def test_a_han_character_is_one_em_and_other_signs_are_less(text: str, ems: float) -> None:
    assert width(text) == pytest.approx(ems)


def test_lines_are_about_equally_long() -> None:
    assert wrapped("郑州市房地产市场和产权交易管理中心", 12, 4) == ("郑州市房地产市场和", "产权交易管理中心")


def test_numbers_and_words_stay_whole_and_signs_stay_with_what_they_belong_to() -> None:
    assert wrapped("共有15700余人", 4, 4) == ("共有", "15700", "余人")
    assert wrapped("社区、楼院（卡口）", 3, 9) == ("社区、", "楼院", "（卡", "口）")


def test_no_line_is_wider_than_the_room_even_where_a_word_is() -> None:
    for text in (
        "https://example.org/a/very/long/address/without/a/break",
        "郑" * 50,
        "WWWWWWWWWW",
        "（（（（",
    ):
        assert all(width(line) <= 6 for line in wrapped(text, 6, 99))


def test_what_does_not_fit_is_cut_with_a_sign() -> None:
    lines = wrapped("郑" * 50, 6, 2)
    assert lines == ("郑" * 6, "郑" * 5 + "…")


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrapped("", 6, 2) == ("",)
