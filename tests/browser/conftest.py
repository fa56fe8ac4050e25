"""The sample site as readers get it: built once per run, served on this machine, opened and watched."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from site_builder.build import Options
from site_builder.engine.publish import publish
from site_builder.reports import as_text

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).resolve().parents[2]

Open = Callable[..., Page]


class _StaticHost(SimpleHTTPRequestHandler):
    """Serves a folder as static hosts do: a wrong address gets the site's own page for it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            return super().send_error(code, message, explain)
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(page.read_bytes())
        return None


def built(root: Path, folder: Path, *, offline: bool = False) -> Path:
    """The chronicle of ``root`` published to ``folder`` through the public function."""
    outcome = publish(root, site_dir=folder, options=Options(offline=offline))
    assert outcome.value is not None, as_text(outcome.problems, root, "en")
    return folder


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address, with its final slash, at which ``folder`` is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_StaticHost, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@contextlib.contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Only one worker of the run at a time; on Windows each has a folder of its own instead."""
    with lock.open("w") as file:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder that all workers of this run share, and no other run."""
    own = tmp_path_factory.getbasetemp()
    among_workers = hasattr(request.config, "workerinput") and sys.platform != "win32"
    return own.parent if among_workers else own


def _built_once(shared: Path, name: str, *, offline: bool = False) -> Path:
    folder = shared / name
    with _alone(shared / f"{name}.lock"):
        return folder if folder.exists() else built(ROOT, folder, offline=offline)


@pytest.fixture(scope="session")
def sample(shared: Path) -> Path:
    """The folder of the sample site in both scripts."""
    return _built_once(shared, "sample")


@pytest.fixture(scope="session")
def offline_sample(shared: Path) -> Path:
    """The folder of its offline edition."""
    return _built_once(shared, "sample-offline", offline=True)


@pytest.fixture(scope="session")
def address(sample: Path) -> Iterator[str]:
    """Where the sample site is served."""
    with served(sample) as found:
        yield found


def _watch(context: BrowserContext, base: str, complaints: list[str]) -> None:
    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(f"console: {message.text}")

    def on_request(request: Request) -> None:
        if urlsplit(request.url).scheme not in {"data", "blob"} and not request.url.startswith(base):
            complaints.append(f"asked another host: {request.url}")

    context.on("console", on_console)
    context.on("weberror", lambda mistake: complaints.append(f"mistake: {mistake.error}"))
    context.on("request", on_request)


@contextlib.contextmanager
def watched(browser: Browser, base: str) -> Iterator[Open]:
    """A function that opens a path below ``base`` in a fresh profile; at the end no page has complained.

    It takes ``width`` and every option of playwright's ``new_context``.
    """
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def go(path: str = "", *, width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        _watch(context, base, complaints)
        page = context.new_page()
        page.goto(f"{base}{path}")
        return page

    yield go
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    """Opens pages of the sample site; the test fails when they complain or ask another host."""
    with watched(browser, address) as go:
        yield go


@pytest.fixture
def opened_offline(browser: Browser, offline_sample: Path) -> Iterator[Open]:
    """Opens pages of the offline edition from the disk, the network refused."""
    with watched(browser, f"{offline_sample.as_uri()}/") as go:
        yield partial(go, offline=True)
