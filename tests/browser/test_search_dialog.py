"""The search dialog: keys, typing, input methods, the list, what is told and kept, scripts, from a disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from site_builder.text import Script
from tests.browser.conftest import served
from tests.browser.pages import ROOTS
from tests.browser.tabs import Open, Tabs, watched
from tests.browser.test_axe import colour_violations, violations

PHONE = 390
RECENT = "JSON.parse(localStorage.getItem('chronicle.searches'))"


@pytest.fixture
def opened(tabs: Tabs, searched: Path) -> Iterator[Open]:
    """Opens pages of the site to search in; no page complains or asks another host."""
    with served(searched) as address, watched(tabs, address) as go:
        yield go


def field(page: Page) -> Locator:
    return page.locator("dialog.search input")


def told(page: Page) -> Locator:
    return page.locator("dialog.search [role=status]")


def options(page: Page) -> Locator:
    return page.locator("dialog.search [role=option]")


def ask(page: Page, text: str) -> None:
    """Type ``text`` into the dialog and wait for what it tells."""
    if not field(page).is_visible():
        page.locator(".md-finder").click()
    field(page).fill(text)
    expect(told(page)).to_have_text(re.compile(r"\d|没有|沒有"))


def current(page: Page) -> str:
    """The name of the option that the field points to, which is the selected one."""
    chosen = page.locator("[role=option][aria-selected=true]")
    if not chosen.count():
        assert field(page).get_attribute("aria-activedescendant") is None
        return ""
    assert field(page).get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    return chosen.locator(".hit-name").inner_text()


@pytest.mark.parametrize("key", ["/", "f", "s"])
def test_a_key_opens_the_dialog_and_is_not_typed(opened: Open, key: str) -> None:
    page = opened("units/")
    page.keyboard.press(key)
    expect(page.get_by_role("dialog", name="搜索")).to_be_visible()
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")


def test_keys_that_mean_something_else_open_nothing(opened: Open) -> None:
    page = opened("units/")
    page.keyboard.press("Control+s")
    page.keyboard.press("Alt+f")
    page.locator("input[name=q]").focus()
    page.keyboard.type("/fs")
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator("input[name=q]")).to_have_value("/fs")


def test_a_reader_may_want_no_keys(opened: Open) -> None:
    page = opened("search/")
    page.get_by_label("键打开搜索").uncheck()
    page.goto(page.url.replace("search/", "rules/"))
    page.keyboard.press("/")
    expect(page.locator("dialog")).to_have_count(0)
    page.locator(".md-finder").press("Enter")
    expect(field(page)).to_be_focused()


def test_escape_closes_and_returns_the_focus(opened: Open) -> None:
    page = opened()
    page.locator(".md-header__title").focus()
    page.keyboard.press("/")
    ask(page, "水利")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(page.locator(".md-header__title")).to_be_focused()
    page.get_by_role("button", name="搜索").press(" ")
    expect(field(page)).to_have_value("水利")
    page.get_by_role("button", name="关闭").click()
    expect(page.get_by_role("button", name="搜索")).to_be_focused()


def test_results_tell_kind_scope_date_and_the_marked_passage(opened: Open) -> None:
    page = opened()
    ask(page, "志愿者")
    first = options(page).first
    expect(first.locator(".hit-name")).to_have_text("志愿者夜间巡查")
    expect(first.locator(".hit-kind")).to_have_text("事件")
    expect(first.locator(".hit-about")).to_contain_text("春季值守 · 2020年2月5日")
    expect(first.locator(".hit-text mark")).to_have_text("志愿者")
    expect(told(page)).to_have_text("找到 2 条")
    expect(told(page)).to_have_attribute("role", "status")


@pytest.mark.parametrize(("script", "marked"), [(Script.HANS, "志愿者夜间"), (Script.HANT, "志願者夜間")])
def test_either_script_finds_and_the_edition_answers_in_its_own(
    opened: Open, script: Script, marked: str
) -> None:
    page = opened(f"{ROOTS[script]}units/")
    for query in ("志愿者夜间", "志願者夜間", "志愿者夜間"):
        ask(page, query)
        expect(options(page).first.locator(".hit-name mark")).to_have_text(marked)
    options(page).first.click()
    expect(page).to_have_url(re.compile(rf"/{ROOTS[script]}events/patrol/$"))


def test_sounds_numbers_and_dates_find(opened: Open) -> None:
    page = opened()
    for query, found in {"zgh": "曾国华", "15700": "志愿者夜间巡查", "2022-9-3": "清理河道"}.items():
        ask(page, query)
        expect(options(page).first.locator(".hit-name")).to_have_text(found)


def test_one_character_suggests_names(opened: Open) -> None:
    page = opened()
    ask(page, "水")
    expect(told(page)).to_contain_text("名称 1 个")
    expect(options(page).locator(".hit-name")).to_have_text(["云河市水利局"])
    field(page).fill("x")
    expect(told(page)).to_have_text("请再输入一个字。")
    expect(options(page)).to_have_count(0)


def test_nothing_is_asked_while_an_input_method_composes(opened: Open) -> None:
    page = opened()
    ask(page, "曾国华")
    field(page).fill("")
    expect(told(page)).to_have_text("")
    keys = page.context.new_cdp_session(page)
    keys.send("Input.imeSetComposition", {"text": "shui'li", "selectionStart": 7, "selectionEnd": 7})
    page.wait_for_timeout(300)
    expect(field(page)).to_have_value("shui'li")
    expect(told(page)).to_have_text("")
    keys.send("Input.insertText", {"text": "水利"})
    expect(told(page)).to_contain_text("找到")
    assert current(page) == ""


def test_an_answer_that_comes_late_is_dropped(opened: Open) -> None:
    page = opened()
    ask(page, "水利")
    page.evaluate("""() => {
      const { search } = chronicle;
      const own = search.ask;
      search.ask = async (text, choice) => {
        if (text === "例会") await new Promise(done => setTimeout(done, 400));
        return own(text, choice);
      };
    }""")
    field(page).fill("例会")
    page.wait_for_timeout(200)
    field(page).fill("清理")
    expect(options(page).first.locator(".hit-name")).to_have_text("清理河道")
    page.wait_for_timeout(400)
    expect(options(page).first.locator(".hit-name")).to_have_text("清理河道")


def test_arrows_walk_home_and_end_jump_and_enter_opens(opened: Open) -> None:
    page = opened()
    ask(page, "水利局")
    names = options(page).locator(".hit-name").all_inner_texts()
    assert len(names) > 2
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    walk = [
        ("ArrowDown", names[0]),
        ("ArrowDown", names[1]),
        ("End", names[-1]),
        ("ArrowDown", ""),
        ("ArrowUp", names[-1]),
        ("Home", names[0]),
    ]
    for key, name in walk:
        page.keyboard.press(key)
        assert current(page) == name
    page.keyboard.press("Enter")
    expect(page.locator("main h1")).to_have_text(names[0])
    assert page.evaluate(RECENT) == ["水利局"]


def test_enter_alone_leads_to_all_results(opened: Open) -> None:
    page = opened("units/water/")
    ask(page, "例会")
    expect(told(page)).to_have_text("找到 24 条")
    expect(page.get_by_role("link", name="全部 24 条结果")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("main output")).to_have_text("找到 24 条")
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "例会"


def test_what_is_alike_is_said_to_be_alike(opened: Open) -> None:
    page = opened()
    ask(page, "防汛办公楼")
    expect(told(page)).to_contain_text("没有找到“防汛办公楼”，下列")
    expect(options(page).first.locator(".hit-name")).to_have_text("防汛办公室")


def test_nothing_found_is_said_with_a_way_on(opened: Open) -> None:
    page = opened()
    ask(page, "鑫鑫鑫")
    expect(told(page)).to_have_text("没有找到“鑫鑫鑫”。")
    expect(page.locator(".search-note")).to_contain_text("已查全部条目")
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    page.get_by_role("link", name="从名录查找").click()
    expect(page.locator(".finder-ways a").first).to_be_visible()


def test_recent_searches_are_offered_and_can_be_forgotten(opened: Open) -> None:
    page = opened()
    ask(page, "水利局")
    page.keyboard.press("Enter")
    expect(page.locator("main output")).to_have_text("找到 5 条")
    page.goto(page.url.partition("search/")[0])
    page.keyboard.press("/")
    expect(options(page)).to_have_text(["水利局"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value("水利局")
    expect(told(page)).to_have_text("找到 5 条")
    field(page).fill("")
    page.get_by_role("button", name="清除记录").click()
    expect(options(page)).to_have_count(0)
    expect(field(page)).to_be_focused()
    assert page.evaluate(RECENT) is None


def test_a_browser_that_keeps_nothing_searches_too(opened: Open) -> None:
    page = opened()
    page.evaluate("() => Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })")
    ask(page, "水利局")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("main h1")).to_have_text("云河市水利局")


def test_names_are_texts_whatever_they_hold(opened: Open) -> None:
    page = opened()
    ask(page, "工作组")
    expect(options(page).first.locator(".hit-name")).to_have_text("<img src=x onerror=alert(1)>工作组")
    expect(page.locator("dialog img")).to_have_count(0)
    ask(page, "<img src=y>")
    expect(page.locator("dialog img")).to_have_count(0)


def test_nothing_is_loaded_before_a_reader_turns_to_it(opened: Open) -> None:
    page = opened("units/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search" in url]
    with page.expect_request("**/assets/search/zh-Hans.js*"):
        page.locator(".md-finder").focus()
    assert len([url for url in asked if "search" in url]) == 2  # the engine and its directory


def test_without_its_script_the_dialog_leads_to_the_page(opened: Open) -> None:
    page = opened()
    page.route("**/chronicle/search.*.js", lambda route: route.fulfill(body=""))
    page.evaluate("() => { chronicle.startDialog = () => {}; }")
    page.locator(".md-finder").click()
    field(page).fill("水利")
    page.unroute_all()
    page.keyboard.press("Enter")
    expect(page.locator(".hits .hit").first).to_be_visible()


def test_without_scripts_the_link_leads_to_the_page(opened: Open) -> None:
    page = opened("units/", java_script_enabled=False)
    page.locator(".md-finder").click()
    expect(page.locator(".instead")).to_contain_text("JavaScript")
    expect(page.locator("form.finder")).to_be_hidden()
    page.locator(".finder-ways a[href$='units/a-z/']").click()
    expect(page.locator("main h1")).to_be_visible()


@pytest.mark.parametrize("script", [*Script])
def test_axe_finds_nothing_in_the_open_dialog(opened: Open, script: Script) -> None:
    page = opened(f"{ROOTS[script]}rules/", reduced_motion="reduce")
    page.add_style_tag(content="* { transition: none !important }")
    ask(page, "水利局")
    page.keyboard.press("ArrowDown")
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert colour_violations(page) == []
    ask(page, "鑫鑫鑫")
    assert violations(page) == []


@pytest.mark.parametrize("large", [False, True])
def test_on_a_phone_the_dialog_fills_the_screen_and_thumbs_find_their_targets(
    opened: Open, large: bool
) -> None:
    page = opened(width=320, reduced_motion="reduce")
    if large:
        page.get_by_role("button", name="大字").click()
    ask(page, "例会")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.locator("dialog.search").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 320, "height": 800}
    assert page.locator("dialog.search").evaluate("each => each.scrollWidth <= each.clientWidth")
    targets = page.locator("dialog :is(input, button, a)").evaluate_all(
        "all => all.filter(each => each.checkVisibility()).map(each => each.getBoundingClientRect().height)"
    )
    assert min(targets) >= 44, targets


def test_nothing_of_the_dialog_is_printed(opened: Open) -> None:
    page = opened()
    ask(page, "水利局")
    page.emulate_media(media="print")
    expect(page.locator("dialog")).to_be_hidden()


@pytest.mark.parametrize("script", [*Script])
def test_it_finds_from_a_disk_without_a_network(tabs: Tabs, searched_offline: Path, script: Script) -> None:
    with watched(tabs, f"{searched_offline.as_uri()}/") as go:
        page = partial(go, offline=True)(f"{ROOTS[script]}units/water/index.html")
        ask(page, "志願者夜间")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page).to_have_url((searched_offline / ROOTS[script] / "events/patrol/index.html").as_uri())
        ask(page, "例会")
        page.keyboard.press("Enter")
        expect(page.locator(".hits .hit")).to_have_count(20)
        page.locator(".hits a").first.click()
        expect(page).to_have_url(re.compile("/events/meeting-1/index.html$"))


def test_a_copy_for_hosts_is_searched_from_a_disk_too(tabs: Tabs, searched: Path) -> None:
    with watched(tabs, f"{searched.as_uri()}/") as go:
        page = go("zh-hant/units/water/index.html", offline=True)
        ask(page, "清理河道")
        options(page).first.click()
        expect(page).to_have_url((searched / "zh-hant/events/clean/index.html").as_uri())
