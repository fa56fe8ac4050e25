"""The orders in which a list can be read: by group, or by name as the edition's script orders names."""

from __future__ import annotations

from site_builder.localise import strokes
from site_builder.schema import Kind
from site_builder.schema.ids import INDEX
from site_builder.text import Script
from site_builder.views.edition import Edition
from site_builder.views.shapes import Link

BROWSED = (Kind.UNIT, Kind.INDIVIDUAL, Kind.MEASURE, Kind.DOCUMENT, Kind.PLACE)


def browse_path(kind: Kind) -> str:
    """Where the list by name stands below the edition's root; the same in both editions."""
    return f"{kind.folder}/{INDEX}/"


def by_strokes(edition: Edition) -> bool:
    """Whether names are ordered by strokes rather than by sound."""
    return edition.script is Script.HANT and strokes.COUNTED


def order_name(edition: Edition) -> str:
    """The label of the order by name."""
    return "list.by_strokes" if by_strokes(edition) else "list.by_sound"


def orders(edition: Edition, kind: Kind, path: str) -> tuple[Link, ...]:
    """The ways to order the list of a kind, that of ``path`` without an address; none where there is one."""
    if kind not in BROWSED:
        return ()
    grouped = edition.label("list.by_campaign" if kind is Kind.INDIVIDUAL else "list.by_category")
    ways = (Link(grouped, f"{kind.folder}/"), Link(edition.label(order_name(edition)), browse_path(kind)))
    return tuple(Link(way.text) if way.href == path else way for way in ways)
