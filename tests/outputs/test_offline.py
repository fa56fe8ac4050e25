from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from site_builder.build import Options, build
from site_builder.outputs.offline import offline_page, offline_pages
from site_builder.outputs.redirects import redirect_page
from site_builder.text import Script
from tests.chronicles import TODAY, copy_site
from tests.frames import plain_shells
from tests.html import elements


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("units/a/", "units/a/index.html"),
        ("../units/a/", "../units/a/index.html"),
        ("../../", "../../index.html"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("", "index.html"),
        ("units/a/#figures", "units/a/index.html#figures"),
        ("../#甲", "../index.html#甲"),
        ("../timeline/?campaign=a", "../timeline/index.html?campaign=a"),
        ("../timeline/?campaign=a&amp;q=b#x", "../timeline/index.html?campaign=a&amp;q=b#x"),
        ("%E7%94%B2/", "%E7%94%B2/index.html"),
        ("甲/", "甲/index.html"),
        ("#figures", "#figures"),
        ("?campaign=a", "?campaign=a"),
        ("units/a/index.html", "units/a/index.html"),
        ("assets/a.css", "assets/a.css"),
        ("images/photo/480.jpg", "images/photo/480.jpg"),
        ("https://example.org/", "https://example.org/"),
        ("//example.org/", "//example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:12/", "tel:12/"),
        ("/units/a/", "/units/a/"),
    ],
)
def test_a_way_to_a_folder_names_the_page_in_it(href: str, expected: str) -> None:
    assert offline_page(f'<a href="{href}">甲</a>') == f'<a href="{expected}">甲</a>'


def test_other_attributes_stay() -> None:
    page = '<a class="x" title="a > b" href="a/" data-href="b/">甲</a><area href="c/"><link href="d/">'
    assert offline_page(page) == page.replace(' href="a/"', ' href="a/index.html"')
    assert offline_page('<a data-href="b/">甲</a>') == '<a data-href="b/">甲</a>'


def test_every_link_of_a_line_is_named() -> None:
    page = '<a href="a/">甲</a> <a\n  href="b/">乙</a>'
    assert offline_page(page) == '<a href="a/index.html">甲</a> <a\n  href="b/index.html">乙</a>'


def test_text_that_looks_like_a_link_stays() -> None:
    page = '<p>&lt;a href="a/"&gt; href="b/"</p>'
    assert offline_page(page) == page


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('<script type="module" src="a.js"></script>', '<script src="a.js" defer></script>'),
        ('<script src="a.js" type=module></script>', '<script src="a.js" defer></script>'),
        ('<script src="a.js"></script>', '<script src="a.js"></script>'),
        ('<script type="application/ld+json">{}</script>', '<script type="application/ld+json">{}</script>'),
    ],
)
def test_modules_become_plain_scripts(script: str, expected: str) -> None:
    assert offline_page(script) == expected


def test_a_redirect_leads_to_a_page_too() -> None:
    page = offline_page(redirect_page("../water/", "水利局", Script.HANS))
    assert 'content="0; url=../water/index.html"' in page
    assert '<a href="../water/index.html">' in page


def test_pages_that_only_a_server_shows_are_left_out() -> None:
    pages = {"index.html": "", "404.html": "", "zh-hant/404.html": "", "units/404/index.html": ""}
    assert list(offline_pages(pages)) == ["index.html", "units/404/index.html"]


def test_every_link_of_a_site_opens_from_a_disk(tmp_path: Path) -> None:
    root = copy_site("river", tmp_path / "river")
    outcome = build(root, plain_shells, options=Options(offline=True, today=TODAY))
    assert outcome.value is not None
    site = outcome.value.site_dir
    anchors = {
        page: {e.attributes["id"] for e in elements(page.read_text("utf-8")) if "id" in e.attributes}
        for page in site.rglob("*.html")
    }
    followed = 0
    for page in anchors:
        for element in elements(page.read_text("utf-8")):
            for name in ("href", "src"):
                address = urlsplit(element.attributes.get(name, ""))
                relation = element.attributes.get("rel", "")
                if (
                    address.scheme
                    or not (address.path or address.fragment)
                    or relation in {"alternate", "canonical"}
                ):
                    continue
                target = (page.parent / unquote(address.path)).resolve() if address.path else page
                assert target.is_file(), (page, element.attributes)
                assert target.is_relative_to(site)
                if address.fragment and target.suffix == ".html":
                    assert unquote(address.fragment) in anchors[target]
                followed += 1
        assert not [
            e for e in elements(page.read_text("utf-8"), "script") if e.attributes.get("type") == "module"
        ]
    assert followed > 1000
    assert not (site / "404.html").exists()
