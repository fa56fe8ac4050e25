"""Checks of script: declared against actual, mixed and half-converted text, to the character."""

from __future__ import annotations

import pytest

from site_builder.localise import Localiser
from site_builder.localise.checks import check_scripts
from site_builder.localise.detect import detect, first_foreign
from site_builder.schema.kinds import EntryScript
from site_builder.text import Region, Script
from tests.contents import Told, entries, told

LOCALISER = Localiser()


def check(text: str, default: EntryScript = EntryScript.HANS) -> list[Told]:
    records = entries({"events/a": text})
    return told(tuple(check_scripts(records, default, LOCALISER, Region.TW)))


def test_sound_entries() -> None:
    assert check("name: 机关干部下沉\nbody: 皇后路的乾隆碑，宫商角徵羽\n") == []
    assert check("name: 機關幹部下沉\nscript: zh-Hant\n") == []
    assert check("name: 機關干部下沉，还在崗\nscript: zh-Hant-x-mixed\n") == []
    assert check("name: {text: 机关, zh-Hant: 機關}\n") == []


def test_an_entry_in_the_other_script_is_told_once() -> None:
    assert check("name: 機關幹部下沉\nbody: 還在崗\n") == [("RUL005", "events/a.yml", 1, 7)]
    assert check("name: 机关\nscript: zh-Hant\n") == [("RUL005", "events/a.yml", 2, 9)]


def test_mixed_text_is_told_at_the_first_foreign_character() -> None:
    text = """\
        name: 机关干部下沉
        body: |
          第一行都是简体。

          第二行有個別字。
        summary: '说“這是”什么'
        """

    assert check(text) == [("LOC004", "events/a.yml", 5, 7), ("LOC004", "events/a.yml", 6, 13)]


def test_forms_by_hand_are_in_the_script_they_name() -> None:
    assert check("name: {text: 机关干部, zh-Hant: 机關幹部}\n") == [("LOC004", "events/a.yml", 1, 29)]


def test_half_converted_text_is_told_at_the_first_difference() -> None:
    assert check("name: 機關干部聯繫群眾\nscript: zh-Hant\n") == [("LOC005", "events/a.yml", 1, 9)]


@pytest.mark.parametrize(
    "body", ['"原文作{=說=}"', "見 https://a.example/说", "'`說`这个词'"], ids=["kept", "address", "code"]
)
def test_what_stays_is_not_foreign(body: str) -> None:
    assert [code for code, *_ in check(f"name: 说明这个\nbody: {body}\n") if code != "LOC004"] == []
    assert first_foreign("`說`这", Script.HANS) is None


def test_a_mark_that_is_not_closed() -> None:
    assert check('name: 说明\nbody: "原文{=作=}，{=干部"\n') == [("LOC008", "events/a.yml", 2, 16)]


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("这里", Script.HANS),
        ("這裡", Script.HANT),
        ("人民", None),
        ("这這", None),
        ("{=這裡=}这", Script.HANS),
    ],
)
def test_the_script_of_a_text(text: str, script: Script | None) -> None:
    assert detect(text) is script
