"""The list of each kind: grouped, ordered by pinyin or time, with filters and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from site_builder.graph import Key
from site_builder.localise.pinyin import order
from site_builder.schema import Entry, Event, Kind, Unit
from site_builder.schema.kinds import DocumentCategory, MeasureCategory, PlaceCategory, UnitCategory
from site_builder.views.campaign import campaign_order
from site_builder.views.edition import Edition
from site_builder.views.sections import section_of
from site_builder.views.shapes import Choice, Facet, Link, LinkGroup, LinkItem, ListView, Page
from site_builder.views.timelines import date_text

CATEGORIES: Mapping[Kind, type[StrEnum]] = {
    Kind.UNIT: UnitCategory,
    Kind.PLACE: PlaceCategory,
    Kind.DOCUMENT: DocumentCategory,
    Kind.MEASURE: MeasureCategory,
}
_FACETS = ("campaign", "category", "level")


def list_page(edition: Edition, kind: Kind) -> Page:
    """Every public entry of a kind."""
    keys = [key for key in edition.chronicle.records if key.kind is kind]
    groups = _groups(edition, kind, keys)
    label = edition.label(f"list.{kind.folder}")
    items = [item for group in groups for item in group.items]
    return Page(
        template="list.html",
        path=f"{kind.folder}/",
        section=section_of(kind),
        kind="list",
        title=label,
        description=edition.label(f"list.{kind.folder}.lead"),
        crumbs=(Link(label),),
        contents=tuple(Link(group.label, f"#{group.anchor}") for group in groups if len(groups) > 1),
        structured={},
        content=ListView(
            heading=label,
            lead=edition.label(f"list.{kind.folder}.lead"),
            total=len(keys),
            facets=_facets(edition, kind, items),
            groups=groups,
        ),
    )


def _groups(edition: Edition, kind: Kind, keys: Iterable[Key]) -> tuple[LinkGroup, ...]:
    groups: dict[tuple[str, str], list[Key]] = {}
    for key in keys:
        for heading in _headings(edition, key):
            groups.setdefault(heading, []).append(key)
    shown = []
    for (anchor, label), members in sorted(
        groups.items(), key=lambda group: _place(edition, kind, group[0][0])
    ):
        ordered = sorted(members, key=lambda key: _order(edition, key))
        shown.append(LinkGroup(anchor, label, tuple(_item(edition, key) for key in ordered)))
    return tuple(shown)


def _headings(edition: Edition, key: Key) -> tuple[tuple[str, str], ...]:
    entry = edition.entry(key)
    if key.kind in {Kind.CAMPAIGN, Kind.SOURCE}:
        return (("all", edition.label("list.all")),)
    if key.kind in CATEGORIES:
        category = _category(entry)
        return ((f"category-{category}", edition.label(f"{key.kind.value}.{category}")),)
    campaigns = [found for ref in entry.campaigns if (found := edition.chronicle.find(ref))]
    if not campaigns:
        return (("other", edition.label("list.other")),)
    return tuple((f"campaign-{campaign.id}", edition.name(campaign)) for campaign in campaigns)


def _place(edition: Edition, kind: Kind, anchor: str) -> tuple[int, str]:
    """Groups follow the vocabulary (categories) or the order of the campaigns."""
    name = anchor.partition("-")[2]
    if anchor.startswith("category-"):
        return list(CATEGORIES[kind]).index(CATEGORIES[kind](name)), anchor
    campaigns = [key.id for key in campaign_order(edition)]
    return campaigns.index(name) if name in campaigns else len(campaigns), anchor


def _order(edition: Edition, key: Key) -> tuple[object, ...]:
    if key.kind is Kind.EVENT:
        return (edition.chronicle.rank[key],)
    return order(edition.simplified_name(key))


def _item(edition: Edition, key: Key) -> LinkItem:
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


def _facets(edition: Edition, kind: Kind, items: Iterable[LinkItem]) -> tuple[Facet, ...]:
    unique: Mapping[str, LinkItem] = {item.link.href: item for item in items}
    facets = []
    for name in _FACETS:
        counts = Counter(value for item in unique.values() for value in item.facets[name])
        choices = tuple(
            Choice(value, _label(edition, kind, name, value), n) for value, n in sorted(counts.items())
        )
        if len(choices) > 1:
            facets.append(Facet(name, edition.label(f"facet.{name}"), choices))
    return tuple(facets)


def _label(edition: Edition, kind: Kind, facet: str, value: str) -> str:
    if facet == "campaign":
        return edition.name(Key(Kind.CAMPAIGN, value))
    return edition.label(f"level.{value}" if facet == "level" else f"{kind.value}.{value}")
