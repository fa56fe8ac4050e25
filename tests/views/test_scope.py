"""The scope of the chronicle as 凡例 tells it."""

from __future__ import annotations

from site_builder.text import Script
from site_builder.views.scope import scope_text
from tests.chronicles import edition

EVENTS = """
    == events/a
    name: 后
    date: 2022-04-02
    == events/b
    name: 先
    date: 2020-01
    == events/c
    name: 无
    undated: during_campaign
    == units/a
    name: 甲
    """


def test_scripts_counts_and_dates_are_told() -> None:
    assert scope_text(edition(EVENTS)).split("\n") == [
        "- 字形：简体为正本，另有繁体（台湾字形），同出一份记录。",
        "- 收录：单位 1、事件 3。",
        "- 断限：有日期的事件，最早的为2020年1月，最晚的为2022年4月2日。",
    ]


def test_the_settings_decide_which_script_comes_first_and_whose_forms_it_has() -> None:
    settings = "name: 志\nsummary: 述\ndefault_script: zh-Hant\ntraditional: {region: HK}\n"
    (line,) = scope_text(edition("", script=Script.HANT, settings=settings)).split("\n")
    assert line == "- 字形：繁體（香港字形）為正本，另有簡體，同出一份記錄。"
