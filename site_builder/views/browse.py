"""The list of a kind by name: under the letter of the first sound, or under the first character's strokes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from site_builder.graph import Key
from site_builder.localise import pinyin, strokes
from site_builder.schema import Kind
from site_builder.views.edition import Edition
from site_builder.views.list_orders import browse_path, by_strokes, order_name, orders
from site_builder.views.list_parts import announced, brought
from site_builder.views.listing import NAMES, Listing, Look
from site_builder.views.lists import entry_facets, entry_item
from site_builder.views.order import name_order
from site_builder.views.page_shapes import BrowseView, Page
from site_builder.views.part_shapes import ListGroup
from site_builder.views.sections import section_of
from site_builder.views.shapes import Link, LinkGroup

_LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name stands in the index; ``group`` is its letter, its number of strokes, or empty."""

    group: str
    within: tuple[object, ...]


def browse_page(edition: Edition, kind: Kind) -> Page:
    """Every public entry of a kind under the beginning of its name; of many, what announces their parts."""
    groups = _groups(edition, kind)
    listing = _listing(edition, kind, groups)
    parts = announced(edition, listing)
    lead = edition.label(f"{order_name(edition)}.lead")
    return Page(
        template="browse.html",
        path=listing.path,
        section=listing.section,
        kind="list",
        title=listing.title,
        description=lead,
        crumbs=listing.crumbs,
        contents=(),
        structured={},
        content=BrowseView(
            heading=edition.label(f"list.{kind.folder}"),
            lead=lead,
            total=sum(len(group.items) for group in groups),
            facets=brought(listing.facets, parts),
            orders=orders(edition, kind, listing.path),
            bar=_bar(edition, groups),
            groups=groups if parts is None else (),
            parts=parts,
        ),
    )


def browse_listing(edition: Edition, kind: Kind) -> Listing:
    """The list by name before it is cut into parts."""
    return _listing(edition, kind, _groups(edition, kind))


def _listing(edition: Edition, kind: Kind, groups: tuple[LinkGroup, ...]) -> Listing:
    label, way = edition.label(f"list.{kind.folder}"), edition.label(order_name(edition))
    return Listing(
        path=browse_path(kind),
        section=section_of(kind),
        title=f"{label} · {way}",
        crumbs=(Link(label, f"{kind.folder}/"), Link(way)),
        look=Look.NAMES,
        limit=NAMES,
        groups=tuple(ListGroup(group.anchor, group.label, group.items) for group in groups),
        facets=entry_facets(edition, kind, [item for group in groups for item in group.items]),
    )


def _groups(edition: Edition, kind: Kind) -> tuple[LinkGroup, ...]:
    keys = tuple(key for key in edition.chronicle.records if key.kind is kind)
    places = {key: _place(edition, key) for key in keys}
    members: dict[str, list[Key]] = {}
    for key in sorted(keys, key=lambda key: (_rank(places[key].group), *places[key].within)):
        members.setdefault(places[key].group, []).append(key)
    return tuple(
        LinkGroup(_anchor(group), _label(edition, group), tuple(entry_item(edition, key) for key in found))
        for group, found in members.items()
    )


def _place(edition: Edition, key: Key) -> _Place:
    """Quotation marks and brackets before a name do not count: 《通知》 stands under T, or its strokes."""
    if by_strokes(edition):
        name = _from_first_word(edition.name(key))
        count = strokes.strokes(name[0]) if name else 0
        return _Place(str(count) if count else "", (strokes.order(name), key.id))
    name = _from_first_word(edition.simplified_name(key))
    return _Place(pinyin.initial(name, key.id), (pinyin.order(name, key.id), *name_order(edition, key)))


def _from_first_word(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name)
    start = next((place for place, sign in enumerate(plain) if sign.isalnum()), 0)
    return plain[start:]


def _rank(group: str) -> tuple[int, str]:
    """Names that begin with a digit or a Latin letter come first."""
    return (int(group), "") if group.isdecimal() else (0, group)


def _anchor(group: str) -> str:
    return f"index-{group.lower() or 'other'}"


def _label(edition: Edition, group: str) -> str:
    if not group:
        return edition.label("list.no_character")
    return edition.label("list.strokes").format(count=group) if group.isdecimal() else group


def _bar(edition: Edition, groups: tuple[LinkGroup, ...]) -> tuple[Link, ...]:
    """Every letter, or every number of strokes up to the last; those without a name lead nowhere."""
    present = {group.anchor: Link("", f"#{group.anchor}") for group in groups}
    counts = [int(number) for group in groups if (number := group.anchor.removeprefix("index-")).isdecimal()]
    signs = tuple(str(count) for count in range(1, max(counts, default=0) + 1))
    if not by_strokes(edition):
        signs = _LETTERS
    other = (replace(present["index-other"], text="#"),) if "index-other" in present else ()
    return (*other, *(replace(present.get(_anchor(sign), Link("")), text=sign) for sign in signs))
