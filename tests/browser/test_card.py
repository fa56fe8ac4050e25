"""Cards of linked names: for a mouse that stays, for the keyboard, never for touch; WCAG 1.4.13."""

from __future__ import annotations

import gzip
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.tabs import Open
from tests.browser.test_keyboard import tab_to

PAGE = "campaigns/huiji-2022/"


def card(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def name(page: Page) -> Locator:
    return page.locator(".lead a.ref").first


def test_a_mouse_that_stays_opens_it_and_may_move_onto_it(opened: Open) -> None:
    page = opened(PAGE)
    name(page).hover()
    expect(card(page)).to_be_visible()
    expect(card(page)).to_contain_text("惠济区")
    expect(name(page)).to_have_attribute("aria-describedby", "card")
    card(page).hover()
    page.wait_for_timeout(500)
    expect(card(page)).to_be_visible()
    page.locator("h1").hover()
    expect(card(page)).to_be_hidden()


def test_a_mouse_that_passes_by_opens_nothing(opened: Open) -> None:
    page = opened(PAGE)
    name(page).hover()
    page.locator("h1").hover()
    page.wait_for_timeout(500)
    expect(card(page)).to_be_hidden()


def test_the_keyboard_opens_it_and_escape_closes_it_where_one_is(opened: Open) -> None:
    page = opened(PAGE, reduced_motion="reduce")
    tab_to(page, ".lead a.ref")
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(name(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(card(page)).to_be_visible()


def test_touch_follows_the_link_at_once(opened: Open) -> None:
    page = opened(PAGE, width=390, has_touch=True, is_mobile=True)
    name(page).tap()
    page.wait_for_url("**/units/huiji/")


def test_it_stays_on_the_screen_of_a_phone(opened: Open) -> None:
    page = opened(PAGE, width=320, reduced_motion="reduce")
    tab_to(page, ".lead a.ref")
    for _ in range(8):
        if card(page).is_visible():
            box = card(page).bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 320
        page.keyboard.press("Tab")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_scripts_a_name_is_a_link(opened: Open) -> None:
    page = opened(PAGE, java_script_enabled=False)
    expect(card(page)).to_have_count(0)
    name(page).click()
    page.wait_for_url("**/units/huiji/")


def test_links_and_cards_add_little_to_a_page(sample: Path) -> None:
    weights = [len(gzip.compress(path.read_bytes())) for path in sample.glob("units/*/index.html")]
    assert sum(weights) / len(weights) < 6 * 1024
