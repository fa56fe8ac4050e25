"""The glossary of names: forms given by hand, forms proposed by rule, contradictions."""

from __future__ import annotations

import pytest

from site_builder.localise import GivenName, Name, build_glossary
from site_builder.problems import Location
from site_builder.text import Script


def person(
    text: str,
    *,
    script: Script = Script.HANS,
    hans: str | None = None,
    hant: str | None = None,
    line: int = 1,
) -> GivenName:
    return GivenName(text, script, hans, hant, True, Location("names.yml", line))


def body(text: str, *, script: Script = Script.HANS, hant: str | None = None, line: int = 1) -> GivenName:
    return GivenName(text, script, None, hant, False, Location("names.yml", line))


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("范振宇", "范振宇"),
        ("于海洋", "于海洋"),
        ("余志远", "余志遠"),
        ("曲松", "曲松"),
        ("姜红", "姜紅"),
        ("沈岳", "沈岳"),
        ("后向东", "后向東"),
        ("周杰", "周杰"),
        ("郁采征", "郁采征"),
        ("游涂里", "游涂里"),
        ("钟建国", "鍾建國"),
        ("叶万里", "葉萬里"),
        ("万里云", "萬里雲"),
        ("云广", "云廣"),
        ("党爱党", "党愛黨"),
        ("王胜丰", "王勝豐"),
        ("万俟云", "万俟雲"),
        ("刘发", "劉發"),
        ("阿里木·买买提", "阿里木·買買提"),
    ],
)
def test_the_traditional_form_of_a_person(hans: str, hant: str) -> None:
    assert build_glossary([person(hans)]).value == (Name(hans, hant, is_person=True),)


@pytest.mark.parametrize(
    ("hant", "hans"),
    [("鍾乾", "钟乾"), ("魏徵", "魏徵"), ("於海於", "於海于"), ("劉傑", "刘杰"), ("范振宇", "范振宇")],
)
def test_the_simplified_form_of_a_person(hant: str, hans: str) -> None:
    assert build_glossary([person(hant, script=Script.HANT)]).value == (Name(hans, hant, is_person=True),)


def test_other_names_by_words() -> None:
    names = [body("松江社区"), body("圪垱砦村"), body("瀋陽路街道", script=Script.HANT), body("工农干校")]

    assert {(name.hans, name.hant) for name in build_glossary(names).value} == {
        ("松江社区", "松江社區"),
        ("圪垱砦村", "圪壋砦村"),
        ("沈阳路街道", "瀋陽路街道"),
        ("工农干校", "工農幹校"),
    }


def test_forms_by_hand_win_wherever_the_name_is_given() -> None:
    outcome = build_glossary([person("于海", line=1), person("于海", hant="於海", line=2)])

    assert outcome.value == (Name("于海", "於海", is_person=True),)
    assert outcome.problems == ()


def test_a_name_written_in_traditional_settles_that_form() -> None:
    outcome = build_glossary(
        [person("刘杰", line=1), person("劉傑", script=Script.HANT, line=2), body("范湖", hant="范湖")]
    )

    assert outcome.value == (Name("刘杰", "劉傑", is_person=True), Name("范湖", "范湖", is_person=False))


def test_the_simplified_form_by_hand() -> None:
    names = [person("錢鍾書", script=Script.HANT, hans="钱锺书")]

    assert build_glossary(names).value == (Name("钱锺书", "錢鍾書", is_person=True),)


def test_contradictory_forms() -> None:
    outcome = build_glossary(
        [
            person("于海", hant="於海", line=7),
            person("于海", line=5),
            person("于海", hant="于海", line=3),
            person("于海", hant="於海", line=9),
        ]
    )

    assert outcome.value == (Name("于海", "于海", is_person=True),)
    (found,) = outcome.problems
    assert (found.code, found.location.line) == ("RUL006", 7)
    assert dict(found.values) == {"name": "于海", "forms": "于海、於海"}
    assert [place.line for place in found.related] == [3, 9]


def test_a_person_and_a_place_of_the_same_name_are_two_names() -> None:
    outcome = build_glossary([person("钟台"), body("钟台", hant="鐘台")])

    assert outcome.value == (Name("钟台", "鍾台", is_person=True), Name("钟台", "鐘台", is_person=False))
    assert outcome.problems == ()
