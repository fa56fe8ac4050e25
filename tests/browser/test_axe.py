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
RUN = """async rules => {
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}"""


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds, by all its rules (recommended practice too) unless some are named."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, rules)
    return found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("script", [*Script])
def test_axe_finds_nothing(opened: Open, sample: Path, kind: str, script: Script) -> None:
    page = opened(f"{ROOTS[script]}{path_of(kind, sample)}")
    assert violations(page) == []
    # of all rules, only those of colours depend on the palette; opened anew, since links change colour slowly
    page.emulate_media(color_scheme="dark")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(page, ["color-contrast", "link-in-text-block"]) == []


def test_axe_sees_what_is_wrong(opened: Open) -> None:
    page = opened(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.evaluate("""() => {
      document.querySelector("main h3 a").replaceChildren();
      document.querySelector("h1").style.color = "#333";
    }""")
    assert {found.partition(":")[0] for found in violations(page)} >= {"link-name", "color-contrast"}
