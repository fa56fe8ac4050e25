"""The search page: what can be chosen before anything is asked, and the lists that serve without it."""

from __future__ import annotations

from site_builder.schema import Kind
from site_builder.views.edition import Edition
from site_builder.views.list_orders import BROWSED, browse_path, by_strokes
from site_builder.views.page_shapes import Page, SearchView
from site_builder.views.sections import HOME, SEARCH, SECTIONS, TIMELINE
from site_builder.views.shapes import Choice, Link, LinkGroup, LinkItem


def search_page(edition: Edition) -> Page:
    """Where an answer stands whole; its address holds the query."""
    counts = {kind: sum(key.kind is kind for key in edition.chronicle.records) for kind in Kind}
    held = tuple(kind for kind in Kind if counts[kind])
    label = edition.label("frame.search")
    view = SearchView(
        heading=label,
        lead=edition.label("search_page.lead"),
        kinds=tuple(Choice(kind.value, edition.label(f"kind.{kind.value}"), counts[kind]) for kind in held),
        lists=_lists(edition, counts),
    )
    return Page("search.html", SEARCH, HOME, "search", label, view.lead, (Link(label),), (), {}, view)


def _lists(edition: Edition, counts: dict[Kind, int]) -> tuple[LinkGroup, ...]:
    """The list of every kind that has entries, the timeline first; then those by name."""
    plain = [LinkItem(Link(edition.label("section.timeline"), SECTIONS[TIMELINE]), "", "")]
    plain += [
        _item(edition, kind, f"{kind.folder}/", counts)
        for kind in Kind
        if kind is not Kind.EVENT and counts[kind]
    ]
    by_name = tuple(_item(edition, kind, browse_path(kind), counts) for kind in BROWSED if counts[kind])
    groups = (
        LinkGroup("", edition.label("search_page.lists"), tuple(plain)),
        LinkGroup(
            "", edition.label(f"search_page.{'by_strokes' if by_strokes(edition) else 'by_sound'}"), by_name
        ),
    )
    return tuple(group for group in groups if group.items)


def _item(edition: Edition, kind: Kind, path: str, counts: dict[Kind, int]) -> LinkItem:
    return LinkItem(Link(edition.label(f"section.{kind.folder}"), path, str(counts[kind])), "", "")
