from __future__ import annotations

from site_builder.text import Script
from site_builder.views.edition import Edition
from site_builder.views.page_shapes import SearchView
from site_builder.views.pages import page_paths, pages
from site_builder.views.search_page import search_page
from tests.chronicles import edition, site_edition


def view(of: Edition) -> SearchView:
    content = search_page(of).content
    assert isinstance(content, SearchView)
    return content


def test_kinds_without_entries_cannot_be_chosen() -> None:
    of = edition("""
    == units/a
    name: 甲
    == units/b
    name: 乙
    == events/c
    name: 丙
    """)
    assert [(kind.value, kind.label, kind.count) for kind in view(of).kinds] == [
        ("unit", "单位", 2),
        ("event", "事件", 1),
    ]


def test_lists_and_their_orders_by_name_lead_on() -> None:
    plain, by_name = view(site_edition("river")).lists
    assert (plain.label, by_name.label) == ("名录", "名录，按音序")
    assert [item.link.href for item in plain.items][:2] == ["timeline/", "campaigns/"]
    assert "units/a-z/" in [item.link.href for item in by_name.items]
    assert view(edition("== units/a\nname: 甲\n", script=Script.HANT)).lists[1].label == "名錄，按筆畫"


def test_the_page_is_one_of_the_edition_but_not_of_the_sitemap() -> None:
    of = site_edition("river")
    assert [page.kind for page in pages(of) if page.path == "search/"] == ["search"]
    assert "search/" not in page_paths(of.chronicle)
