"""What is to take away: rows for spreadsheets, records that keep to their schema, and the text with them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from site_builder.text import Script
from site_builder.views.downloads import downloads, readme, tables
from site_builder.views.edition import Edition
from site_builder.views.table_parts import Table
from tests.chronicles import ROOT, edition, site_edition, told
from tests.schema.json_check import ANNOTATIONS, CHECKED, accepts

ONE = """
== events/e
name: 一事
summary: 有事。
date: {edtf: 2020-02-05, basis: inferred}
time: 06:00
campaigns: c
units: {unit: u, role: 派出}
place: v
figures:
  - key: all
    label: 干部
    value: 2/3
    unit: 人
    approx: at_least
    as_printed: 三分之二
    per: 每天
    share_of: 机关人员
    units: u
    as_of: 2020-02-06
    basis: inferred
    sources: [{source: s, locator: 第2段}, {source: s, locator: 第3段}]
  - {label: 零, value: 0, unit: 例, subset_of: all, conflicts_with: hidden}
  - {key: hidden, label: 密, value: 4, privacy: health}
sources: s
== campaigns/c
name: 一役
== units/u
name: 水利局
== units/v
name: 东街
category: community
== sources/s
name: 报道
"""


def table(of: Edition, name: str) -> Table:
    return next(each for each in tables(of) if each.name == name)


def test_a_figure_is_a_row_below_the_headings_of_its_edition() -> None:
    figures = table(edition(ONE), "figures")
    assert dict(zip(figures.headings, figures.rows[0], strict=True)) == {
        "行动": "一役",
        "条目类别": "事件",
        "条目": "一事",
        "数的是什么": "干部",
        "数值": "0.666667",
        "近似": "不少于",
        "单位": "人",
        "原文写法": "三分之二",
        "比率": "每天",
        "平均": "",
        "占比基数": "机关人员",
        "所指": "水利局",
        "截至": "截至2020年2月6日",
        "推定": "推定",
        "钱物": "",
        "与他数的关系": "",
        "不一致": "",
        "附注": "",
        "来源": "报道",
        "出处": "第2段；第3段",
        "条目地址": "events/e/",
    }


TOLD = """
== events/e
name: 一事
figures:
  - {key: rule, label: 干部, value: 3, limit: minimum, as_printed: 至少3名}
  - {key: most, label: 来客, value: 5, approx: about, limit: maximum}
  - {key: mean, label: 每日上岗, value: 4500, approx: at_least, average: true, per: 每天}
  - {key: none, label: 工作组, as_printed: 多个}
  - {key: gift, label: 款, value: 75, unit: 元, direction: donated, form: cash, note: 分两次。}
  - {key: part, label: 其中, value: 2, subset_of: rule, conflicts_with: other}
  - {key: other, label: 另计, value: 4, unit: 名}
"""


def test_a_row_says_all_that_the_page_says_of_a_figure() -> None:
    figures = table(edition(TOLD), "figures")
    rows = [dict(zip(figures.headings, row, strict=True)) for row in figures.rows]
    assert [row["近似"] for row in rows] == ["不少于", "约；不超过", "不少于", "无数目", "", "", ""]
    assert [row["平均"] for row in rows] == ["", "", "平均", "", "", "", ""]
    assert (rows[3]["数值"], rows[3]["原文写法"]) == ("", "多个")
    assert (rows[4]["钱物"], rows[4]["附注"]) == ("捐赠；现金", "分两次。")
    assert (rows[5]["与他数的关系"], rows[5]["不一致"]) == ("其中之一部分：干部 至少3", "另计 4名")


def test_the_readme_explains_every_word_of_approximation() -> None:
    for script in Script:
        of = edition(TOLD, script=script)
        text = readme(of, tables(of))
        words = ("none", "at_least", "at_most", "about", "rounded", "contradictory")
        assert all(of.label(f"approx.{word}") in text for word in words)


def test_a_figure_is_a_record_that_says_only_what_is_known() -> None:
    figures = table(edition(ONE), "figures")
    assert figures.records[1] == {
        "entry": {"kind": "event", "id": "e", "name": "一事", "address": "events/e/"},
        "campaigns": [{"kind": "campaign", "id": "c", "name": "一役"}],
        "label": "零",
        "value": "0",
        "number": 0,
        "unit": "例",
        "subset_of": ["events/e#all"],
        "basis": "stated",
        "sources": [{"id": "s", "name": "报道"}],
    }
    assert figures.records[0]["value"] == "2/3"
    assert figures.records[0]["number"] == pytest.approx(2 / 3)


def test_an_event_is_a_row_and_a_record() -> None:
    of = edition(ONE, script=Script.HANT, settings="name: 纪事\nsummary: 纪事\nurl: https://example.org\n")
    events = table(of, "events")
    assert dict(zip(events.headings, events.rows[0], strict=True)) == {
        "行動": "一役",
        "事件": "一事",
        "日期": "2020年2月5日",
        "日期（EDTF）": "2020-02-05",
        "日期說明": "6時；推定",
        "類別": "其他",
        "記述": "有事。",
        "結果": "",
        "地點": "東街",
        "單位": "水利局",
        "人物": "",
        "來源": "報道",
        "出處": "",
        "條目地址": "https://example.org/zh-hant/events/e/",
    }
    assert events.records[0]["units"] == [{"kind": "unit", "id": "u", "name": "水利局", "role": "派出"}]
    assert events.records[0]["date_basis"] == "inferred"


def _plain(value: object) -> Any:
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("script", list(Script))
@pytest.mark.parametrize("name", ["figures", "events"])
def test_the_records_keep_to_their_schema(name: str, script: Script) -> None:
    for of in (edition(ONE, script=script), site_edition("river", script=script), edition("", script=script)):
        made = table(of, name)
        schema = _plain(made.schema)
        assert accepts(schema, _plain(made.document), schema)


@pytest.mark.parametrize("name", ["figures", "events"])
def test_the_schema_is_strict(name: str) -> None:
    made = table(edition(ONE), name)
    schema = _plain(made.schema)
    for change in ({"label": 5, "date_text": 5}, {"unknown": "x"}, {"basis": "maybe", "category": "none"}):
        document = _plain(made.document)
        document[name][0] |= change
        assert not accepts(schema, document, schema)
    document = _plain(made.document)
    del document[name][0]["entry"]
    assert not accepts(schema, document, schema)


@pytest.mark.parametrize("name", ["figures", "events"])
def test_the_schema_is_one_of_2020_12_with_every_field_described(name: str) -> None:
    schema = _plain(table(edition(""), name).schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    record = schema["$defs"]["record"]
    assert all(each["description"] for each in record["properties"].values())
    assert set(_keywords(schema)) <= CHECKED | ANNOTATIONS
    assert {ref.removeprefix("#/$defs/") for ref in _refs(schema)} <= set(schema["$defs"])


def _keywords(schema: dict[str, Any]) -> list[str]:
    found = list(schema)
    nested = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()]
    nested += [schema["items"]] if "items" in schema else []
    return found + [keyword for each in nested for keyword in _keywords(each)]


def _refs(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [ref for each in value.values() for ref in _refs(each)]
    return [ref for each in value for ref in _refs(each)] if isinstance(value, list) else []


def test_what_is_not_public_is_nowhere() -> None:
    of = site_edition("river")
    told_all = json.dumps([(t.rows, t.document) for t in tables(of)], ensure_ascii=False) + readme(
        of, tables(of)
    )
    assert "密号" not in told_all
    assert "mihao" not in told_all


def test_the_readme_says_what_the_files_are_and_how_to_cite_them() -> None:
    settings = "name: 纪事\nsummary: 一部。\nurl: https://example.org\npublisher: 某办\nlicence: 注明出处。\n"
    of = edition(ONE, settings=settings)
    text = readme(of, tables(of))
    assert text.startswith("纪事：数据文件说明\n\n一部。\n网址：https://example.org/\n")
    assert "figures.csv          全部数据，2 条" in text
    assert "所记事件：2020-02-05 至 2020-02-05。" in text
    assert "某办. 纪事[DB/OL]. https://example.org/data/." in text
    hant = edition("", script=Script.HANT)
    assert "日期未載" in readme(hant, tables(hant))


def test_the_readme_names_every_file_and_its_two_forms_say_the_same() -> None:
    of = {script: edition(ONE, script=script) for script in Script}
    texts = [readme(each, tables(each)) for each in of.values()]
    assert len({len(text.splitlines()) for text in texts}) == 1
    for text in texts:
        for name in ("figures", "events"):
            assert all(f"{name}{ending}" in text for ending in (".csv", ".json", ".schema.json"))


def test_a_file_is_listed_with_its_format_and_its_size() -> None:
    listed = downloads(edition(""), {"figures.csv": 1, "events.schema.json": 5000, "README.txt": 3 * 2**20})
    assert [(told(each.link), each.format, each.size) for each in listed] == [
        ("全部数据，用于电子表格（figures.csv） → data/figures.csv", "CSV", "1 KB"),
        ("事件文件的格式说明（events.schema.json） → data/events.schema.json", "JSON Schema", "5 KB"),
        ("说明：内容、许可、引用方式（README.txt） → data/README.txt", "TXT", "3.0 MB"),
    ]


@pytest.mark.parametrize("name", ["figures", "events"])
def test_the_files_are_documented(name: str) -> None:
    docs = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert all(f"`{name}{ending}`" in docs for ending in (".csv", ".json", ".schema.json"))
