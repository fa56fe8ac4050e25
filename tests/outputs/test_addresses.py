from __future__ import annotations

import pytest

from site_builder.outputs.addresses import Home, Inside, Outside, absolute, home, place

PAGE = "units/a/index.html"
HERE = home("https://example.org/zhi/")


@pytest.mark.parametrize(
    ("link", "path", "fragment"),
    [
        ("", PAGE, ""),
        ("#数据", PAGE, "数据"),
        ("#%E6%95%B0%E6%8D%AE", PAGE, "数据"),
        ("#a:~:text=x", PAGE, "a"),
        ("?q=1#x", PAGE, "x"),
        (".", PAGE, ""),
        ("../b/", "units/b/index.html", ""),
        ("../..", "index.html", ""),
        ("../../assets/%E5%9B%BE.webp", "assets/图.webp", ""),
        ("../b/?sort=name#f", "units/b/index.html", "f"),
        ("/zhi/events/e1/", "events/e1/index.html", ""),
        ("/zhi", "index.html", ""),
        ("https://example.org/zhi/events/e1/#t", "events/e1/index.html", "t"),
        ("http://EXAMPLE.org:80/zhi/", "index.html", ""),
        ("HTTPS://example.org/zhi", "index.html", ""),
        ("//example.org/zhi/a.css", "a.css", ""),
        ("  ../b/\n", "units/b/index.html", ""),
        ("..\\b\\", "units/b/index.html", ""),
    ],
)
def test_places_in_the_site(link: str, path: str, fragment: str) -> None:
    assert place(link, PAGE, HERE) == Inside(path, fragment)


@pytest.mark.parametrize("link", ["../../../x", "/", "/other/", "/zhi/../../x"])
def test_places_above_the_root(link: str) -> None:
    assert place(link, PAGE, HERE) == Inside(None, "")


@pytest.mark.parametrize(
    ("link", "scheme", "host"),
    [
        ("https://example.com/", "https", "example.com"),
        ("https://example.org/other/", "https", "example.org"),
        ("https://example.org:8443/zhi/", "https", "example.org:8443"),
        ("//cdn.example.com/a.js", "", "cdn.example.com"),
        ("\\\\cdn.example.com\\a.js", "", "cdn.example.com"),
        ("https:/\\cdn.example.com", "https", "cdn.example.com"),
        ("https://user@example.com", "https", "example.com"),
        ("mailto:a@example.org", "mailto", ""),
        ("java\nscript:alert(1)", "javascript", ""),
        (" JavaScript:alert(1)", "javascript", ""),
        ("data:image/png;base64,AA", "data", ""),
    ],
)
def test_places_beyond_it(link: str, scheme: str, host: str) -> None:
    assert place(link, PAGE, HERE) == Outside(scheme, host)


def test_a_site_without_an_address_stands_at_the_root() -> None:
    assert home("") == Home("", "/")
    assert place("/units/a/", "index.html", home("")) == Inside("units/a/index.html", "")
    assert place("https://example.org/", "index.html", home("")) == Outside("https", "example.org")
    assert place("https:///x", "index.html", home("")) == Outside("https", "x")


def test_hosts_and_folders_written_in_chinese_are_the_same_place() -> None:
    site = "https://档案.example/志"
    assert place(absolute(site, "units/a/"), "index.html", home(site)) == Inside(PAGE, "")
    assert place("https://档案.example/志/units/a/", "index.html", home(site)) == Inside(PAGE, "")
    assert place("https://档案.example/志", "index.html", home(site)) == Inside("index.html", "")


def test_absolute_addresses() -> None:
    assert absolute("https://example.org", "") == "https://example.org/"
    assert absolute("https://Example.org:8080/zhi/", "a/?b=1") == "https://example.org:8080/zhi/a/%3Fb=1"
