"""The frame in a browser: what its scripts request and do."""

from __future__ import annotations

import mimetypes
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from site_builder.engine.shells import CHRONICLE_CSS, CHRONICLE_JS, FRAME_CSS
from site_builder.render.shell import SLOTS, ShellSet
from site_builder.text import Script

SITE = "http://chronicle.test/"
HEAD = """
<link rel="alternate" hreflang="zh-Hans" href="https://published.test/units/x/">
<link rel="alternate" hreflang="zh-Hant" href="https://published.test/zh-hant/units/x/">
<link rel="alternate" type="application/atom+xml" href="../../feed.xml">
"""
BODY = "<h1>花园口镇</h1>" + '<h2 id="one">数据</h2>' + "<p>文字</p>" * 80
CONTENTS = """<ul class="md-nav__list" data-md-component="toc">
<li class="md-nav__item"><a class="md-nav__link" href="#one">数据</a></li></ul>"""


@pytest.fixture
def files(shell_set: ShellSet) -> dict[str, bytes]:
    shell = shell_set.shells[Script.HANS, "units"]
    slots = {"base": "../..", "head": HEAD, "body": BODY, "contents": CONTENTS}
    html = shell.fill(dict.fromkeys(SLOTS, "") | slots)
    return {
        **shell_set.files,
        CHRONICLE_CSS: shell_set.files[FRAME_CSS],
        CHRONICLE_JS: b"",
        "units/x/index.html": html.encode(),
    }


def opened(
    browser: Browser, files: dict[str, bytes], *, width: int = 1280, dark: bool = False
) -> tuple[Page, list[str]]:
    """The page once it is at rest, and every address it asked for; mistakes of its scripts too."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        path = urlsplit(route.request.url).path.removeprefix("/")
        path = f"{path}index.html" if path.endswith("/") else path
        if route.request.url.startswith(SITE) and path in files:
            route.fulfill(body=files[path], content_type=mimetypes.guess_type(path)[0])
        else:
            route.fulfill(status=404, body="")

    page = browser.new_page(
        viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light"
    )
    page.on("pageerror", lambda error: asked.append(f"a mistake: {error}"))
    page.route("**/*", answer)
    page.goto(f"{SITE}units/x/", wait_until="networkidle")
    return page, asked


def test_a_page_asks_for_its_own_files_only(browser: Browser, files: dict[str, bytes]) -> None:
    page, asked = opened(browser, files)
    assert page.locator("html.js").count() == 1
    assert set(asked) - {f"{SITE}{path}" for path in files} == {f"{SITE}units/x/"}
    page.close()


@pytest.mark.parametrize(("dark", "scheme"), [(False, "default"), (True, "slate")])
def test_a_first_visit_follows_the_system(
    browser: Browser, files: dict[str, bytes], dark: bool, scheme: str
) -> None:
    bundle = next(path for path in files if "bundle" in path)
    page, _ = opened(browser, files | {bundle: b""}, dark=dark)
    assert page.locator(f"body[data-md-color-scheme={scheme}]").count() == 1
    page.close()


def test_a_choice_of_appearance_stays(browser: Browser, files: dict[str, bytes]) -> None:
    page, _ = opened(browser, files)
    for _step in range(2):
        page.locator("form[data-md-component=palette] label:not([hidden])").click()
    page.reload(wait_until="networkidle")
    assert page.locator("body[data-md-color-scheme=slate]").count() == 1
    page.close()


@pytest.mark.parametrize(("width", "tabs"), [(390, False), (1280, True)])
def test_sections_are_in_reach_at_any_width(
    browser: Browser, files: dict[str, bytes], width: int, tabs: bool
) -> None:
    page, _ = opened(browser, files, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator(".md-tabs").is_visible() is tabs
    assert page.locator(".md-script a").is_visible()
    if not tabs:
        page.locator(".md-header label[for=__drawer]").press("Enter")
        page.locator(".md-nav--primary a", has_text="人物").click(trial=True)
    page.close()


def test_the_skip_link_comes_first(browser: Browser, files: dict[str, bytes]) -> None:
    page, _ = opened(browser, files)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.close()
