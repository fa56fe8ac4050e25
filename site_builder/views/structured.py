"""Structured data (JSON-LD, schema.org) of pages; addresses absolute, so only with a site address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from site_builder.graph import Key
from site_builder.schema import Kind
from site_builder.views.edition import Edition, address, folder
from site_builder.views.shapes import Link

TYPES: dict[Kind, str] = {
    Kind.CAMPAIGN: "Event",
    Kind.UNIT: "Organization",
    Kind.INDIVIDUAL: "Person",
    Kind.EVENT: "Event",
    Kind.DOCUMENT: "CreativeWork",
    Kind.MEASURE: "DefinedTerm",
    Kind.PLACE: "Place",
    Kind.SOURCE: "Article",
    Kind.IMAGE: "ImageObject",
}


def entry_data(edition: Edition, key: Key, more: Mapping[str, Any]) -> dict[str, Any]:
    """What a machine should know of an entry; empty values are left out."""
    entry = edition.entry(key)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": TYPES[key.kind],
        "name": edition.name(key),
        "alternateName": [edition.text(alias.name, entry) for alias in entry.aliases],
        "description": edition.text(entry.summary, entry),
        "url": absolute(edition, address(key)),
        "inLanguage": edition.language if key.kind in {Kind.SOURCE, Kind.DOCUMENT} else "",
        "mainEntityOfPage": _web_page(edition, key),
        **more,
    }
    return {name: value for name, value in data.items() if value}


def _web_page(edition: Edition, key: Key) -> dict[str, str]:
    """The page as such: what it is about was not changed on that day."""
    day = edition.changed.get(key)
    return {"@type": "WebPage", "dateModified": day.isoformat()} if day is not None else {}


def absolute(edition: Edition, path: str) -> str:
    """The absolute address of a page of this edition; empty when the site's address is not set."""
    base = edition.settings.url
    if base is None:
        return ""
    return f"{base.rstrip('/')}/{folder(edition.script, edition.settings)}{path}"


def named(kind: str, links: Iterable[Link]) -> list[dict[str, str]]:
    """Linked entries as minimal nodes of type ``kind``."""
    return [{"@type": kind, "name": link.text} for link in links]
