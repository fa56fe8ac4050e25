"""Marks around names: what they say, and that nothing of them is left in the text."""

from __future__ import annotations

import pytest

from site_builder.schema.marks import name_marks, unmarked


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("由[[市水利局]]值守", "由市水利局值守"),
        ("[[市委|units/zhengzhou-shiwei]]部署", "市委部署"),
        ("[[!机场]]值守，[[机场]]检查", "机场值守，机场检查"),
        ("[[注]](https://example.org/)", "[[注]](https://example.org/)"),
        ("没有收尾的[[市委，和单个的[市委]", "没有收尾的[[市委，和单个的[市委]"),
        ("[[]]与[[!]]", "[[]]与[[!]]"),
        ("[[file:a]]", "[[file:a]]"),
    ],
)
def test_a_text_reads_without_its_marks(text: str, plain: str) -> None:
    assert unmarked(text) == plain


def test_a_mark_tells_where_its_name_stands_in_the_text_that_is_read() -> None:
    text = "[[!机场]]与[[市委|units/a]]、[[市委]]"
    marks = tuple(name_marks(text))

    assert [unmarked(text)[mark.start : mark.end] for mark in marks] == ["机场", "市委", "市委"]
    assert [(mark.forbids, mark.target) for mark in marks] == [(True, ""), (False, "units/a"), (False, "")]
    assert [text[mark.offset : mark.offset + 2] for mark in marks] == ["[["] * 3
