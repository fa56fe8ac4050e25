"""What every page of a finished site tells of itself: its last change, the feed, how it is shared."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_builder.build import Options, build
from site_builder.problems import blocks
from tests.chronicles import SETTINGS, TODAY, write
from tests.frames import plain_shells
from tests.html import elements, only
from tests.photos import photo

URL = "https://example.org/zhi/"
SMALL = "== units/a\nname: 甲局\nchanged: 2026-03-04\n== events/b\nname: 某事\n"


def site(folder: Path, settings: str) -> Path:
    root = write(folder, SMALL, f"{SETTINGS}{settings}")
    (root / "content" / "images").mkdir(exist_ok=True)
    (root / "content" / "images" / "card.jpg").write_bytes(photo(1200, 630))
    outcome = build(root, plain_shells, options=Options(today=TODAY))
    assert not blocks(outcome.problems), outcome.problems
    assert outcome.value is not None
    return outcome.value.site_dir


def meta(html: str) -> dict[str, str]:
    tags = (tag.attributes for tag in elements(html, "meta") if "property" in tag.attributes)
    return {tag["property"]: tag["content"] for tag in tags}


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(tmp_path_factory.mktemp("addressed"), f"url: {URL}\nsocial_image: card.jpg\n")


@pytest.mark.parametrize("folder", ["", "zh-hant/"])
def test_every_page_names_the_feed_of_its_script(addressed: Path, folder: str) -> None:
    for path in ("", "units/", "units/a/", "timeline/"):
        html = (addressed / folder / path / "index.html").read_text("utf-8")
        link = only(html, "link", type="application/atom+xml")
        assert link.attributes["href"] == f"{URL}{folder}feed.xml"
    root = ET.parse(addressed / folder / "feed.xml").getroot()
    assert root.findtext("{*}entry/{*}id") == f"{URL}{folder}units/a/"


def test_the_last_change_stands_on_the_page_in_the_sitemap_and_in_structured_data(addressed: Path) -> None:
    for path in ("units/a", "units", ""):
        html = (addressed / path / "index.html").read_text("utf-8")
        (time,) = (e for e in elements(html, "time") if e.attributes.get("datetime") == "2026-03-04")
        assert time.text == "2026年3月4日"
    assert '"dateModified":"2026-03-04"' in (addressed / "units/a/index.html").read_text("utf-8")
    assert "最近修改" not in (addressed / "events/b/index.html").read_text("utf-8")
    days = {
        url.findtext("{*}loc"): url.findtext("{*}lastmod")
        for url in ET.parse(addressed / "sitemap.xml").getroot()
    }
    assert (days[f"{URL}zh-hant/units/a/"], days[f"{URL}events/b/"]) == ("2026-03-04", None)


def test_the_picture_of_the_settings_is_published_and_named(addressed: Path) -> None:
    address = meta((addressed / "units/a/index.html").read_text("utf-8"))["og:image"]
    assert (addressed / address.removeprefix(URL)).is_file()


def test_without_an_address_there_is_neither_feed_nor_picture(tmp_path: Path) -> None:
    made = site(tmp_path, "social_image: card.jpg\n")
    html = (made / "units/a/index.html").read_text("utf-8")
    assert not [*made.rglob("feed.xml")]
    assert "atom" not in html
    assert "og:image" not in meta(html)
    assert meta(html)["og:type"] == "article"


@pytest.mark.parametrize(("name", "code"), [("nosuch.jpg", "PRJ001"), ("../x.jpg", "SCH010")])
def test_a_picture_that_is_not_there_is_told_at_the_settings(tmp_path: Path, name: str, code: str) -> None:
    root = write(tmp_path, SMALL, f"{SETTINGS}social_image: {name}\n")
    (found,) = (
        each for each in build(root, plain_shells, options=Options(today=TODAY)).problems if each.code == code
    )
    assert (found.location.path, found.location.line) == ("content/chronicle.yml", 3)


def test_a_picture_that_is_not_public_is_no_card(tmp_path: Path) -> None:
    hidden = f"{SMALL}\n== images/secret\nname: 图\nfile: card.jpg\nembargo: 2099-01-01\n"
    root = write(tmp_path, hidden, f"{SETTINGS}url: {URL}\nsocial_image: card.jpg\n")
    (root / "content/images/card.jpg").write_bytes(photo(1200, 630))
    made = build(root, plain_shells, options=Options(today=TODAY))
    told = [each.location for each in made.problems if each.code == "REF005"]
    assert [(at.path, at.line) for at in told] == [("content/chronicle.yml", 4)]
    assert not [*(root / "site").rglob("card.*")]
    assert "og:image" not in meta((root / "site/units/a/index.html").read_text("utf-8"))


def test_the_page_for_wrong_addresses_speaks_both_scripts_at_the_root_alone(addressed: Path) -> None:
    (other,) = (
        section.attributes
        for section in elements((addressed / "404.html").read_text("utf-8"), "section")
        if "data-edition" in section.attributes
    )
    assert (other["lang"], other["data-edition"]) == ("zh-Hant", "/zhi/zh-hant/")
    assert "data-edition" not in (addressed / "zh-hant/404.html").read_text("utf-8")
