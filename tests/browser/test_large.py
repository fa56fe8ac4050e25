"""Larger type (大字): kept on the device, there before the first paint, and never wider than the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"


@pytest.mark.parametrize("path", ["", "zh-hant/"])
def test_the_button_makes_type_larger_and_tells_it(opened: Open, path: str) -> None:
    page = opened(path)
    before = page.evaluate(SIZE)
    button = page.get_by_role("button", name="大字")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert 1.25 <= page.evaluate(SIZE) / before <= 1.35
    button.click()
    assert page.evaluate(SIZE) == before


def test_the_choice_is_kept_and_there_before_the_first_paint(opened: Open) -> None:
    page = opened()
    page.get_by_role("button", name="大字").click()
    page.route("**/chronicle.*.js", lambda route: route.fulfill(body=""))
    page.goto(f"{page.url}units/")
    assert page.evaluate("document.documentElement.hasAttribute('data-large')")


def test_without_scripts_there_is_no_button(opened: Open) -> None:
    expect(opened(java_script_enabled=False).locator(".md-large")).to_be_hidden()


@pytest.mark.parametrize(
    "path", ["", "timeline/", "data/", "units/", "units/a-z/", "images/", "zh-hant/units/a-z/"]
)
def test_no_page_is_wider_than_a_narrow_phone(opened: Open, path: str) -> None:
    page = opened(path, width=320)
    page.get_by_role("button", name="大字").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
