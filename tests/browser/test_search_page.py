"""The search page: its address, what can be chosen, more results, the other script, no result, keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from site_builder.text import Script
from tests.browser.conftest import served
from tests.browser.pages import ROOTS
from tests.browser.tabs import Open, Tabs, watched
from tests.browser.test_axe import colour_violations, violations
from tests.browser.test_keyboard import tab_to

WATER = "?q=" + quote("水利局")
MEETING = "?q=" + quote("例会")


@pytest.fixture
def opened(tabs: Tabs, searched: Path) -> Iterator[Open]:
    """Opens pages of the site to search in; no page complains or asks another host."""
    with served(searched) as address, watched(tabs, address) as go:
        yield go


def told(page: Page) -> Locator:
    return page.locator("main output")


def names(page: Page) -> Locator:
    return page.locator(".hit .hit-name")


def kinds(page: Page) -> dict[str, str]:
    """The kinds to choose from with their counts."""
    shown: list[str] = page.locator("[data-kinds] label:visible").all_inner_texts()
    return dict(text.split() for text in shown)


def search_of(page: Page) -> str:
    return str(page.evaluate("decodeURIComponent(location.search)"))


def test_the_address_asks_and_the_answer_is_whole(opened: Open) -> None:
    page = opened(f"search/{WATER}")
    expect(told(page)).to_have_text("找到 5 条")
    expect(told(page)).to_have_attribute("aria-live", "polite")
    expect(names(page)).to_have_text(["云河市水利局", "志愿者夜间巡查", "清理河道", "曾国华", "防汛办公室"])
    expect(page.locator(".hit").nth(1).locator(".hit-text mark")).to_have_text("水利局")
    expect(page.get_by_role("searchbox", name="查找")).to_have_value("水利局")
    expect(page).to_have_title(re.compile("^水利局 · 搜索 · "))
    expect(page.locator(".finder-ways")).to_be_hidden()


def test_facets_count_combine_and_stay_in_the_address(opened: Open) -> None:
    page = opened(f"search/{WATER}")
    expect(told(page)).to_have_text("找到 5 条")
    assert kinds(page) == {"全部": "5", "单位": "2", "人物": "1", "事件": "2"}
    page.locator("[data-kinds] label", has_text="事件").click()
    expect(told(page)).to_have_text("找到 2 条")
    assert kinds(page)["单位"] == "2"
    campaign = page.locator("select[name=campaign]")
    expect(campaign.locator("option")).to_have_text(["不限", "春季值守 1", "秋季值守 1"])
    campaign.select_option("autumn")
    expect(names(page)).to_have_text(["清理河道"])
    assert search_of(page) == "?q=水利局&kind=event&campaign=autumn"
    page.get_by_label("年份").select_option("2022")
    page.get_by_label("地点").select_option(index=1)
    assert search_of(page).endswith("&place=city&year=2022")
    page.reload()
    expect(names(page)).to_have_text(["清理河道"])
    expect(campaign).to_have_value("autumn")
    page.get_by_role("button", name="清除筛选").click()
    expect(told(page)).to_have_text("找到 5 条")
    assert search_of(page) == "?q=水利局"


def test_kinds_are_chosen_by_the_keyboard(opened: Open) -> None:
    page = opened(f"search/{WATER}")
    expect(told(page)).to_have_text("找到 5 条")
    page.locator("[data-kinds] input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(told(page)).to_have_text("找到 2 条")
    expect(page.locator("[data-kinds] :checked")).to_be_focused()


def test_the_order_of_time_is_a_choice(opened: Open) -> None:
    page = opened(f"search/{WATER}&order=date")
    expect(names(page).first).to_have_text("志愿者夜间巡查")
    page.get_by_label("排列").select_option("")
    expect(names(page).first).to_have_text("云河市水利局")
    page.go_back()
    expect(names(page).first).to_have_text("志愿者夜间巡查")


def test_typing_asks_and_one_step_back_undoes_it(opened: Open) -> None:
    page = opened(f"search/{WATER}")
    expect(told(page)).to_have_text("找到 5 条")
    field = page.get_by_role("searchbox", name="查找")
    field.fill("例")
    field.press_sequentially("会", delay=250)
    expect(told(page)).to_have_text("找到 24 条")
    page.go_back()
    expect(told(page)).to_have_text("找到 5 条")
    expect(field).to_have_value("水利局")
    page.go_forward()
    expect(told(page)).to_have_text("找到 24 条")
    page.locator(".hits a").first.click()
    expect(page.locator("main h1")).to_contain_text("例会")
    page.go_back()
    expect(told(page)).to_have_text("找到 24 条")


def test_more_results_come_when_asked_for(opened: Open) -> None:
    page = opened(f"search/{MEETING}")
    expect(names(page)).to_have_count(20)
    page.get_by_role("button", name="再显示 4 条").click()
    expect(names(page)).to_have_count(24)
    expect(page.locator(".hit a").nth(20)).to_be_focused()
    expect(page.locator(".finder-more")).to_be_hidden()
    page.reload()
    expect(names(page)).to_have_count(24)


def test_the_other_script_keeps_query_and_choices(opened: Open) -> None:
    page = opened("search/?q=" + quote("志願者") + "&kind=event&order=date")
    expect(names(page).locator("mark")).to_have_text(["志愿者"])
    page.locator(".md-script a").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    expect(names(page)).to_have_text(["志願者夜間巡查", "清理河道"])
    expect(names(page).locator("mark")).to_have_text(["志願者"])
    expect(page.get_by_role("searchbox")).to_have_value("志願者")
    assert "kind=event&order=date" in page.url


def test_values_that_do_not_exist_choose_nothing(opened: Open) -> None:
    page = opened(f"search/{WATER}&campaign=nobody&kind=%22%3E%3Cimg%3E")
    expect(told(page)).to_have_text("找到 5 条")
    expect(page.locator("[data-kinds] :checked")).to_have_value("")
    expect(page.get_by_role("button", name="清除筛选")).to_be_hidden()
    page.goto(page.url.partition("?")[0] + WATER + "&kind=event&campaign=autumn&year=2020")
    expect(told(page)).to_contain_text("没有找到")
    expect(page.locator(".finder-note")).to_contain_text("没有符合全部条件的条目")
    expect(page.get_by_label("年份")).to_have_value("2020")
    page.get_by_label("年份").select_option("")
    expect(names(page)).to_have_text(["清理河道"])


def test_what_is_alike_or_missing_is_said(opened: Open) -> None:
    page = opened("search/?q=" + quote("防汛办公楼"))
    expect(told(page)).to_have_text(re.compile("^没有找到“防汛办公楼”，下列 [0-9]+ 条相近。$"))
    page.get_by_role("searchbox").fill("鑫鑫鑫")
    expect(told(page)).to_have_text("没有找到“鑫鑫鑫”。")
    expect(page.locator(".finder-note")).to_contain_text("已查全部条目")
    expect(page.locator(".finder-ways a").first).to_be_visible()


def test_an_index_that_does_not_come_is_said(opened: Open) -> None:
    page = opened("search/")
    page.wait_for_function("() => window.chronicle.search")
    page.evaluate("() => { chronicle.search.ask = () => Promise.reject(new Error('lost')); }")
    page.get_by_role("searchbox").fill("水利局")
    expect(page.locator(".finder-note")).to_contain_text("搜索暂时打不开")
    expect(page.locator(".finder-ways a").first).to_be_visible()


def test_keys_of_the_search_lead_to_the_field(opened: Open) -> None:
    page = opened("search/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.locator("dialog")).to_have_count(0)


def test_a_wrong_address_offers_the_search(opened: Open) -> None:
    page = opened("404.html")
    page.locator("main input[name=q]").fill("水利局")
    page.get_by_role("main").get_by_role("button", name="搜索").click()
    expect(told(page)).to_have_text("找到 5 条")
    assert search_of(page) == "?q=水利局"


def test_a_wrong_address_of_the_other_edition_offers_its_own_search(browser: Browser, searched: Path) -> None:
    page = browser.new_page()  # an answer 404 is a complaint
    with served(searched) as address:
        page.goto(f"{address}zh-hant/units/nobody/")
        page.keyboard.press("/")
        page.keyboard.type("志愿者")
        expect(page.locator("dialog [role=option] .hit-name").first).to_have_text("志願者夜間巡查")
        page.keyboard.press("Escape")
        page.locator("main input[name=q]").fill("水利局")
        page.keyboard.press("Enter")
        expect(told(page)).to_have_text("找到 5 條")
        expect(page).to_have_url(re.compile("/zh-hant/search/"))
    page.close()


def test_without_scripts_the_page_says_so_and_leads_on(opened: Open) -> None:
    page = opened(f"search/{WATER}", java_script_enabled=False)
    expect(page.locator(".instead")).to_contain_text("JavaScript")
    expect(page.locator("form.finder")).to_be_hidden()
    expect(page.locator(".finder-ways a[href$='timeline/']")).to_be_visible()


def test_search_engines_keep_off_the_page(opened: Open, searched: Path) -> None:
    page = opened("search/")
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    sitemaps = [file.read_text("utf-8") for file in searched.rglob("sitemap*.xml")]
    assert not [text for text in sitemaps if "/search/" in text]


@pytest.mark.parametrize("script", [*Script])
def test_axe_finds_nothing_on_a_page_of_results(opened: Open, script: Script) -> None:
    page = opened(f"{ROOTS[script]}search/{MEETING}")
    expect(names(page)).to_have_count(20)
    assert violations(page) == []
    page.add_style_tag(content="* { transition: none !important }")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert colour_violations(page) == []


@pytest.mark.parametrize("large", [False, True])
def test_results_fit_a_narrow_phone(opened: Open, large: bool) -> None:
    page = opened(f"search/{MEETING}", width=320)
    if large:
        page.get_by_role("button", name="大字").click()
    expect(names(page)).to_have_count(20)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_from_home_by_the_search_to_a_unit_its_timeline_and_an_event(opened: Open) -> None:
    page = opened()
    tab_to(page, ".md-finder")
    page.keyboard.press("Enter")
    page.keyboard.type("水利局")
    expect(page.locator("dialog [role=option]")).to_have_count(5)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/units/water/$"))
    tab_to(page, ".timeline .event h3 a")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/events/patrol/$"))
    expect(page.locator("main h1")).to_have_text("志愿者夜间巡查")
