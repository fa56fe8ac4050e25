"""Every kind of page of the sample site in both scripts: head, structure, words, widths, colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder.text import Script
from tests.browser.pages import FOREIGN, KINDS, ROOTS, path_of
from tests.browser.tabs import Open

MISTAKES, CONTRAST = (
    Path(__file__).with_name(name).read_text("utf-8") for name in ("mistakes.js", "contrast.js")
)
INTERFACE = (
    "nav a, nav span, h1, h2, h3, dt, th, label, button, legend, summary, option, output, .kicker, small"
)
TEXTS = """([selector, own]) => [...document.querySelectorAll(`${selector}, [aria-label]`)]
  .filter(each => each.closest("[lang]").lang === own)
  .flatMap(each => [each.matches(selector) ? each.textContent.trim() : "", each.ariaLabel ?? ""])
  .filter(Boolean)"""
WIDE = """width => [...document.querySelectorAll("main *")]
  .filter(each => each.getBoundingClientRect().right > width + 1 && each.closest("svg, table") === null)
  .map(each => each.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("kind", KINDS)
def test_pages_are_well_made_in_both_scripts(opened: Open, sample: Path, kind: str) -> None:
    path = path_of(kind, sample)
    page = opened(path)
    addresses = {}
    for script in Script:
        assert page.locator("html").get_attribute("lang") == script
        assert page.url.endswith(ROOTS[script] + path)
        addresses[script.value] = page.url
        assert page.evaluate(MISTAKES) == []
        assert foreign_texts(page, script) == []
        assert too_wide(page) == {}
        page.locator(".md-script a").click()
        expect(page.locator("html")).to_have_attribute("lang", script.other)
        page.wait_for_load_state()  # a long page is there before all of it is
    assert page.url == addresses[Script.HANS]
    assert alternates(page) in ({}, {**addresses, "x-default": addresses[Script.HANS]})
    assert bool(alternates(page)) is (kind != "404")


def foreign_texts(page: Page, script: Script) -> list[str]:
    """Texts of the interface that stand on a page of ``script`` as only the other script writes them."""
    texts = page.evaluate(TEXTS, [INTERFACE, script])
    assert len(texts) > 20
    return FOREIGN[script].among(texts)


def too_wide(page: Page) -> dict[int, list[str]]:
    """What reaches beyond the window, by the window's width."""
    found = {}
    for width in (320, 360, 390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        content = page.evaluate("document.documentElement.scrollWidth")
        found[width] = page.evaluate(WIDE, width) or ([f"content {content} px"] if content > width else [])
    return {width: wide for width, wide in found.items() if wide}


def alternates(page: Page) -> dict[str, str]:
    """The addresses of the page by script, as its head tells them."""
    pairs = page.locator("link[hreflang]").evaluate_all("all => all.map(each => [each.hreflang, each.href])")
    return dict(pairs)


@pytest.mark.parametrize("kind", ["home", "timeline", "entry of units", "data"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_stand_out_from_the_page(opened: Open, sample: Path, kind: str, scheme: str) -> None:
    page = opened(path_of(kind, sample), color_scheme=scheme)
    expected = {"light": "default", "dark": "slate"}[scheme]
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
    assert page.evaluate(CONTRAST) == []
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate(CONTRAST) == []


def test_the_colours_are_really_measured(opened: Open) -> None:
    page = opened()
    page.evaluate("document.querySelector('h1').style.color = '#bbb8'")
    assert [text for text in page.evaluate(CONTRAST) if "h1" in text]


def test_a_wrong_address_shows_a_page_that_helps(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    response = page.goto(f"{address}units/nobody/at/all/")
    assert response is not None
    assert response.status == 404
    assert (
        page.locator("main").evaluate("main => getComputedStyle(main).fontFamily").startswith('"PingFang SC"')
    )
    page.get_by_role("main").get_by_role("link", name="单位").first.click()
    page.wait_for_url(f"{address}units/")
    context.close()
