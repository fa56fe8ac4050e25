from __future__ import annotations

import pytest

from site_builder.schema.values import Text
from site_builder.text import Script
from tests.chronicles import edition, facts, key

HANS, HANT = Script.HANS, Script.HANT

HOMONYMS = """
    == units/zhengzhou
    name: 郑州市
    category: area
    == units/yanji
    name: 延吉市
    category: area
    == units/water-zz
    name: 市水利局
    parents: zhengzhou
    == units/water-yj
    name: 市水利局
    parents: yanji
    == units/audit
    name: 市审计局
    parents: yanji
    == campaigns/first
    name: 第一场
    == events/meeting-a
    name: 动员会
    campaigns: [first]
    == events/meeting-b
    name: 动员会
"""


@pytest.mark.parametrize(
    ("script", "written", "expected"),
    [
        (HANS, {"text": "党员"}, "党员"),
        (HANT, {"text": "党员"}, "黨員"),
        (HANT, {"text": "云", "zh-Hant": "云"}, "云"),
        (HANS, {"text": "云", "zh-Hant": "云"}, "云"),
        (HANS, {"text": "党员", "zh-Hans": "黨员"}, "黨员"),
        (HANS, {"zh-Hant": "黨員"}, "党员"),
        (HANT, {"zh-Hans": "党员"}, "黨員"),
    ],
)
def test_a_form_given_by_hand_wins_and_the_rest_is_converted(
    script: Script, written: dict[str, str], expected: str
) -> None:
    assert edition("", script=script).text(Text.model_validate(written)) == expected


def test_text_is_converted_from_the_script_of_its_entry() -> None:
    chronicle = """
        == units/a
        name: 黨員
        script: zh-Hant
        == units/b
        name: 黨员
        script: zh-Hant-x-mixed
        == units/c
        name: 党员
    """
    for script, expected in ((HANS, "党员"), (HANT, "黨員")):
        of = edition(chronicle, script=script)
        assert [of.name(key(f"units/{name}")) for name in "abc"] == [expected] * 3


def test_the_script_of_the_settings_holds_where_an_entry_names_none() -> None:
    settings = "name: 試驗\nsummary: 簡介\nscript: zh-Hant\n"
    of = edition("== units/a\nname: 黨員\n", settings=settings)
    assert of.name(key("units/a")) == "党员"
    assert of.text(of.settings.name) == "试验"


def test_no_text_is_an_empty_string() -> None:
    assert edition("").text(None) == ""


def test_only_homonyms_carry_their_scope() -> None:
    of = edition(HOMONYMS)
    assert of.scoped_name(key("units/water-zz")) == "市水利局（郑州市）"
    assert of.scoped_name(key("units/water-yj")) == "市水利局（延吉市）"
    assert of.scoped_name(key("units/audit")) == "市审计局"
    assert of.link(key("units/water-yj"), "派出").text == "市水利局（延吉市）"


def test_the_campaign_is_the_scope_where_no_area_is_known() -> None:
    of = edition(HOMONYMS)
    assert of.scoped_name(key("events/meeting-a")) == "动员会（第一场）"
    assert of.scoped_name(key("events/meeting-b")) == "动员会"


def test_a_campaign_that_is_not_public_gives_no_scope() -> None:
    of = edition(
        HOMONYMS.replace("campaigns: [first]", "campaigns: [hidden, first]")
        + """
    == campaigns/hidden
    name: 未公开的一场
    status: draft
    """
    )
    assert of.scoped_name(key("events/meeting-a")) == "动员会（第一场）"


def test_both_editions_order_names_by_the_same_form() -> None:
    chronicle = """
        == people/a
        name: {text: 钟云, zh-Hant: 鍾云}
        == people/b
        name: {zh-Hant: 鍾云}
        == people/c
        name: 鐘雲
        script: zh-Hant
    """
    names = [
        [edition(chronicle, script=script).simplified_name(key(f"people/{name}")) for name in "abc"]
        for script in Script
    ]
    assert names[0] == names[1] == ["钟云", "钟云", "钟云"]


def test_dates_and_times_are_in_the_script_of_the_edition() -> None:
    chronicle = """
        == events/a
        name: 值守
        date: 2020-02-05~
        time: 20:00~
        units: a
        == units/a
        name: 甲
    """
    assert facts(edition(chronicle, script=HANT), "events/a")["時間"] == ["約2020年2月5日（約20時）"]


def test_an_unknown_label_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        edition("").label("no.such.label")
