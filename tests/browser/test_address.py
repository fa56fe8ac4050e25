"""A chronicle that names its address: what its pages tell machines, and that they still ask nobody."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, built, served
from tests.browser.tabs import Tabs, watched

ADDRESS = "https://chronicle.example/city/"
LINK = re.compile(r'<link rel="(?:canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)"')


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("addressed")
    project = Path(shutil.copytree(ROOT / "site_builder" / "starter", folder / "project"))
    with (project / "content" / "chronicle.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"url: {ADDRESS}\ncontact: mailto:archive@chronicle.example\n")
    return built(project, folder / "site")


def links(page: Path) -> dict[str, str]:
    """Canonical (under "") and alternate addresses of a page."""
    return dict(LINK.findall(page.read_text("utf-8")))


def test_every_page_names_its_address_and_its_other_script(addressed: Path) -> None:
    pages = sorted(addressed.rglob("index.html"))
    assert len(pages) > 40
    for page in pages:
        path = page.parent.relative_to(addressed).as_posix().removeprefix(".")
        rest = path.removeprefix("zh-hant").removeprefix("/")
        own, hans, hant = (
            f"{ADDRESS}{each.strip('/')}/".replace(f"{ADDRESS}/", ADDRESS)
            for each in (path, rest, f"zh-hant/{rest}")
        )
        assert links(page) == {"": own, "zh-Hans": hans, "zh-Hant": hant, "x-default": hans}


def test_the_page_for_wrong_addresses_has_none(addressed: Path) -> None:
    assert [links(addressed / folder / "404.html") for folder in ("", "zh-hant")] == [{}, {}]


@pytest.mark.parametrize("path", ["", "units/shuiwuju/", "zh-hant/timeline/"])
def test_a_reader_of_a_copy_asks_the_copy_only(tabs: Tabs, addressed: Path, path: str) -> None:
    with served(addressed) as address, watched(tabs, address) as go:
        go(path).wait_for_load_state("networkidle")
