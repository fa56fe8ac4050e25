"""What the page of each kind shows: the facts box, the blocks, the ways up and what machines read."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from site_builder.graph import Key
from site_builder.schema import Kind
from site_builder.text import Script
from site_builder.views.blocks import citation_text
from site_builder.views.edition import Edition
from site_builder.views.shapes import (
    CorrectionView,
    FigureView,
    Link,
    LinkGroup,
    NoteView,
    Paraphrase,
    PartView,
    Picture,
    PictureView,
    SourceRow,
)
from tests.chronicles import block, edition, facts, key, page, site_edition, told, view

PHOTO = Picture((("images/photo/480.webp", 480),), "images/photo/480.jpg", 480, 320)


@pytest.fixture(scope="module")
def river() -> Edition:
    return site_edition("river", pictures={Key(Kind.IMAGE, "photo"): PHOTO})


def anchors(of: Edition, path: str) -> list[str]:
    return [found.anchor for found in view(of, path).blocks]


def related(of: Edition, path: str) -> dict[str, list[str]]:
    found = block(of, path, "related")
    groups = [group for group in found.items if isinstance(group, LinkGroup)] if found else []
    return {group.label: [item.link.href for item in group.items] for group in groups}


def test_event(river: Edition) -> None:
    assert facts(river, "events/patrol") == {
        "时间": ["2020年2月5日（23时至次日7时，原文作“正月十二”）"],
        "地点": ["大桥 → places/bridge/"],
        "单位": ["水利局（某市）（派出） → units/water/", "东街社区 → units/east/"],
        "人物": ["林越（带队） → people/lin/", "钟云 → people/zhong/"],
        "所属行动": ["前一场值守 → campaigns/first/"],
    }
    assert anchors(river, "events/patrol") == [
        *("record", "result", "matter", "figures", "pictures", "quotes", "remarks", "notes", "related"),
        *("sources", "corrections", "cite"),
    ]
    assert related(river, "events/patrol") == {
        "文件": ["documents/notice/"],
        "举措": ["measures/five/"],
        "图片": ["images/caption/", "images/photo/"],
    }
    assert page(river, "events/patrol").structured == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "夜间巡查",
        "description": "干部到桥头巡查。",
        "startDate": "2020-02-05",
        "location": [{"@type": "Place", "name": "大桥"}],
        "organizer": [{"@type": "Organization", "name": "水利局（某市）"}],
    }


def test_an_event_known_after_another_leads_there(river: Edition) -> None:
    assert facts(river, "events/visit")["时间"] == ["“夜间巡查”之后（2020年） → events/patrol/"]
    assert "matter" in anchors(river, "events/visit")
    assert related(river, "events/visit") == {}


def test_campaign(river: Edition) -> None:
    assert facts(river, "campaigns/first") == {
        "时间": ["2020年1月25日起"],
        "地点": ["某市 → units/city/"],
        "牵头单位": ["水利局（某市） → units/water/"],
        "条目": ["事件 2", "单位 2", "人物 1", "举措 1"],
    }
    assert anchors(river, "campaigns/first") == [
        "record",
        "figures",
        "dispatches",
        "timeline",
        "related",
        "sources",
        "cite",
    ]
    assert related(river, "campaigns/first") == {
        "单位": ["units/east/", "units/water/"],
        "人物": ["people/lin/"],
        "举措": ["measures/five/"],
        "文件": ["documents/notice/"],
        "图片": ["images/photo/"],
    }
    structured = page(river, "campaigns/first").structured
    assert (structured["startDate"], "endDate" in structured) == ("2020-01-25", False)


def test_a_campaign_of_which_little_is_known(river: Edition) -> None:
    assert facts(river, "campaigns/second") == {
        "时间": ["2022年1月（原文作“年初”，推定）"],
        "日期依据": ["依发表日期推定"],
        "条目": ["事件 1", "单位 1"],
    }
    undated = edition("== campaigns/c\nname: 行动\n")
    assert facts(undated, "campaigns/c") == {"时间": ["日期未载"]}
    assert anchors(undated, "campaigns/c") == ["cite"]


def test_unit(river: Edition) -> None:
    assert facts(river, "units/water") == {
        "别名": ["市水利局", "水局（推定）"],
        "类别": ["政府部门"],
        "上级": ["某市 → units/city/"],
        "职务": ["林越（局长） → people/lin/", "副局长（2 名）"],
        "相关人物": ["林越（局长） → people/lin/"],
        "所属行动": ["前一场值守 → campaigns/first/", "后一场值守 → campaigns/second/"],
    }
    assert anchors(river, "units/water") == ["sent", "pictures", "timeline", "related", "sources", "cite"]
    assert related(river, "units/water") == {
        "人物": ["people/lin/"],
        "举措": ["measures/five/"],
        "文件": ["documents/notice/"],
        "地点": ["places/bridge/"],
        "图片": ["images/photo/"],
        "其他提到它的页面": ["campaigns/first/"],
    }
    assert [told(link) for link in view(river, "units/water").kicker] == [
        *("政府部门", "某市", "前一场值守", "后一场值守")
    ]
    assert page(river, "units/water").structured["parentOrganization"] == [
        {"@type": "Organization", "name": "某市"}
    ]


def test_a_set_of_units_and_an_inferred_parent(river: Edition) -> None:
    assert facts(river, "units/hospitals") == {"类别": ["一组单位"], "成员数": ["10"]}
    assert facts(river, "units/east")["上级"] == ["某市（推定） → units/city/"]
    assert related(river, "units/city")["下属"] == ["units/east/", "units/water/"]


def test_a_unit_shows_events_that_only_speak_of_it() -> None:
    of = edition("""
    == units/a
    name: 甲局
    == events/told
    name: 会
    quotes: {gist: 大意, speaker_unit: a}
    == events/sent
    name: 增援
    dispatches: {from: a, to_text: 各处}
    """)
    timeline = block(of, "units/a", "timeline")
    assert timeline is not None
    assert [getattr(item, "anchor", "") for item in timeline.items] == ["event-sent"]
    assert related(of, "units/a") == {"其他提到它的页面": ["events/told/"]}


def test_person(river: Edition) -> None:
    assert facts(river, "people/lin") == {
        "报道时所任": ["水利局（某市）局长（2019年起） → units/water/"],
        "所属行动": ["前一场值守 → campaigns/first/"],
    }
    assert anchors(river, "people/lin") == ["pictures", "timeline", "related", "sources", "cite"]
    assert related(river, "people/lin") == {
        "图片": ["images/photo/"],
        "其他提到它的页面": ["documents/notice/", "units/water/"],
    }
    assert "jobTitle" not in page(river, "people/lin").structured
    assert facts(river, "people/zhong") == {"身份": ["志愿者"]}


def test_a_post_says_how_it_is_known() -> None:
    of = edition("== people/a\nname: 甲\nposts: {title: 书记, date: 2020, basis: inferred, note: 据照片}\n")
    assert facts(of, "people/a") == {"报道时所任": ["书记（2020年，推定，据照片）"]}


def test_words_that_unit_and_title_share_are_said_once() -> None:
    of = edition("""
== units/a
name: 水利局机关党委
== people/b
name: 乙
posts:
  - {title: 机关党委专职副书记, unit: a}
  - {title: 委员, unit: a}
""")
    assert facts(of, "people/b") == {
        "报道时所任": ["水利局机关党委专职副书记 → units/a/", "水利局机关党委委员 → units/a/"]
    }


def test_document(river: Edition) -> None:
    assert facts(river, "documents/notice") == {
        "类别": ["通知"],
        "题名": ["题名为编者所拟"],
        "文号": ["某水〔2020〕1号"],
        "发文": ["水利局（某市） → units/water/", "林越 → people/lin/"],
        "受文": ["东街社区 → units/east/", "沿河各单位"],
        "时间": ["2020年2月4日"],
        "所属行动": ["前一场值守 → campaigns/first/"],
    }
    assert anchors(river, "documents/notice") == ["timeline", "related", "sources", "cite"]
    assert related(river, "documents/notice") == {"举措": ["measures/five/"]}
    structured = page(river, "documents/notice").structured
    assert structured["datePublished"] == "2020-02-04"
    assert structured["author"] == [
        {"@type": "Organization", "name": "水利局（某市）"},
        {"@type": "Person", "name": "林越"},
    ]


def test_measure(river: Edition) -> None:
    assert facts(river, "measures/five") == {
        "类别": ["岗位"],
        "施行单位": ["水利局（某市）（提出） → units/water/"],
        "地点": ["某市 → units/city/"],
        "所属行动": ["前一场值守 → campaigns/first/"],
    }
    parts = block(river, "measures/five", "parts")
    assert parts is not None
    assert [
        (part.name, part.text, [figure.value for figure in part.figures])
        for part in parts.items
        if isinstance(part, PartView)
    ] == [("宣传员", "发放单页", ["900"]), ("巡查员", "", [])]
    assert related(river, "measures/five") == {
        "由此扩充的举措": ["measures/six/"],
        "文件": ["documents/notice/"],
    }
    assert facts(river, "measures/six")["内容"] == ["来源只提名称，未说明内容"]
    assert related(river, "measures/six") == {"所据举措": ["measures/five/"]}


def test_place(river: Edition) -> None:
    assert facts(river, "places/bridge") == {
        "类别": ["桥梁"],
        "所在": ["东街社区（推定） → units/east/"],
        "单位": ["水利局（某市）（巡查） → units/water/"],
    }
    assert anchors(river, "places/bridge") == ["hosted", "pictures", "timeline", "related", "sources", "cite"]
    assert related(river, "places/bridge") == {
        "图片": ["images/photo/"],
        "其他提到它的页面": ["units/water/"],
    }


def test_source(river: Edition) -> None:
    assert facts(river, "sources/daily") == {
        "题名": ["题名为编者所拟"],
        "副题": ["记东街"],
        "媒体": ["某日报"],
        "作者": ["钟云（记者）", "甲（职分未注明）", "乙（职分未注明）"],
        "责编": ["丙（责编）"],
        "时间": ["2020年2月10日"],
        "网址": ["https://example.org/daily → https://example.org/daily"],
        "原文字形": ["未转全的繁体"],
        "文本状况": ["完整"],
    }
    assert anchors(river, "sources/daily") == ["taken", "cite"]
    assert facts(river, "sources/weekly") == {"时间": ["日期未载"]}
    structured = page(river, "sources/daily").structured
    assert (structured["headline"], structured["sameAs"]) == ("河岸一夜", "https://example.org/daily")


def test_image(river: Edition) -> None:
    assert facts(river, "images/photo") == {
        "摄影、供图": ["钟云 摄"],
        "地点": ["大桥 → places/bridge/"],
        "人物": ["林越 → people/lin/"],
        "单位": ["水利局（某市） → units/water/"],
        "所记事件": ["夜间巡查 → events/patrol/"],
        "所属行动": ["前一场值守 → campaigns/first/"],
    }
    pictures = block(river, "images/photo", "pictures")
    assert pictures is not None
    assert pictures.items == (PictureView(PHOTO, "桥头值守", "钟云 摄", Link("桥头值守")),)
    assert facts(river, "images/caption") == {
        "图片文件": ["仅存图片说明"],
        "所记事件": ["夜间巡查 → events/patrol/"],
    }
    assert anchors(river, "images/caption") == ["cite"]


def test_words_say_who_spoke_and_how_they_are_known(river: Edition) -> None:
    quotes, remarks = block(river, "events/patrol", "quotes"), block(river, "events/patrol", "remarks")
    notes = block(river, "events/patrol", "notes")
    assert quotes is not None
    assert remarks is not None
    assert notes is not None
    said = [item for item in (*quotes.items, *remarks.items) if isinstance(item, Paraphrase)]
    assert [(item.text, [told(speaker) for speaker in item.speakers]) for item in said] == [
        ("夜里最要紧", ["林越 → people/lin/", "水利局（某市） → units/water/", "某干部"]),
        ("备有手电（图中可见）", []),
    ]
    (note,) = notes.items
    assert isinstance(note, NoteView)
    assert (note.kind, note.text, note.as_printed, note.reading) == (
        *("误植", "原文误植", "应急应急", "应急"),
    )


def test_corrections_and_the_citation_close_a_page(river: Edition) -> None:
    corrections, cite = block(river, "events/patrol", "corrections"), block(river, "events/patrol", "cite")
    assert corrections is not None
    assert cite is not None
    (item,) = corrections.items
    assert isinstance(item, CorrectionView)
    assert (item.date, item.machine_date, item.text, item.reason) == (
        *("2021年3月1日", "2021-03-01", "人数改为 18", "来源更正"),
    )
    assert cite.items[0] == "某市档案馆. 夜间巡查[EB/OL]//河岸值守纪事."
    changed = replace(river, changed={key("events/patrol"): datetime.date(2021, 3, 1)})
    dated = citation_text(changed, key("events/patrol"))
    assert dated == "某市档案馆. 夜间巡查[EB/OL]//河岸值守纪事. (2021-03-01)."


def test_with_an_address_pages_tell_it() -> None:
    settings = "name: 纪事\nsummary: 纪事\nurl: https://example.org/h/\n"
    chronicle = "== units/a\nname: 甲局\n"
    for script, address in (
        (Script.HANS, "https://example.org/h/units/a/"),
        (Script.HANT, "https://example.org/h/zh-hant/units/a/"),
    ):
        of = edition(chronicle, settings=settings, script=script)
        assert page(of, "units/a").structured["url"] == address
        cite = block(of, "units/a", "cite")
        assert cite is not None
        assert str(cite.items[0]).endswith(f". {address}.")


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("events/patrol", "大事记 → timeline/"),
        ("units/water", "单位 → units/"),
        ("people/lin", "人物 → people/"),
        ("campaigns/first", "行动 → campaigns/"),
        ("documents/notice", "文件 → documents/"),
        ("measures/five", "举措 → measures/"),
        ("places/bridge", "地点 → places/"),
        ("sources/daily", "来源 → sources/"),
        ("images/photo", "图集 → images/"),
    ],
)
def test_breadcrumbs_and_contents(river: Edition, path: str, section: str) -> None:
    made = page(river, path)
    above = ["某市 → units/city/"] if path == "units/water" else []
    assert [told(crumb) for crumb in made.crumbs] == [section, *above, made.title]
    assert [link.href for link in made.contents] == [f"#{anchor}" for anchor in anchors(river, path)]
    assert made.description


def test_a_long_summary_is_cut_in_the_description() -> None:
    of = edition(f"== units/a\nname: 甲\nsummary: {'长' * 200}\n")
    assert len(page(of, "units/a").description) == 150
    assert view(of, "units/a").lead == "长" * 200


def test_a_campaign_shows_figures_of_other_entries_as_its_own() -> None:
    made = edition("""
== campaigns/flood
name: 防汛
key_figures: [units/water#sent, units/water#kept]
figures: {label: 天数, value: 12, unit: 天}
sources: report
== units/water
name: 水利局
figures:
  - {key: sent, label: 派出, value: 20, unit: 名, sources: {source: paper, locator: 第三段}}
  - {key: kept, label: 未公开, value: 3, unit: 名, privacy: health}
== sources/report
name: 报道
== sources/paper
name: 另一篇报道
""")
    found = block(made, "campaigns/flood", "figures")
    assert found is not None
    sent, days = [item for item in found.items if isinstance(item, FigureView)]
    assert (sent.value, [mark.locator for mark in sent.marks]) == ("20", ["第三段"])
    assert days.value == "12"
    listed = block(made, "campaigns/flood", "sources")
    assert listed is not None
    assert len(listed.items) == 2


def test_a_measure_names_who_is_charged_with_it() -> None:
    made = edition("""
== measures/watch
name: 巡堤
people: {person: lin, role: 首创}
== people/lin
name: 林越
""")
    assert facts(made, "measures/watch")["人物"] == ["林越（首创） → people/lin/"]


def test_a_figure_of_its_own_that_a_campaign_puts_first_stands_there_once() -> None:
    of = edition(
        "== campaigns/act\nname: 甲行动\nkey_figures: two\nfigures:\n"
        "  - {label: 一, value: 1}\n  - {key: two, label: 二, value: 2}\n"
    )
    found = block(of, "campaigns/act", "figures")
    assert found is not None
    assert [figure.label for figure in found.items if isinstance(figure, FigureView)] == ["二", "一"]


def test_notes_on_parents_and_posts_stand_beside_them() -> None:
    of = edition("""
        == units/a
        name: 甲局
        == units/b
        name: 乙科
        parents: {unit: a, role: superior, basis: inferred, note: 据名称}
        posts:
          - {title: 科长, note: 时任}
          - {title: 科员, count: 3, basis: inferred}
    """)
    shown = facts(of, "units/b")
    assert "甲局（推定；据名称） → units/a/" in [value for values in shown.values() for value in values]
    assert "科长（时任）" in [value for values in shown.values() for value in values]
    assert [value for values in shown.values() for value in values if value.startswith("科员（3")] != []


def test_a_figure_of_a_dispatch_has_the_sources_of_the_dispatch_wherever_it_is_shown() -> None:
    of = edition("""
        == sources/whole
        name: 全文
        == sources/part
        name: 另文
        == campaigns/act
        name: 甲行动
        key_figures: events/e#sent
        == events/e
        name: 派人
        campaigns: act
        sources: whole
        dispatches:
          - {from: u, sources: part, headcount: {key: sent, label: 干部, value: 3, unit: 名}}
        == units/u
        name: 甲局
    """)
    found = block(of, "campaigns/act", "figures")
    sources = block(of, "campaigns/act", "sources")
    assert found is not None
    assert sources is not None
    (figure,) = (each for each in found.items if isinstance(each, FigureView))
    names = {row.number: row.link.text for row in sources.items if isinstance(row, SourceRow)}
    assert [names[mark.number] for mark in figure.marks] == ["另文"]
