"""The sample site as readers get it: built once per run, served on this machine, opened and watched."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.many_events import open_chronicle, publish_timeline, write_chronicle
from site_builder.build import Options
from site_builder.engine.publish import publish
from site_builder.reports import as_text
from site_builder.text import Script
from tests.browser.searched import SETTINGS as SEARCHED_SETTINGS
from tests.browser.searched import chronicle as searched_chronicle
from tests.browser.tabs import Open, Tabs, watched
from tests.chronicles import copy_site, write

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).resolve().parents[2]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-snapshots", action="store_true", help="take what pages look like now as right")


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


def _built_once(shared: Path, name: str, *, root: Path = ROOT, offline: bool = False) -> Path:
    folder = shared / name
    with _alone(shared / f"{name}.lock"):
        return folder if folder.exists() else built(root, folder, offline=offline)


@pytest.fixture(scope="session")
def sample(shared: Path) -> Path:
    """The folder of the sample site in both scripts."""
    return _built_once(shared, "sample")


@pytest.fixture(scope="session")
def offline_sample(shared: Path) -> Path:
    """The folder of its offline edition."""
    return _built_once(shared, "sample-offline", offline=True)


@pytest.fixture(scope="session")
def river(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site whose content nobody edits."""
    return _built_once(shared, "river", root=copy_site("river", tmp_path_factory.mktemp("river")))


@pytest.fixture(scope="session")
def many_events(shared: Path) -> Path:
    """A chronicle of 2,000 events: its project, with the pages of its timeline alone in ``site/``."""
    root = shared / "many-events"
    with _alone(shared / "many-events.lock"):
        if not root.exists():
            write_chronicle(root, 2000, units=120, people=60)
            publish_timeline(root, open_chronicle(root, (Script.HANS,)), root / "site")
    return root


@pytest.fixture(scope="session")
def searched(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site to search in."""
    return _built_once(shared, "searched", root=_to_search(tmp_path_factory))


@pytest.fixture(scope="session")
def searched_offline(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of its offline edition."""
    return _built_once(shared, "searched-offline", root=_to_search(tmp_path_factory), offline=True)


def _to_search(folders: pytest.TempPathFactory) -> Path:
    return write(folders.mktemp("searched"), searched_chronicle(), SEARCHED_SETTINGS)


@pytest.fixture(scope="session")
def address(sample: Path) -> Iterator[str]:
    """Where the sample site is served."""
    with served(sample) as found:
        yield found


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """The tabs of this worker."""
    return Tabs(browser)


@pytest.fixture
def opened(tabs: Tabs, address: str) -> Iterator[Open]:
    """Opens pages of the sample site; the test fails when they complain or ask another host."""
    with watched(tabs, address) as go:
        yield go


@pytest.fixture
def opened_offline(tabs: Tabs, offline_sample: Path) -> Iterator[Open]:
    """Opens pages of the offline edition from the disk, the network refused."""
    with watched(tabs, f"{offline_sample.as_uri()}/") as go:
        yield partial(go, offline=True)
