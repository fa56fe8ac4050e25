"""What a page says of itself where it is shared: texts always, a picture only with an absolute address."""

from __future__ import annotations

from dataclasses import replace

from site_builder.render.social import social_tags
from site_builder.views.pages import pages
from site_builder.views.shapes import Picture
from tests.chronicles import key, site_edition
from tests.html import elements

BOTH = ("zh-Hans", "zh-Hant")
OWN = Picture((), "images/photo/600.jpg", 600, 400)
CARD = Picture((), "assets/chronicle/card.jpg", 1200, 630)


def tags(path: str, *, site: str = "https://example.org/", card: Picture | None = CARD) -> dict[str, str]:
    of = replace(site_edition("river", pictures={key("images/photo"): OWN}), card=card)
    page = next(each for each in pages(of) if each.path == path)
    found = elements("".join(social_tags(page, "zh-Hans", BOTH, site)), "meta")
    return {tag.attributes.get("property", "twitter"): tag.attributes["content"] for tag in found}


def test_an_entry_is_an_article_and_all_else_the_site() -> None:
    assert tags("units/water/")["og:type"] == "article"
    assert tags("units/")["og:type"] == tags("")["og:type"] == "website"
    assert (tags("")["og:locale"], tags("")["og:locale:alternate"]) == ("zh_CN", "zh_TW")


def test_an_entry_is_shared_with_its_own_picture_and_all_else_with_that_of_the_settings() -> None:
    assert tags("images/photo/")["og:image"] == "https://example.org/images/photo/600.jpg"
    assert tags("images/photo/")["og:image:width"] == "600"
    assert tags("units/county/")["og:image"] == "https://example.org/assets/chronicle/card.jpg"


def test_without_an_address_or_a_picture_there_is_no_picture() -> None:
    assert "og:image" not in tags("images/photo/", site="")
    assert "og:image" not in tags("units/county/", card=None)
