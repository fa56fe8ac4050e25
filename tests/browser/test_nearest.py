"""404: the nearest names for a wrong address, and a hostile address stays harmless."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect


def wrong(page: Page, address: str, path: str) -> list[str]:
    """The addresses offered at ``path``, once the names have come."""
    page.goto(f"{address}{path}")
    page.wait_for_function("globalThis.chronicleNames")
    found: list[str] = page.locator(".nearest a").evaluate_all(
        "all => all.map(({ pathname }) => pathname.slice(1))"
    )
    return found


@pytest.mark.parametrize(
    "path", ["units/huiji-distric/", "huijj/", "units/huij/index.html", "unit/Huiji.html", "units/huiji%20"]
)
def test_a_slip_of_the_hand_finds_the_entry(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page()
    offered = wrong(page, address, path)
    assert any(each.startswith("units/huiji") for each in offered), offered
    expect(page.get_by_role("heading", name="地址相近的条目")).to_be_visible()
    page.locator(".nearest a").first.click()
    expect(page.locator("h1")).not_to_have_text("没有这一页")
    page.close()


@pytest.mark.parametrize(
    "path", ["zzzzzzzzzzqqqq/", "%E0%A4%A/", "units/%3Cimg%20src=x%20onerror=alert(1)%3E/", "a/" * 300]
)
def test_what_is_near_to_nothing_offers_nothing_and_does_nothing(
    browser: Browser, address: str, path: str
) -> None:
    page = browser.new_page()
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.on("dialog", lambda dialog: mistakes.append(dialog.message))
    wrong(page, address, path)
    assert page.locator("main img").count() == 0
    assert mistakes == []
    expect(page.get_by_role("main").get_by_role("link", name="单位").first).to_be_visible()
    page.close()


def test_no_other_page_asks_for_the_names(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}units/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "names." in url]
    page.close()


def test_below_the_other_root_the_page_speaks_the_other_script(browser: Browser, address: str) -> None:
    page = browser.new_page()
    offered = wrong(page, address, "zh-hant/units/huijj/")
    assert any(each.startswith("zh-hant/units/huiji") for each in offered), offered
    expect(page.locator("h1")).to_have_text("沒有這一頁")
    assert page.locator("h1").evaluate("each => each.closest('[lang]').lang") == "zh-Hant"
    expect(page.get_by_text("没有这一页")).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("link", name="單位").first).to_have_attribute(
        "href", "/zh-hant/units/"
    )
    wrong(page, address, "units/huijj/")
    expect(page.locator("h1")).to_have_text("没有这一页")
    expect(page.get_by_text("沒有這一頁")).to_have_count(0)
    page.close()


def test_without_scripts_both_are_there_each_in_its_language(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zh-hant/units/huijj/")
    expect(page.locator("h1")).to_have_text("没有这一页")
    expect(page.locator("[lang=zh-Hant] h2").filter(has_text="沒有這一頁")).to_be_visible()
    page.locator("[lang=zh-Hant]").get_by_role("link", name="單位").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    context.close()
