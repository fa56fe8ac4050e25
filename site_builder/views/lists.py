"""The list of each kind: grouped, ordered by pinyin or time, with filters and counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from site_builder.graph import Key
from site_builder.schema import Entry, Event, Kind, Unit
from site_builder.schema.kinds import (
    DocumentCategory,
    EventCategory,
    Level,
    MeasureCategory,
    PlaceCategory,
    UnitCategory,
)
from site_builder.views.edition import Edition
from site_builder.views.facets import campaign_facet, vocabulary_facet
from site_builder.views.list_orders import orders
from site_builder.views.list_parts import announced, brought
from site_builder.views.list_sizes import known_campaigns, list_limit
from site_builder.views.listing import Listing, Look
from site_builder.views.order import campaign_order, name_order
from site_builder.views.page_shapes import ListView, Page
from site_builder.views.part_shapes import ListGroup
from site_builder.views.sections import section_of
from site_builder.views.shapes import Facet, Link, LinkGroup, LinkItem
from site_builder.views.when import date_text

CATEGORIES: Mapping[Kind, type[StrEnum]] = {
    Kind.UNIT: UnitCategory,
    Kind.PLACE: PlaceCategory,
    Kind.DOCUMENT: DocumentCategory,
    Kind.MEASURE: MeasureCategory,
}
_VOCABULARIES: Mapping[Kind, type[StrEnum]] = {**CATEGORIES, Kind.EVENT: EventCategory}


def list_page(edition: Edition, kind: Kind) -> Page:
    """Every public entry of a kind; of many, what announces their parts."""
    groups = _groups(edition, kind)
    listing = _listing(edition, kind, groups)
    label = listing.title
    parts = announced(edition, listing)
    return Page(
        template="list.html",
        path=listing.path,
        section=listing.section,
        kind="list",
        title=label,
        description=edition.label(f"list.{kind.folder}.lead"),
        crumbs=listing.crumbs,
        contents=tuple(Link(group.label, f"#{group.anchor}") for group in groups if len(groups) > 1),
        structured={},
        content=ListView(
            heading=label,
            lead=edition.label(f"list.{kind.folder}.lead"),
            total=len({item.link.href for group in groups for item in group.items}),
            facets=brought(listing.facets, parts),
            groups=groups if parts is None else (),
            orders=orders(edition, kind, listing.path),
            parts=parts,
        ),
    )


def list_listing(edition: Edition, kind: Kind) -> Listing:
    """The list of a kind before it is cut into parts."""
    return _listing(edition, kind, _groups(edition, kind))


def _listing(edition: Edition, kind: Kind, groups: tuple[LinkGroup, ...]) -> Listing:
    label = edition.label(f"list.{kind.folder}")
    return Listing(
        path=f"{kind.folder}/",
        section=section_of(kind),
        title=label,
        crumbs=(Link(label),),
        look=Look.ENTRIES,
        limit=list_limit(kind),
        groups=tuple(ListGroup(group.anchor, group.label, group.items) for group in groups),
        facets=entry_facets(edition, kind, [item for group in groups for item in group.items]),
    )


def _groups(edition: Edition, kind: Kind) -> tuple[LinkGroup, ...]:
    return tuple(
        LinkGroup(group.anchor, group.label, tuple(entry_item(edition, key) for key in group.keys))
        for group in key_groups(edition, kind)
    )


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Entries of a list under one heading, in their order."""

    anchor: str
    label: str
    keys: tuple[Key, ...]


def key_groups(edition: Edition, kind: Kind) -> tuple[KeyGroup, ...]:
    """The public entries of a kind by category or campaign; one may stand in several groups."""
    members: dict[tuple[str, str], list[Key]] = {}
    for key in edition.chronicle.records:
        if key.kind is kind:
            for heading in _headings(edition, key):
                members.setdefault(heading, []).append(key)
    return tuple(
        KeyGroup(anchor, label, tuple(sorted(members[anchor, label], key=lambda key: _order(edition, key))))
        for anchor, label in _in_order(edition, kind, members)
    )


def _headings(edition: Edition, key: Key) -> tuple[tuple[str, str], ...]:
    """Anchor and label of the groups an entry belongs to."""
    entry = edition.entry(key)
    if key.kind in {Kind.CAMPAIGN, Kind.SOURCE}:
        return (("all", edition.label("list.all")),)
    if key.kind in CATEGORIES:
        category = _category(entry)
        return ((f"category-{category}", edition.label(f"{key.kind.value}.{category}")),)
    campaigns = known_campaigns(edition.chronicle, key)
    if not campaigns:
        return (("other", edition.label("list.other")),)
    return tuple((f"campaign-{campaign.id}", edition.name(campaign)) for campaign in campaigns)


def _in_order(edition: Edition, kind: Kind, headings: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Groups follow the vocabulary or the order of the campaigns; what belongs to none comes last."""
    campaigns = (f"campaign-{key.id}" for key in campaign_order(edition))
    categories = (f"category-{word.value}" for word in CATEGORIES.get(kind, ()))
    places = {anchor: place for place, anchor in enumerate((*campaigns, *categories))}
    return sorted(headings, key=lambda heading: places.get(heading[0], len(places)))


def _order(edition: Edition, key: Key) -> tuple[object, ...]:
    if key.kind is Kind.EVENT:
        return (edition.chronicle.rank[key],)
    if key.kind is Kind.IMAGE:
        return _order_in_source(edition, key)
    return name_order(edition, key)


def _order_in_source(edition: Edition, key: Key) -> tuple[object, ...]:
    """Captions read in the order of their report."""
    entry = edition.entry(key)
    order = getattr(entry, "order", None)
    cited = entry.sources[0] if entry.sources else None
    source = str(cited.source) if cited else ""
    locator = (cited.locator.text or "") if cited and cited.locator else ""
    return (source, order is None, order or 0, locator, *name_order(edition, key))


def entry_item(edition: Edition, key: Key) -> LinkItem:
    """An entry as a line of a list, with what the filters ask of it."""
    entry = edition.entry(key)
    note = date_text(edition, entry) if isinstance(entry, Event) else ""
    link = edition.link(key)
    return LinkItem(
        link=Link(link.text, link.href, note),
        kind=edition.label(f"kind.{key.kind.value}"),
        summary=edition.text(entry.summary, entry),
        facets=_values(edition, entry),
    )


def _values(edition: Edition, entry: Entry) -> dict[str, tuple[str, ...]]:
    level = entry.level.value if isinstance(entry, Unit) and entry.level else ""
    category = _category(entry)
    return {
        "campaign": tuple(str(ref) for ref in entry.campaigns if edition.chronicle.find(ref)),
        "category": (category,) if category else (),
        "level": (level,) if level else (),
    }


def _category(entry: Entry) -> str:
    category = getattr(entry, "category", None)
    return str(category.value) if category is not None else ""


def entry_facets(edition: Edition, kind: Kind, items: Iterable[LinkItem]) -> tuple[Facet, ...]:
    """The filters over entries of a kind; one that stands in several groups counts once."""
    unique: Mapping[str, LinkItem] = {item.link.href: item for item in items}

    def answers(name: str) -> Iterator[tuple[str, ...]]:
        return (item.facets[name] for item in unique.values())

    categories = tuple(_VOCABULARIES.get(kind, ()))
    return (
        *campaign_facet(edition, answers("campaign")),
        *vocabulary_facet(edition, "category", answers("category"), kind.value, categories),
        *vocabulary_facet(edition, "level", answers("level"), "level", Level),
    )
