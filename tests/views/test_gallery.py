"""The 图集: captions in the order of their report, pictures where there is a file, who, where and source."""

from __future__ import annotations

from site_builder.views.gallery import gallery_page
from site_builder.views.page_shapes import GalleryView
from site_builder.views.shapes import Picture
from tests.chronicles import edition, key, site_edition, told

PICTURE = Picture((("images/photo/480.webp", 480),), "images/photo/480.jpg", 480, 320)


def shown(chronicle: str) -> GalleryView:
    content = gallery_page(edition(chronicle)).content
    assert isinstance(content, GalleryView)
    return content


def test_a_picture_says_who_and_where_it_shows_and_where_it_stands() -> None:
    content = gallery_page(site_edition("river", pictures={key("images/photo"): PICTURE})).content
    assert isinstance(content, GalleryView)
    plates = {plate.link.href: plate for group in content.groups for plate in group.items}
    photo = plates["images/photo/"]
    assert photo.picture == PICTURE
    assert photo.credit == "钟云 摄"
    assert {link.href for link in photo.context} == {"people/lin/", "units/water/", "places/bridge/"}
    assert [link.href for link in photo.sources] == ["sources/daily/"]
    assert plates["images/caption/"].picture is None


def test_captions_stand_in_the_order_of_their_report() -> None:
    view = shown("""
    == sources/s
    name: 日报
    == images/a
    name: 丙
    sources: s
    order: 2
    == images/b
    name: 甲
    sources: {source: s, locator: 末段}
    == images/c
    name: 乙
    sources: s
    order: 1
    """)
    (group,) = view.groups
    assert [plate.link.text for plate in group.items] == ["乙", "丙", "甲"]
    assert [told(link) for link in group.items[2].sources] == ["末段（日报） → sources/s/"]
    assert view.total == 3


def test_an_image_of_two_campaigns_stands_in_both_and_counts_once() -> None:
    view = shown("""
    == campaigns/one
    name: 前
    date: 2020
    == campaigns/two
    name: 后
    date: 2022
    == images/a
    name: 甲
    campaigns: [one, two]
    """)
    assert [(group.label, len(group.items)) for group in view.groups] == [("前", 1), ("后", 1)]
    assert view.total == 1


def test_without_images_the_page_is_empty() -> None:
    assert (shown("").groups, shown("").total) == ((), 0)
