from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from site_builder.outputs import sitemap as module
from site_builder.outputs.sitemap import SitemapPage, sitemap
from site_builder.text import Script

SITE = "https://example.org/zhi/"
S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
X = "{http://www.w3.org/1999/xhtml}"


def page(path: str, lastmod: str = "") -> SitemapPage:
    return SitemapPage(((Script.HANS, path), (Script.HANT, f"zh-hant/{path}")), lastmod)


def test_each_page_names_itself_and_the_other_script() -> None:
    files = dict(sitemap([page("units/a/", "2020-02-05")], site=SITE))
    assert list(files) == ["sitemap.xml", "robots.txt"]
    urls = ET.fromstring(files["sitemap.xml"]).findall(f"{S}url")
    assert [url.findtext(f"{S}loc") for url in urls] == [f"{SITE}units/a/", f"{SITE}zh-hant/units/a/"]
    for url in urls:
        assert url.findtext(f"{S}lastmod") == "2020-02-05"
        assert {link.get("hreflang"): link.get("href") for link in url.findall(f"{X}link")} == {
            "zh-Hans": f"{SITE}units/a/",
            "zh-Hant": f"{SITE}zh-hant/units/a/",
            "x-default": f"{SITE}units/a/",
        }


def test_a_page_in_one_script_has_no_alternates() -> None:
    files = dict(sitemap([SitemapPage(((Script.HANS, ""),))], site="https://example.org"))
    [url] = ET.fromstring(files["sitemap.xml"])
    assert [(child.tag, child.text) for child in url] == [(f"{S}loc", "https://example.org/")]


def test_robots_names_the_sitemap() -> None:
    robots = dict(sitemap([page("")], site=SITE))["robots.txt"].decode()
    assert robots == f"User-agent: *\nAllow: /\n\nSitemap: {SITE}sitemap.xml\n"


def test_without_an_address_there_is_nothing() -> None:
    assert sitemap([page("units/a/")], site="") == []


def test_beyond_the_limit_there_is_an_index() -> None:
    files = dict(sitemap([page(f"units/{n}/") for n in range(5)], site=SITE, limit=4))
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "robots.txt"]
    index = ET.fromstring(files["sitemap.xml"])
    assert [entry.findtext(f"{S}loc") for entry in index] == [f"{SITE}sitemap-{n}.xml" for n in (1, 2, 3)]
    assert [len(ET.fromstring(files[f"sitemap-{n}.xml"])) for n in (1, 2, 3)] == [4, 4, 2]


def test_exactly_the_limit_needs_no_index() -> None:
    files = sitemap([page("a/"), page("b/")], site=SITE, limit=4)
    assert [name for name, _ in files] == ["sitemap.xml", "robots.txt"]


def test_a_part_stays_below_the_limit_of_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 2000)
    files = sitemap([page(f"units/{n}/") for n in range(9)], site=SITE)
    assert len(files) > 3
    assert max(len(data) for _, data in files) <= 2000


def test_addresses_are_ascii_and_escaped() -> None:
    files = dict(sitemap([SitemapPage(((Script.HANS, "数据/a&b/"),))], site="https://档案.example/志"))
    [url] = ET.fromstring(files["sitemap.xml"])
    host = "档案.example".encode("idna").decode()
    assert url.findtext(f"{S}loc") == f"https://{host}/%E5%BF%97/%E6%95%B0%E6%8D%AE/a&b/"


def test_a_date_in_another_form_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="W3C"):
        sitemap([page("a/", "5 Feb 2020")], site=SITE)
