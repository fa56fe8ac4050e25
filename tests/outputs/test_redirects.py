from __future__ import annotations

from html.parser import HTMLParser

import pytest

from site_builder.outputs.redirects import redirect_page
from site_builder.text import Script


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_old_address_leads_on() -> None:
    page = Tags(redirect_page("../shuiliju/", "水利局", Script.HANS))
    assert ("html", {"lang": "zh-Hans"}) in page.found
    assert ("meta", {"name": "robots", "content": "noindex"}) in page.found
    assert ("meta", {"http-equiv": "refresh", "content": "0; url=../shuiliju/"}) in page.found
    assert ("link", {"rel": "canonical", "href": "../shuiliju/"}) in page.found
    assert ("a", {"href": "../shuiliju/"}) in page.found
    assert "本页已移至新地址：水利局" in page.text


def test_the_traditional_page_reads_traditional() -> None:
    page = Tags(redirect_page("../shuiliju/", "水利局", Script.HANT))
    assert ("html", {"lang": "zh-Hant"}) in page.found
    assert "本頁已移至新地址：" in page.text


def test_title_and_target_are_escaped() -> None:
    page = Tags(redirect_page('../a/?x="><b>&y', "<script>'&\"</script>", Script.HANS))
    assert {tag for tag, _ in page.found} == {"html", "head", "meta", "title", "link", "body", "p", "a"}
    assert ("a", {"href": '../a/?x="><b>&y'}) in page.found
    assert page.text.count("<script>'&\"</script>") == 2


@pytest.mark.parametrize(
    "target", ["", "https://example.org/", "//example.org/", "/a/", "javascript:x", "\\\\a", "a\nb"]
)
def test_a_redirect_stays_in_the_site(target: str) -> None:
    with pytest.raises(ValueError, match="relative address"):
        redirect_page(target, "x", Script.HANS)
