"""Phrases: the shipped list keeps its promises, and how a phrase meets the words around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.load import load_text
from site_builder.localise import Localiser, Name, Phrase
from site_builder.localise.checks import check_phrases
from site_builder.project import shipped_phrases, theme_folder
from site_builder.schema.settings import PhraseDirection, PhraseEntry
from site_builder.text import Script
from tests.contents import told

SHIPPED = tuple(
    Phrase(entry.hans, entry.hant, entry.direction.targets) for entry in shipped_phrases().phrases
)


def hant(text: str, *phrases: Phrase, names: tuple[Name, ...] = ()) -> str:
    return Localiser(names, phrases).convert(text, source=Script.HANS, target=Script.HANT)


def hans(text: str, *phrases: Phrase) -> str:
    return Localiser((), phrases).convert(text, source=Script.HANT, target=Script.HANS)


def test_every_shipped_example_comes_out_as_it_says() -> None:
    data = Path(theme_folder(), "phrases.yml").read_bytes()
    (document,) = load_text(data, "phrases.yml").value

    assert told(tuple(check_phrases(shipped_phrases().phrases, document, Localiser((), SHIPPED)))) == []
    assert len(SHIPPED) > 600


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("召开会议并成立专班。", "召開會議並成立專班。"),
        ("合并成立一个小组。", "合併成立一個小組。"),
        ("若干事件，干事到场。", "若干事件，幹事到場。"),
        ("街道发布公告，申请行政复议。", "街道發布公告，申請行政復議。"),
        ("准备出发，布置会场。", "準備出發，布置會場。"),
        ("宿舍小家电。", "宿舍小家電。"),
        ("签个名，签过字，抽一支签。", "簽個名，簽過字，抽一支籤。"),
    ],
)
def test_a_phrase_holds_where_it_stands_by_itself(text: str, expected: str) -> None:
    assert hant(text, *SHIPPED) == expected


def test_the_longest_phrase_wins() -> None:
    phrases = (Phrase("干渠", "幹渠"), Phrase("主干渠首", "主乾渠首"))

    assert hant("沿主干渠首巡查，干渠放水。", *phrases) == "沿主乾渠首巡查，幹渠放水。"


def test_of_two_forms_the_first_wins() -> None:
    assert hant("旧家具", Phrase("家具", "傢具"), *SHIPPED) == "舊傢具"


def test_each_direction() -> None:
    both = Phrase("里弄", "里弄")
    to_hans = Phrase("计划", "計畫", PhraseDirection.TO_HANS.targets)

    assert hant("里弄的计划", both, to_hans) == "里弄的計劃"
    assert hans("里弄的計畫", both, to_hans) == "里弄的计划"
    assert hans("計畫", Phrase("计划", "計畫", PhraseDirection.TO_HANT.targets)) == hans("計畫")
    assert hant("规划", Phrase("规划", "規畫", PhraseDirection.BOTH.targets)) == "規畫"


def test_names_stand_before_phrases() -> None:
    name = Name("于发布", "于發佈", is_person=True)

    assert hant("由于发布公告，于发布到岗。", *SHIPPED, names=(name,)) == "由於發布公告，于發佈到崗。"


def test_a_phrase_with_a_sign_in_it() -> None:
    assert hant("推行1+N制、四包一。", Phrase("1+N制", "1+N製")) == "推行1+N製、四包一。"


def test_a_wrong_example_is_told_in_each_direction_that_applies() -> None:
    text = """\
phrases:
  - {zh-Hans: 家具, zh-Hant: 傢具, example: {zh-Hans: 旧家具, zh-Hant: 舊家具}}
  - {zh-Hans: 干渠, zh-Hant: 幹渠, direction: to-hant, example: {zh-Hans: 干渠, zh-Hant: 主幹渠}}
"""
    (document,) = load_text(text, "content/phrases.yml").value
    entries = [PhraseEntry.model_validate(fields) for fields in _fields(document.data)]
    phrases = [Phrase(entry.hans, entry.hant, entry.direction.targets) for entry in entries]

    assert told(tuple(check_phrases(entries, document, Localiser((), phrases)))) == [
        ("LOC007", "phrases.yml", 2, 41),
        ("LOC001", "phrases.yml", 2, 65),
        ("LOC001", "phrases.yml", 3, 84),
    ]


def _fields(data: object) -> list[dict[str, object]]:
    assert isinstance(data, dict)
    return list(data["phrases"])
