"""How many entries every list holds, and so where the parts of long ones stand, known before any is made."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.graph import Chronicle, Key, figures_of
from site_builder.schema import Kind
from site_builder.views.list_orders import BROWSED, browse_path
from site_builder.views.listing import ENTRIES, EVENTS, NAMES, PLATES, ROWS, Limit, part_name
from site_builder.views.sections import DATA, SECTIONS

BY_CAMPAIGN = frozenset({Kind.INDIVIDUAL, Kind.EVENT, Kind.IMAGE})


def list_limit(kind: Kind) -> Limit:
    """How much of the list of a kind one page holds."""
    return {Kind.EVENT: EVENTS, Kind.IMAGE: PLATES}.get(kind, ENTRIES)


def known_campaigns(chronicle: Chronicle, key: Key) -> tuple[Key, ...]:
    """The public campaigns that an entry names, each once."""
    refs = chronicle.records[key].entry.campaigns
    return tuple(dict.fromkeys(found for ref in refs if (found := chronicle.find(ref))))


def list_part_paths(chronicle: Chronicle) -> dict[str, tuple[str, ...]]:
    """The addresses of the parts of each long list, by that of the list."""
    return {
        path: tuple(f"{path}{part_name(number)}/" for number in range(1, limit.parts(size) + 1))
        for path, size, limit in _sizes(chronicle)
        if limit.parts(size)
    }


def _sizes(chronicle: Chronicle) -> Iterator[tuple[str, int, Limit]]:
    """An entry of several campaigns stands in the list of each."""
    for kind in Kind:
        keys = [key for key in chronicle.records if key.kind is kind]
        size = len(keys)
        if kind in BY_CAMPAIGN:
            size = sum(max(1, len(known_campaigns(chronicle, key))) for key in keys)
        yield f"{kind.folder}/", size, list_limit(kind)
        if kind in BROWSED:
            yield browse_path(kind), len(keys), NAMES
    rows = sum(1 for record in chronicle.records.values() for _ in figures_of(record.entry))
    yield SECTIONS[DATA], rows, ROWS
