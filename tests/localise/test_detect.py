"""Which script a text is in."""

from __future__ import annotations

import pytest

from site_builder.localise.convert import convert_script
from site_builder.localise.detect import detect, first_foreign, unclosed_mark, without_verbatim
from site_builder.text import Script

HANS = "干部们连夜赶赴社区，值守卡口。"
HANT = "幹部們連夜趕赴社區，值守卡口。"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        (HANS, Script.HANS),
        (HANT, Script.HANT),
        (HANS * 3 + HANT, Script.HANS),
        (HANS + HANT * 3, Script.HANT),
        ("中山路小学", Script.HANS),
        ("中山路小學", Script.HANT),
        ("", None),
        ("大年初一", None),
        ("abc 123", None),
        ("们們", None),
        (f"{HANT}{{={HANS * 3}=}}", Script.HANT),
        (f"{HANT}`{HANS * 3}`", Script.HANT),
    ],
)
def test_the_characters_of_one_script_tell(text: str, script: Script | None) -> None:
    assert detect(text) is script


@pytest.mark.parametrize("text", [HANS, "审计局", "水利局党员干部", "延吉市卫生健康局"])
def test_a_converted_text_is_in_the_other_script(text: str) -> None:
    assert detect(text) is Script.HANS
    assert detect(convert_script(text, Script.HANT)) is Script.HANT


@pytest.mark.parametrize(
    ("text", "script", "place"),
    [
        (HANS, Script.HANS, None),
        (HANS, Script.HANT, 2),
        (HANT, Script.HANT, None),
        (HANT, Script.HANS, 0),
        ("值守社區", Script.HANS, 3),
        ("{=社區=}值守", Script.HANS, None),
        ("", Script.HANS, None),
    ],
)
def test_the_first_character_of_the_other_script(text: str, script: Script, place: int | None) -> None:
    assert first_foreign(text, script) == place


@pytest.mark.parametrize("text", [HANS, "见 https://example.org/值守 一文", "写作 {=社區=} 与 `code`", ""])
def test_what_is_kept_is_blanked_in_place(text: str) -> None:
    plain = without_verbatim(text)

    assert len(plain) == len(text)
    assert all(found in {" ", written} for found, written in zip(plain, text, strict=True))


def test_a_mark_without_its_end() -> None:
    assert unclosed_mark("写作 {=社區=}") is None
    assert unclosed_mark("写作 {=社區") == 3
    assert unclosed_mark("写作 社區") is None
