"""Every kind of page of the sample site as axe judges it: both scripts, both palettes."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page, expect

from site_builder.text import Script
from tests.browser.pages import KINDS, ROOTS, path_of
from tests.browser.tabs import Open

AXE = Path(AXE_FILE_PATH).read_text("utf-8")
RUN = """async ([context, choice]) => {
  const { violations } = await axe.run(context ?? document, { resultTypes: ["violations"], ...choice });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}"""
COLOURS = ["color-contrast", "link-in-text-block"]
# one text of each look: what stands at the same place of the page and is drawn alike has the same contrast,
# and to measure each of a thousand alike takes most of the time of all tests
LOOKS = """() => {
  const looks = new Map();
  const look = (each, names) => {
    const style = getComputedStyle(each);
    return names.map(name => style[name]).join();
  };
  const place = each => each === document.body ? "" : `${place(each.parentElement)} ${each.tagName}.${
    each.getAttribute("class")} ${look(each, ["backgroundColor", "backgroundImage", "opacity", "display"])}`;
  for (const each of document.querySelectorAll("body *")) {
    if (![...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
    const key = `${place(each)} ${look(each, ["color", "fontSize", "fontWeight", "textDecorationLine"])}`;
    if (!looks.has(key)) looks.set(key, each);
  }
  return { include: [...looks.values()] };
}"""


def violations(page: Page) -> list[str]:
    """What axe finds, by all its rules (recommended practice too); of colours, in one text of each look."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    others = {"rules": {rule: {"enabled": False} for rule in COLOURS}}
    found: list[str] = page.evaluate(RUN, [None, others])
    return found + colour_violations(page)


def colour_violations(page: Page) -> list[str]:
    """What the rules find that depend on the palette."""
    looks = page.evaluate_handle(LOOKS)
    found: list[str] = page.evaluate(RUN, [looks, {"runOnly": COLOURS}])
    return found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("script", [*Script])
def test_axe_finds_nothing(opened: Open, sample: Path, kind: str, script: Script) -> None:
    page = opened(f"{ROOTS[script]}{path_of(kind, sample)}")
    assert violations(page) == []
    page.add_style_tag(content="* { transition: none !important }")  # links change colour slowly
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert colour_violations(page) == []


def test_axe_sees_what_is_wrong(opened: Open) -> None:
    page = opened(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.evaluate("""() => {
      document.querySelector("main h3 a").replaceChildren();
      document.querySelector("h1").style.color = "#333";
    }""")
    assert {found.partition(":")[0] for found in violations(page)} >= {"link-name", "color-contrast"}


def test_every_look_is_measured_but_no_look_twice(opened: Open) -> None:
    page = opened("timeline/")
    texts = page.locator(".event-text p").count()
    looks = page.evaluate(f"({LOOKS})().include.length")
    assert 40 < looks < texts
    page.evaluate("document.querySelectorAll('.event-text p')[99].style.color = '#999'")
    assert page.evaluate(f"({LOOKS})().include.length") > looks
    assert {found.partition(":")[0] for found in violations(page)} == {"color-contrast"}
