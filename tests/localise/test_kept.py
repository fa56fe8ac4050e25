"""Text that an editor keeps: {=文字=} stays in both scripts, and its marks never come out."""

from __future__ import annotations

import pytest

from site_builder.localise import Localiser, Name
from site_builder.text import Script

LOCALISER = Localiser([Name("于后", "于后", is_person=True)])


@pytest.mark.parametrize(
    ("text", "hans", "hant"),
    [
        ("原文作{=干部=}，即干部。", "原文作干部，即干部。", "原文作干部，即幹部。"),
        ("{=后=}与后、{=“后”=}", "后与后、“后”", "后與後、“后”"),
        ("{=并\n肩=}", "并\n肩", "并\n肩"),
        ("没有收尾的{=干部", "没有收尾的{=干部", "沒有收尾的{=幹部"),
        ("{==}", "{==}", "{==}"),
        ("见{=https://a.example/发=}发", "见https://a.example/发发", "見https://a.example/发發"),
    ],
)
def test_kept_text(text: str, hans: str, hant: str) -> None:
    assert LOCALISER.convert(text, source=Script.HANS, target=Script.HANT) == hant
    assert LOCALISER.convert(text, source=Script.HANS, target=Script.HANS) == hans


def test_kept_text_of_traditional_entries() -> None:
    text = "原文作{=聯系=}，即聯繫。"

    assert LOCALISER.convert(text, source=Script.HANT, target=Script.HANS) == "原文作聯系，即联系。"
    assert LOCALISER.convert(text, source=Script.HANT, target=Script.HANT) == "原文作聯系，即聯繫。"


def test_half_converted_text_becomes_whole() -> None:
    text = "機關干部聯系群眾，由于后勤，原文作{=干部=}。"

    assert LOCALISER.normalise(text, Script.HANT) == "機關幹部聯繫群眾，由於後勤，原文作干部。"
    assert LOCALISER.normalise(text, Script.HANS) == "机关干部联系群众，由于后勤，原文作干部。"
