from __future__ import annotations

import pickle
from html.parser import HTMLParser

import pytest

from site_builder.outputs.scan import Scan, scan_page, scan_style


@pytest.mark.parametrize(
    ("page", "links"),
    [
        ('<a href="a/">', ["a/"]),
        ("<a href='a/'>", ["a/"]),
        ("<a class=x href=a/>", ["a/"]),
        ('<A HREF="a/">', ["a/"]),
        ('<a\n  href = "a/"\n>', ["a/"]),
        ('<a title="1 > 0" href="a/?b=1&amp;c=2">', ["a/?b=1&c=2"]),
        ('<a title="href=x" href="a/">', ["a/"]),
        ('<a data-href="x" href="a/" href="b/">', ["a/"]),
        ('<img src="a.webp" srcset="a.webp 480w, b.webp 960w" alt="">', ["a.webp", "b.webp"]),
        ('<img srcset="a,b.webp 1x,\n c.webp">', ["a,b.webp", "c.webp"]),
        ('<video poster="p.jpg" src="v.mp4">', ["p.jpg", "v.mp4"]),
        ('<form action="search/"><button formaction="other/">', ["search/", "other/"]),
        ('<object data="a.pdf"></object><li data="no">', ["a.pdf"]),
        ('<meta http-equiv="refresh" content="0; url=../b/">', ["../b/"]),
        ("<meta http-equiv=Refresh content=\"5;URL='b/'\">", ["b/"]),
        ('<meta http-equiv="refresh" content="5"><meta name="description" content="url=x">', []),
        ('<link rel="canonical" href="https://example.org/">', ["https://example.org/"]),
        ('<svg><use xlink:href="#i"/><image href="a.png"/></svg>', ["#i", "a.png"]),
        ('<!-- <a href="no"> --><a href="a/">', ["a/"]),
        ('<script src="a.js">"<a href=no>"</script ><a href="b/">', ["a.js", "b/"]),
        ('<script-like src="a.js"></script-like><a href="b/">', ["a.js", "b/"]),
        ('<script>if (a<b && c>d) x=" href=no "</script>', []),
        ("1 < 2 href=no, 3 > 2", []),
        ("<p>href=\"no\"</p><pre>&lt;a href='no'></pre>", []),
        ('<a href="">', [""]),
        ('<a href="unclosed', []),
    ],
)
def test_links(page: str, links: list[str]) -> None:
    assert list(scan_page(page).links) == links


def test_anchors() -> None:
    page = '<h2 id="数据">x</h2><a name="old"></a><input name="q"><p id=a1><i id="a&amp;b" title="id=no">'
    assert scan_page(page).anchors == {"数据", "old", "a1", "a&b"}


@pytest.mark.parametrize(
    ("page", "requests"),
    [
        ('<a href="a/"><area href="b/"><form action="c/">', []),
        ('<link rel="canonical" href="a"><link rel="alternate" href="b"><link rel="license" href="c">', []),
        (
            '<link rel="stylesheet" href="a"><link rel="preload" href="b"><link href="c" rel=icon>',
            ["a", "b", "c"],
        ),
        ('<link href="//d" rel=dns-prefetch><link rel="PRECONNECT" href="e">', ["//d", "e"]),
        ('<link rel="preload" as="image" imagesrcset="a.webp 1x">', ["a.webp"]),
        (
            '<script src="a.js"></script><iframe src="b"></iframe><embed src="c"><track src="d">',
            ["a.js", "b", "c", "d"],
        ),
        ('<p style="background: url(a.png)">', ["a.png"]),
        ("<style>@import 'a.css'; p { background: URL( \"b.png\" ) }</style>", ["a.css", "b.png"]),
        ('<meta http-equiv="refresh" content="0;url=a/">', ["a/"]),
        ('<svg><a href="no"><image href="a.png"/></a></svg>', ["a.png"]),
    ],
)
def test_requests(page: str, requests: list[str]) -> None:
    assert list(scan_page(page).requests) == requests


def test_a_stylesheet_requests_what_it_names() -> None:
    style = """
@charset "utf-8"; @namespace svg url(http://www.w3.org/2000/svg);
/* url(no.png) @import "no.css" */
@import "a.css"; @import url(b.css) screen;
@font-face { src: url('c.woff2') format("woff2"), url("d.woff2") }
p { background: url(e.png) } q { background: url(e.png) }
"""
    assert scan_style(style.encode()) == Scan(
        frozenset(), (), ("a.css", "b.css", "c.woff2", "d.woff2", "e.png")
    )


def test_bytes_and_text_read_alike_and_results_travel_between_processes() -> None:
    page = '<h1 id="概述"><a href="单位/">单位</a></h1>'
    assert scan_page(page) == scan_page(page.encode())
    assert pickle.loads(pickle.dumps(scan_page(page))) == scan_page(page)


def test_agrees_with_the_slow_parser() -> None:
    class Slow(HTMLParser):
        links: dict[str, None]

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.links.update((value or "", None) for name, value in attrs if name in ("href", "src"))

    page = "".join(
        f'<p class="p{n}">{n} &lt; {n + 1} <a title="a > b \'{n}\'" href="e{n}/?a=1&amp;b=2#f{n}">x</a>'
        f"<img alt='\"' src=i{n}.webp><script>var a = '<a href=no{n}>';</script><!-- <a href='no'> -->"
        for n in range(50)
    )
    slow = Slow()
    slow.links = {}
    slow.feed(page)
    assert scan_page(page).links == tuple(slow.links)
    assert len(slow.links) == 100
