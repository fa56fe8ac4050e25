"""What all tests share: the one browser (playwright allows one driver per process), and time to be slow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser.find import find_browser

settings.register_profile("unhurried", deadline=None)  # machines that run the tests are shared
settings.load_profile("unhurried")

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # no name resolves: what a page asks of another host fails here as it would offline
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window. Fails where there is none: tests of a browser are never left out."""
    path = find_browser()
    if path is None:
        pytest.fail(
            "no browser found: run `python -m tests.browser.find --install`, "
            "or name a Chromium in the variable CHRONICLE_BROWSER"
        )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()
