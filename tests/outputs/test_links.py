from __future__ import annotations

import pytest

from site_builder.outputs.links import (
    broken_links,
    check_links,
    foreign_requests,
    requests_abroad,
    scan_pages,
)
from site_builder.problems import Location, Problem

SITE = "https://example.org/zhi/"


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str, str]]:
    return [(p.code, p.location.path, p.values["target"]) for p in problems]


def test_a_whole_site_has_no_problem() -> None:
    pages = {
        "index.html": '<link rel="stylesheet" href="assets/a.css"><a href="units/a/#%E6%95%B0%E6%8D%AE"></a>',
        "units/a/index.html": '<h2 id="数据"></h2><a href="#数据"></a><a href="#"></a>'
        '<a href="../../zh-hant/units/a/">繁</a>',
        "zh-hant/units/a/index.html": '<a href="../../../units/a/"></a>'
        f'<link rel="canonical" href="{SITE}zh-hant/units/a/">',
        "404.html": '<a href="/zhi/">首页</a><a href="mailto:a@example.org"></a>'
        '<a href="https://example.com/x"></a>',
    }
    assert check_links(pages, ["assets/a.css"], site=SITE) == ()


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("../b/", "units/b/"),
        ("../../a.css", "a.css"),
        ("../../../x/", "../../../x/"),
        ("/units/a/", "/units/a/"),
        ("#没有", "units/a/#没有"),
        ("../../#x", "./#x"),
        (f"{SITE}units/b/", "units/b/"),
        ("../../Index.html", "Index.html"),
    ],
)
def test_a_link_that_leads_nowhere(link: str, target: str) -> None:
    pages = {"index.html": "<p>", "units/a/index.html": f'<a href="{link}">x</a>'}
    assert told(check_links(pages, [], site=SITE)) == [("OUT001", "units/a/index.html", target)]


@pytest.mark.parametrize(
    "element",
    [
        '<img src="no">',
        '<img srcset="no 2x">',
        '<video poster="no">',
        '<form action="no">',
        '<link rel="x" href="no">',
        '<meta http-equiv="refresh" content="0; url=no">',
        '<script src="no"></script>',
    ],
)
def test_every_kind_of_link_is_followed(element: str) -> None:
    assert told(check_links({"index.html": element}, [])) == [("OUT001", "index.html", "no")]


def test_a_broken_link_is_told_once_with_the_pages_that_hold_it() -> None:
    pages = {
        f"units/u{n}/index.html": '<a href="../gone/">x</a><a href="/units/gone/">y</a>' for n in range(30)
    }
    [problem] = check_links(pages, [])
    assert problem.location == Location("units/u0/index.html")
    assert problem.values["count"] == "30"
    assert len(problem.related) == 20
    assert problem.message("zh") == "链接 units/gone/ 无处可去,见于 30 页"


@pytest.mark.parametrize(
    ("link", "nearest"),
    [
        ("units/shuiliju", ("units/shuiliju/",)),
        ("units/shuilju/", ("units/shuiliju/",)),
        ("units/shuiliju/#figure", ("#figures",)),
        ("assets/main.js", ("assets/main.1.js",)),
        ("nothing/like/it/", ()),
        ("../x", ()),
    ],
)
def test_the_nearest_right_address(link: str, nearest: tuple[str, ...]) -> None:
    pages = {"index.html": f'<a href="{link}">x</a>', "units/shuiliju/index.html": '<p id="figures">'}
    [problem] = check_links(pages, ["assets/main.1.js"])
    assert problem.nearest == nearest


@pytest.mark.parametrize("link", ["javascript:alert(1)", "JAVA&#9;SCRIPT:x", " vbscript:x"])
def test_a_link_that_runs_a_script(link: str) -> None:
    [problem] = check_links({"index.html": f'<a href="{link}">x</a>'}, [])
    assert problem.code == "OUT002"
    assert problem.location == Location("index.html")


def test_other_schemes_are_left_alone() -> None:
    page = '<a href="tel:110"></a><a href="data:text/plain,x"></a><a href="https://example.org/other/"></a>'
    assert check_links({"index.html": page}, [], site=SITE) == ()


def test_a_site_that_asks_nobody() -> None:
    pages = {
        "index.html": '<a href="https://example.com/"></a><link rel="canonical" href="https://example.com/">'
        f'<img src="{SITE}a.webp"><img src="data:image/png;base64,AA"><script src="a.js"></script>',
        "assets/a.css": "p { mask: url(data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E) }",
        "assets/a.js": 'fetch("https://example.com/")',
    }
    assert foreign_requests(pages, site=SITE) == ()


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("index.html", '<script src="https://cdn.example.com/a"></script>'),
        ("index.html", '<link rel="preconnect" href="https://cdn.example.com/a" crossorigin>'),
        ("index.html", '<link rel="icon" href="https://cdn.example.com/a">'),
        ("index.html", '<img srcset="a.webp 1x, https://cdn.example.com/a 2x">'),
        ("index.html", '<iframe src="https://cdn.example.com/a"></iframe>'),
        ("index.html", '<p style="background:url(https://cdn.example.com/a)">'),
        ("index.html", "<style>@import 'https://cdn.example.com/a';</style>"),
        ("assets/a.css", '@import "https://cdn.example.com/a";'),
        ("assets/a.css", "@font-face { src: url(https://cdn.example.com/a) }"),
        ("assets/a.svg", '<svg><image href="https://cdn.example.com/a"/></svg>'),
    ],
)
def test_a_request_to_another_host(path: str, content: str) -> None:
    problems = foreign_requests({path: content}, site=SITE)
    assert told(problems) == [("OUT003", path, "https://cdn.example.com/a")]


def test_without_an_address_every_host_is_another() -> None:
    page = '<img src="https://example.org/a.webp"><script src="//example.org/a.js"></script>'
    found = [target for _, _, target in told(foreign_requests({"index.html": page}))]
    assert found == ["https://example.org/a.webp", "//example.org/a.js"]


def test_one_reading_serves_both_checks() -> None:
    scans = scan_pages(
        {"a/index.html": b'<img src="//example.com/x"><a href="../b/">', "b/logo.png": b"\x89PNG"}
    )
    assert list(scans) == ["a/index.html"]
    assert told(broken_links(scans, ["b/logo.png"])) == [("OUT001", "a/index.html", "b/")]
    assert told(requests_abroad(scans)) == [("OUT003", "a/index.html", "//example.com/x")]
