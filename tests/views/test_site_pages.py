from __future__ import annotations

from site_builder.text import Script
from site_builder.views.data import data_page
from site_builder.views.edition import Edition
from site_builder.views.page_shapes import DataView, HomeView, MissingView, Page, TextView
from site_builder.views.shapes import CorrectionView, LinkGroup
from site_builder.views.site_pages import (
    about_page,
    all_corrections,
    corrections_page,
    home_page,
    missing_page,
    rules_page,
)
from tests.chronicles import edition, site_edition, told


def home(of: Edition) -> HomeView:
    content = home_page(of).content
    assert isinstance(content, HomeView)
    return content


def data(of: Edition) -> DataView:
    content = data_page(of).content
    assert isinstance(content, DataView)
    return content


def texts(page: Page) -> list[str]:
    assert isinstance(page.content, TextView)
    return [str(item) for block in page.content.blocks for item in block.items if isinstance(item, str)]


def test_the_home_page_shows_campaigns_as_the_settings_order_them() -> None:
    view = home(site_edition("river"))
    assert [told(card.link) for card in view.campaigns] == [
        "后一场值守 → campaigns/second/",
        "前一场值守 → campaigns/first/",
    ]
    assert view.campaigns[1].date == "2020年1月25日起"
    assert view.campaigns[1].counts == ("事件 2", "单位 2", "人物 1", "举措 1")
    assert [figure.value for figure in view.campaigns[1].figures] == ["175", "2/3", "几百"]
    assert all(figure.marks == () for figure in view.campaigns[1].figures)


def test_campaigns_without_an_order_are_in_the_order_of_time() -> None:
    of = edition("""
    == campaigns/a
    name: 不知何时
    == campaigns/b
    name: 后
    date: 2022
    == campaigns/c
    name: 先
    date: 2020
    """)
    assert [card.link.text for card in home(of).campaigns] == ["先", "后", "不知何时"]


def test_the_ways_in_tell_how_much_there_is_and_leave_out_what_is_empty() -> None:
    ways = {item.link.href: item.link.note for item in home(site_edition("river")).ways}
    assert ways == {
        "timeline/": "3",
        "campaigns/": "2",
        "units/": "6",
        "people/": "2",
        "measures/": "2",
        "documents/": "1",
        "places/": "1",
        "images/": "2",
        "data/": "",
        "sources/": "2",
    }
    assert [item.link.href for item in home(edition("")).ways] == ["data/"]


def test_the_latest_corrections_are_on_the_home_page() -> None:
    corrections = "\n".join(f"  - {{date: 2021-0{month}-01, text: 更正{month}}}" for month in range(1, 8))
    of = edition(f"== units/a\nname: 甲\ncorrections:\n{corrections}\n")
    assert [item.text for item in home(of).corrections] == [f"更正{month}" for month in range(7, 2, -1)]
    assert len(all_corrections(of)) == 7
    page = corrections_page(of).content
    assert isinstance(page, TextView)
    owners = [item.owner for item in page.blocks[0].items if isinstance(item, CorrectionView)]
    assert [owner and owner.href for owner in owners] == ["units/a/"] * 7


def test_without_corrections_the_page_says_so() -> None:
    assert texts(corrections_page(edition(""))) == ["尚无勘误。"]


def test_rules_are_those_of_the_settings_and_then_those_the_software_keeps() -> None:
    own, kept, terms, _ = texts(rules_page(site_edition("river")))
    assert own.split("\n") == ["1. 只记来源所载。", "2. 一条写成两行的规则，", "    第二行。"]
    assert kept.startswith("3. 述而不论")  # the numbers go on
    assert kept.split("\n")[-1].startswith("10. 大事记")
    assert terms.startswith("- **推定**")


def test_about_tells_what_the_settings_tell_and_the_licence() -> None:
    about, made, licence = texts(about_page(site_edition("river")))
    assert about.startswith("供测试用的小志。")
    assert "一个文本文件" in made
    assert licence == "供测试用"
    assert len(texts(about_page(edition("")))) == 1


def test_the_page_for_wrong_addresses_shows_the_ways_on() -> None:
    page = missing_page(site_edition("river"))
    assert (page.path, page.section, page.kind) == ("404.html", "404", "missing")
    assert isinstance(page.content, MissingView)
    (group,) = page.content.blocks[0].items
    assert isinstance(group, LinkGroup)
    assert next(item.link.href for item in group.items) == "timeline/"


def test_every_public_figure_is_a_row_of_the_data_page() -> None:
    view = data(site_edition("river"))
    rows = {(row.label, row.value): row for row in view.rows}
    assert view.total == len(view.rows) == 7
    assert set(rows) == {
        *(("下沉干部", "175"), ("其中党员", "2/3"), ("走访", "几百"), ("留守", "3"), ("巡查人员", "18")),
        *(("单页", "900"), ("干部", "6")),
    }
    patrol = rows["巡查人员", "18"]
    assert patrol.owner is not None
    assert told(patrol.owner) == "夜间巡查（事件） → events/patrol/"
    assert (patrol.facets["campaign"], patrol.inferred) == (("first",), True)
    assert patrol.details == ("与此不一致：前一场值守：下沉干部 175余名",)
    assert rows["干部", "6"].facets["campaign"] == ("first", "second")


def test_the_data_page_filters_by_campaign_when_there_are_several() -> None:
    facet = data(site_edition("river")).facets[0]
    assert facet.key == "campaign"
    assert [(choice.value, choice.count) for choice in facet.choices] == [("second", 1), ("first", 7)]
    assert data(edition("")).facets == ()


def test_structured_data_of_the_site_has_an_address_only_when_it_is_known() -> None:
    assert home_page(edition("")).structured == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "试验纪事",
    }
    settings = "name: 纪事\nsummary: 纪事\nurl: https://example.org\n"
    of = edition("", settings=settings, script=Script.HANT)
    assert home_page(of).structured["url"] == "https://example.org/zh-hant/"
