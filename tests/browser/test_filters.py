"""Filters, sorting and their place in the address, on pages opened from a folder (file://)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from site_builder.assembly import theme_files
from tests.browser.tabs import Open, Tabs, watched
from tests.theme.environment import render
from tests.theme.samples import MISSING, PAGES

SHELL = """<!doctype html><html lang="zh-Hans" class="no-js"><meta charset="utf-8"><title>{title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{up}chronicle.css">
<script>document.documentElement.className = "js"</script><script src="{up}chronicle.js" defer></script>
<body data-md-color-scheme="default"><p class="md-script"><a href="{up}zh-hant/{path}index.html">繁</a></p>
<article class="md-content__inner md-typeset">{body}</article>"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample pages of one script with the style sheet and the script, as a folder."""
    folder = tmp_path_factory.mktemp("site")
    for page in PAGES.values():
        up = "../" * page.path.count("/")
        target = folder / page.path / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        body = render(page, up=up)
        target.write_text(SHELL.format(title=page.title, up=up, path=page.path, body=body), "utf-8")
    for size in (480, 960):
        picture = folder / f"images/tu/{size}.webp"
        picture.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (size, size * 2 // 3)).save(picture)
    Image.new("RGB", (960, 640)).save(folder / "images/tu/960.jpg")
    for name, data in theme_files().items():
        (folder / name).write_bytes(data)
    names = folder / MISSING.names
    names.parent.mkdir(parents=True, exist_ok=True)
    names.write_text("globalThis.chronicleNames = {};", "utf-8")
    return folder


def file_of(name: str) -> str:
    return (Path(PAGES[name].path) / "index.html").as_posix()


@pytest.fixture
def opened(tabs: Tabs, site: Path) -> Iterator[Open]:
    """Opens a sample page; the test fails when the page complains in its console."""
    with watched(tabs, f"{site.as_uri()}/") as go:
        yield lambda name, search="", **options: go(f"{file_of(name)}{search}", **options)


def shown(tab: Tab) -> list[str]:
    titles: list[str] = tab.locator(".event:visible").evaluate_all("all => all.map(({ id }) => id)")
    return titles


def search_of(tab: Tab) -> str:
    return str(tab.evaluate("decodeURIComponent(location.search)"))


def test_filters_combine_and_say_how_many_are_left(opened: Open) -> None:
    tab = opened("timeline")
    expect(tab.locator("output")).to_have_text("显示 6 条，共 6 条")
    tab.get_by_label("行动").select_option("zhengzhou-2020")
    assert shown(tab) == ["recall", "first-notice", "shuiliju-xiachen", "tents"]
    tab.get_by_label("单位").select_option("shenjiju")
    assert shown(tab) == ["shuiliju-xiachen", "tents"]
    tab.get_by_label("文字").fill("帐篷")
    assert shown(tab) == ["tents"]
    expect(tab.locator("output")).to_have_text("显示 1 条，共 6 条")
    expect(tab.locator("output")).to_have_attribute("aria-live", "polite")


def test_empty_groups_go_with_their_entry_in_the_jump_list(opened: Open) -> None:
    tab = opened("timeline")
    tab.get_by_label("行动").select_option("huiji-2022")
    expect(tab.locator("#t2020-01")).to_be_hidden()
    expect(tab.locator(".jump li:visible")).to_have_count(1)
    expect(tab.locator(".jump li:visible .count")).to_have_text("2")


def test_choices_tell_what_they_would_leave(opened: Open) -> None:
    tab = opened("timeline")
    tab.get_by_label("行动").select_option("huiji-2022")
    option = tab.locator("select[name=unit] option")
    expect(option.filter(has_text="花园口镇")).to_have_text("花园口镇 2")
    expect(option.filter(has_text="市水利局")).to_be_disabled()
    expect(tab.locator("select[name=campaign] option").filter(has_text="郑州")).to_contain_text("4")


def test_the_address_holds_the_filters_and_can_be_shared(opened: Open) -> None:
    tab = opened("timeline")
    tab.get_by_label("单位").select_option("shuiliju")
    tab.get_by_label("文字").fill("值守")
    assert search_of(tab) == "?unit=shuiliju&q=值守"
    shared = opened("timeline", "?unit=shenjiju&q=%E5%B8%90%E7%AF%B7")
    assert shown(shared) == ["tents"]
    assert shared.get_by_label("文字").input_value() == "帐篷"


def test_unknown_values_in_the_address_are_no_filter(opened: Open) -> None:
    tab = opened("timeline", "?unit=nobody&campaign=%22%3E%3Cscript%3E")
    assert len(shown(tab)) == 6


def test_the_switch_of_scripts_keeps_the_filters(opened: Open) -> None:
    tab = opened("timeline")
    tab.get_by_label("行动").select_option("huiji-2022")
    switch = tab.locator(".md-script a")
    assert str(switch.get_attribute("href")).endswith("zh-hant/timeline/index.html?campaign=huiji-2022")
    tab.get_by_role("button", name="清除筛选").click()
    assert str(switch.get_attribute("href")).endswith("zh-hant/timeline/index.html")


def test_back_and_forward_walk_through_the_filters(opened: Open) -> None:
    tab = opened("timeline")
    tab.get_by_label("行动").select_option("zhengzhou-2020")
    tab.get_by_label("文字").press_sequentially("2月")
    assert shown(tab) == ["shuiliju-xiachen", "tents"]
    tab.go_back()
    assert (len(shown(tab)), search_of(tab)) == (4, "?campaign=zhengzhou-2020")
    assert tab.get_by_label("文字").input_value() == ""
    tab.go_back()
    assert (len(shown(tab)), search_of(tab)) == (6, "")
    tab.go_forward()
    assert tab.get_by_label("行动").input_value() == "zhengzhou-2020"


def test_reset_brings_everything_back_and_can_be_undone(opened: Open) -> None:
    tab = opened("timeline", "?campaign=huiji-2022&q=%E6%94%AF%E9%83%A8")
    reset = tab.get_by_role("button", name="清除筛选")
    reset.click()
    assert (len(shown(tab)), search_of(tab)) == (6, "")
    expect(reset).to_be_hidden()
    tab.go_back()
    assert shown(tab) == ["branches", "stations"]


def test_nothing_found_is_said(opened: Open) -> None:
    tab = opened("timeline")
    expect(tab.locator("[data-nothing]")).to_be_hidden()
    tab.get_by_label("文字").fill("没有这样的事")
    expect(tab.locator("[data-nothing]")).to_be_visible()
    expect(tab.locator("output")).to_have_text("显示 0 条，共 6 条")


def test_words_are_found_in_any_order_width_and_case(opened: Open) -> None:
    tab = opened("timeline")
    tab.get_by_label("文字").fill("公告 ５２２５")
    assert shown(tab) == ["stations"]


def test_lists_are_filtered_in_the_same_way(opened: Open) -> None:
    tab = opened("list", "?campaign=huiji-2022")
    expect(tab.locator(".entry:visible")).to_have_count(2)
    expect(tab.locator("#category-bureau [data-group-count]")).to_have_text("1")


def test_the_table_of_figures_sorts_by_number_and_returns_to_its_order(opened: Open) -> None:
    tab = opened("data")
    values = tab.locator(".data-value b")
    heading = tab.locator("th").nth(1)
    button = tab.get_by_role("button", name="数值")
    button.click()
    expect(values).to_have_text(["27", "147", "5225", "15700", "几百"])
    expect(heading).to_have_attribute("aria-sort", "ascending")
    button.click()
    expect(values).to_have_text(["15700", "5225", "147", "27", "几百"])
    expect(heading).to_have_attribute("aria-sort", "descending")
    assert search_of(tab) == "?sort=-value"
    button.click()
    expect(values).to_have_text(["147", "5225", "15700", "27", "几百"])
    assert (heading.get_attribute("aria-sort"), search_of(tab)) == (None, "")


def test_the_table_is_filtered_and_sorted_at_once(opened: Open) -> None:
    tab = opened("data", "?campaign=huiji-2022&sort=-value")
    expect(tab.locator(".data-value:visible b")).to_have_text(["5225", "147", "27"])


def test_everything_is_there_without_scripts(opened: Open) -> None:
    tab = opened("timeline", java_script_enabled=False)
    assert len(shown(tab)) == 6
    expect(tab.locator("form")).to_be_hidden()
    expect(tab.locator(".instead a")).to_have_count(2)


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_a_narrow_phone(opened: Open, name: str) -> None:
    tab = opened(name, width=320)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
