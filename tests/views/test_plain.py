"""Markdown as plain lines."""

from __future__ import annotations

import pytest

from site_builder.views.plain import plain_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一段\n接着\n\n二段 and\nmore", ["一段接着", "二段 and more"]),
        ("# 标题\n\n- 甲\n- **乙**\n1. 丙", ["标题", "甲", "乙", "丙"]),
        ("> 引[文字](units/a/)与![图](x.png)", ["引文字与图"]),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", ["甲 乙", "1 2"]),
        ("[甲](a_(b)) [[乙] [丙][1] ![]()", ["甲) [[乙] 丙"]),
        ("`码` a_b_c _斜_ \\*星\\*", ["码 a_b_c 斜 *星*"]),
        ("1+N 与 3.6 # 号", ["1+N 与 3.6 # 号"]),
        ("---\n\n", []),
    ],
)
def test_marks_go_and_words_stay(text: str, lines: list[str]) -> None:
    assert list(plain_lines(text)) == lines


@pytest.mark.parametrize("sign", ["[", "![", "[甲](", "[](", "[甲]["])
def test_links_that_are_never_closed_are_read_once(sign: str) -> None:
    """Read again from every bracket, this would take hours."""
    assert list(plain_lines(sign * 200_000)) == [sign * 200_000]
