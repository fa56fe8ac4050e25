"""What the search knows of an entry: all that its page tells about it, of others their names only."""

from __future__ import annotations

from site_builder.text import Script
from site_builder.views.limits import DISPATCHES
from site_builder.views.pages import pages
from site_builder.views.search import SearchRecord, search_edition
from tests.chronicles import edition

CHRONICLE = """\
== campaigns/xing
name: 某市行动
date: 2020-01-25/2020-03-01
== units/shi
name: 某市
category: area
== units/shuiliju
name: 某市水利局
aliases: [市水利局]
category: bureau
parents: [{unit: shi, role: region}]
campaigns: xing
summary: 管水的局。
body: |
  第一段**加重**。

  - 一项
figures:
  - {label: 下沉干部, value: 15700, unit: 人, approx: at_least, as_printed: 15700多人}
quotes:
  - {attribution: 一名干部, gist: 大家轮流值守。}
remarks:
  - {text: 另有其事。}
  - {text: 不可说。, privacy: health}
notes:
  - {text: 原文误植。, as_printed: 水力局, reading: 水利局}
== events/zhishou
name: 卡口值守
date: 2020-02-05/2020-02-09
campaigns: xing
summary: 别的条目的话。
units: [{unit: shuiliju, role: 派出}]
place: shi
documents: tongzhi
dispatches: {from: shuiliju, to: shi, duty: 巡河, headcount: {label: 人数, value: 6, unit: 名}}
== documents/tongzhi
name: 关于值守的通知
number: 某发〔2020〕3号
issuers: shuiliju
== measures/fa
name: “1+N”工作法
parts: [{name: 一岗, text: 一人一岗。}]
== events/rumour
name: 未定之事
status: draft
"""


def records(script: Script = Script.HANS) -> dict[str, SearchRecord]:
    of = edition(CHRONICLE, script=script)
    return {record.url: record for record in search_edition(of, pages(of)).records}


def test_every_public_entry_has_one_record() -> None:
    assert sorted(records()) == [
        "campaigns/xing/",
        "documents/tongzhi/",
        "events/zhishou/",
        "measures/fa/",
        "units/shi/",
        "units/shuiliju/",
    ]


def test_a_record_says_what_an_entry_is() -> None:
    record = records()["units/shuiliju/"]
    assert record.names == ("某市水利局", "市水利局")
    assert record.scope == "某市 · 某市行动"
    assert record.facets == {"kind": ("unit",), "campaign": ("xing",), "place": ("shi",), "year": ()}


def test_everything_that_its_page_tells_about_it_is_there() -> None:
    assert records()["units/shuiliju/"].passages[:6] == (
        "管水的局。",
        "第一段加重。",
        "一项",
        "下沉干部：15700多人",
        "某市水利局 → 某市；人数：6名；巡河",
        "一名干部：大家轮流值守。",
    )
    told = "\n".join(records()["units/shuiliju/"].passages)
    assert "另有其事。" in told
    assert "原文误植。；水力局；水利局" in told
    assert "一岗：一人一岗。" in records()["measures/fa/"].passages
    assert "关于值守的通知" in records()["events/zhishou/"].passages
    assert "文号：某发〔2020〕3号" in records()["documents/tongzhi/"].passages


def test_what_is_withheld_or_told_of_others_is_not_there() -> None:
    told = "\n".join(records()["units/shuiliju/"].passages)
    assert "不可说" not in told
    assert "别的条目的话" not in told


def test_an_entry_without_a_summary_keeps_its_place_empty() -> None:
    assert records()["units/shi/"].passages[0] == ""


def test_dates_are_shown_and_order_records() -> None:
    found = records()
    assert found["events/zhishou/"].date == "2020年2月5日至9日"
    assert found["events/zhishou/"].facets["year"] == ("2020",)
    in_time = sorted(found.values(), key=lambda record: record.order)
    assert [record.url for record in in_time[:2]] == ["campaigns/xing/", "events/zhishou/"]


def test_the_other_edition_tells_the_same_in_its_script() -> None:
    here, there = records(), records(Script.HANT)
    assert there["units/shuiliju/"].names == ("某市水利局", "市水利局")
    assert there["events/zhishou/"].scope == "某市行動"
    assert [len(record.passages) for record in there.values()] == [
        len(record.passages) for record in here.values()
    ]


def test_values_to_choose_by_have_names() -> None:
    of = edition(CHRONICLE, script=Script.HANT)
    labels = search_edition(of, pages(of)).labels
    assert labels["kind"]["unit"] == "單位"
    assert labels["campaign"] == {"xing": "某市行動"}
    assert labels["place"] == {"shi": "某市"}
    assert labels["year"] == {"2020": "2020"}


def test_dispatches_that_only_the_page_for_all_of_them_tells_are_found() -> None:
    own = "".join(f"  - {{to_text: 某村{n}, duty: 任务{n}}}\n" for n in range(DISPATCHES + 1))
    of = edition(
        f"== sources/s\nname: 一篇\n== campaigns/xing\nname: 某市行动\nsources: s\ndispatches:\n{own}"
        "== events/e\nname: 派人\nsources: s\ncampaigns: xing\n"
        "dispatches: {to_text: 某桥, duty: 别处之事}\n"
    )
    passages = {record.url: "\n".join(record.passages) for record in search_edition(of, pages(of)).records}
    told = passages["campaigns/xing/"]
    assert [told.count(f"任务{n}") for n in range(DISPATCHES + 1)] == [1] * (DISPATCHES + 1)
    assert "别处之事" not in told
    assert "别处之事" in passages["events/e/"]
