"""The sample site without a mouse: order of focus, focus in sight, the drawer, a way through the site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.tabs import Open

PHONE = 390

UNSEEN = Path(__file__).with_name("focus.js").read_text("utf-8")


# scrolling and transitions would blur what is seen: wait until nothing moves
AT_REST = """async () => {
  await Promise.all(document.getAnimations().map(each => each.finished.catch(() => {})));
  await new Promise(requestAnimationFrame);
  await new Promise(done => setTimeout(done));
}"""
UNSEEN_AT_REST = f"async () => {{ await ({AT_REST})(); return ({UNSEEN.partition(chr(10))[2]})(); }}"
# the key stops where it should lead, so that many can be pressed before asking where the focus is
HOLD = """([selector, key]) => addEventListener("keydown", event => {
  if (event.key === key && document.activeElement.matches(selector)) event.preventDefault();
}, { capture: true, signal: (window.held = new AbortController()).signal })"""
ARRIVED = """selector => {
  const there = document.activeElement.matches(selector);
  if (there) window.held.abort();
  return there;
}"""


def unseen(page: Page) -> str:
    """What keeps the focus from being seen."""
    return str(page.evaluate(UNSEEN_AT_REST))


def tab_to(page: Page, selector: str, *, key: str = "Tab", limit: int = 400) -> None:
    """Press Tab until the focus is on ``selector``; the focus is in sight there."""
    page.keyboard.press(key)
    page.evaluate(HOLD, [selector, key.rpartition("+")[2]])
    for _ in range(0, limit, 10):
        if page.evaluate(ARRIVED, selector):
            assert unseen(page) == ""
            return
        for _ in range(10):
            page.keyboard.press(key)
    raise AssertionError(f"{limit} times {key} don't lead to {selector}")


def focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))


@pytest.mark.parametrize("path", ["", "timeline/", "data/", "404.html"])
def test_the_skip_link_comes_first_and_leads_to_the_text(opened: Open, path: str) -> None:
    page = opened(path)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    expect(page.locator(".md-skip")).to_be_in_viewport()
    assert unseen(page) == ""
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#content').contains(document.activeElement)"), focus(page)


@pytest.mark.parametrize("width", [PHONE, 1280])
@pytest.mark.parametrize("path", ["", "timeline/", "data/", "units/", "units/zhengzhou/"])
def test_the_focus_is_always_in_sight(opened: Open, path: str, width: int) -> None:
    page = opened(path, width=width, reduced_motion="reduce")
    found = []
    for key in ["Tab"] * 60 + ["Shift+Tab"] * 40:
        page.keyboard.press(key)
        found.append(unseen(page))
    assert [*filter(None, found)] == []


def test_the_drawer_opens_and_closes_by_keyboard(opened: Open) -> None:
    page = opened("units/", width=PHONE)
    sections = page.locator(".md-nav--primary")
    opener = page.get_by_role("button", name="目录")
    tab_to(page, ".md-header [for=__drawer] [role=button]")
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    expect(sections.get_by_role("link", name="人物")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(sections.get_by_role("link", name="人物")).not_to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(sections.get_by_role("link", name="人物")).to_be_in_viewport()
    tab_to(page, ".md-nav--primary a[href$='people/']", limit=30)
    assert unseen(page) == ""
    page.keyboard.press("Escape")
    expect(sections.get_by_role("link", name="人物")).not_to_be_in_viewport()
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.keyboard.press(" ")
    expect(opener).to_have_attribute("aria-expanded", "true")
    tab_to(page, "#content *")
    expect(sections.get_by_role("link", name="人物")).not_to_be_in_viewport()


def test_a_closed_drawer_takes_no_focus(opened: Open) -> None:
    page = opened("rules/", width=PHONE)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate("!!document.activeElement.closest('.md-sidebar--primary')"), focus(page)


def test_from_home_to_an_event_and_a_unit(opened: Open) -> None:
    page = opened()
    tab_to(page, "a[href$='timeline/']")
    page.keyboard.press("Enter")
    expect(page.locator(".md-content")).to_have_attribute("data-kind", "timeline")
    tab_to(page, "select[name=campaign]")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile(r"\?campaign="))
    tab_to(page, ".event h3 a")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/events/[a-z0-9-]+/$"))
    tab_to(page, "main a[href*='units/']:not([href$='/units/'])")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/units/[a-z0-9-]+/$"))
    tab_to(page, ".md-script a", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")


def test_from_home_by_the_units_to_an_event_of_one(opened: Open) -> None:
    page = opened()
    tab_to(page, "nav a[href$='units/']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/units/$"))
    tab_to(page, ".entry a[href*='/zhengzhou/'], .entry a[href='zhengzhou/']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/units/zhengzhou/$"))
    tab_to(page, ".timeline .event h3 a")
    title = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/events/[a-z0-9-]+/$"))
    expect(page.locator("main h1")).to_have_text(title)
