"""Tabs lent to tests one after another: to open one costs more than most tests, to wipe one little."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, WebError

Open = Callable[..., Page]
PATIENCE = 30_000  # ms; machines that run the tests are shared
OWN = {"about", "data", "blob"}
WIPE = "() => { localStorage.clear(); sessionStorage.clear(); }"


class Tabs:
    """Tabs of one browser that nobody uses at the moment, by whether they run scripts."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[bool, list[Page]] = {True: [], False: []}

    def lend(self, *, scripts: bool, **options: Any) -> Page:
        """A tab as a new profile would have it, nothing stored or emulated; with options, one of its own."""
        if self._free[scripts] and not options:
            return self._free[scripts].pop()
        context = self._browser.new_context(java_script_enabled=scripts, **options)
        context.set_default_timeout(PATIENCE)
        return context.new_page()

    def take_back(self, page: Page, *, scripts: bool) -> None:
        """Forget what the pages in it stored; what is open would go on working, so leave it."""
        page.context.clear_cookies()
        page.context.set_offline(False)
        page.unroute_all()
        if page.url.startswith(("http:", "file:")):
            page.evaluate(WIPE)
        page.goto("about:blank")
        page.emulate_media(media="null", color_scheme="light", reduced_motion="no-preference")
        self._free[scripts].append(page)


class Watch:
    """What the pages of one test complained about, and whom they asked."""

    def __init__(self, base: str) -> None:
        self._base = base
        self.complaints: list[str] = []

    def begin(self, page: Page) -> None:
        page.context.on("console", self._on_console)
        page.context.on("weberror", self._on_error)
        page.context.on("request", self._on_request)

    def end(self, page: Page) -> None:
        page.context.remove_listener("console", self._on_console)
        page.context.remove_listener("weberror", self._on_error)
        page.context.remove_listener("request", self._on_request)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"console: {message.text}")

    def _on_error(self, mistake: WebError) -> None:
        self.complaints.append(f"mistake: {mistake.error}")

    def _on_request(self, request: Request) -> None:
        if urlsplit(request.url).scheme not in OWN and not request.url.startswith(self._base):
            self.complaints.append(f"asked another host: {request.url}")


@contextmanager
def watched(tabs: Tabs, base: str) -> Iterator[Open]:
    """A function that opens a path below ``base`` in a clean tab; at the end no page has complained.

    It takes ``width``, and what playwright can emulate: ``color_scheme``, ``reduced_motion``, ``offline``,
    ``java_script_enabled``. Any other option of ``new_context`` gets it a tab of its own.
    """
    watch = Watch(base)
    lent: list[tuple[Page, bool | None]] = []

    def go(
        path: str = "",
        *,
        width: int = 1280,
        java_script_enabled: bool = True,
        offline: bool = False,
        color_scheme: Literal["light", "dark"] = "light",
        reduced_motion: Literal["reduce", "no-preference"] = "no-preference",
        **options: Any,
    ) -> Page:
        page = tabs.lend(scripts=java_script_enabled, **options)
        lent.append((page, None if options else java_script_enabled))
        watch.begin(page)
        page.context.set_offline(offline)
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=color_scheme, reduced_motion=reduced_motion)
        page.goto(f"{base}{path}")
        return page

    yield go
    for page, scripts in lent:
        if scripts is None:
            page.context.close()
            continue
        tabs.take_back(page, scripts=scripts)
        watch.end(page)
    assert watch.complaints == []
