"""When pages were last changed: what an entry, its corrections or the history of its file tell."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from site_builder.dates import parse_date
from site_builder.graph import Chronicle, Key
from site_builder.schema import Entry, Kind
from site_builder.schema.parts import Correction
from site_builder.views.edition import Edition, address
from site_builder.views.list_orders import BROWSED, browse_path
from site_builder.views.list_sizes import list_part_paths
from site_builder.views.sections import COLOPHON, DATA, HOME, SECTIONS, SIDE_BY_SIDE, TIMELINE
from site_builder.views.shapes import ChangedView
from site_builder.views.timeline_parts import timeline_parts


def entry_changes(chronicle: Chronicle, files: Mapping[str, datetime.date]) -> dict[Key, datetime.date]:
    """The day of the last change of every entry of which one is known; ``files`` are those of the files."""
    found = {}
    for key, record in chronicle.records.items():
        day = _of_entry(record.entry, files.get(record.document.path))
        if day is not None:
            found[key] = day
    return found


def _of_entry(entry: Entry, committed: datetime.date | None) -> datetime.date | None:
    """The editor's own word counts; else the later of the last correction and the last commit."""
    if entry.changed is not None:
        return entry.changed.parsed.earliest
    days = [*filter(None, (committed, *map(corrected_on, entry.corrections)))]
    return max(days, default=None)


def corrected_on(correction: Correction) -> datetime.date | None:
    """The day of a correction, where it is known to the day."""
    day = correction.date.parsed.earliest
    return day if day is not None and day.isoformat() == correction.date.parsed.text else None


def page_changes(edition: Edition) -> dict[str, datetime.date]:
    """The day of the last change by the page's path: of lists and sections, that of their newest entry."""
    by_kind = {kind: _newest(edition, kind) for kind in Kind}
    newest = max(filter(None, by_kind.values()), default=None)
    pages = {
        **{f"{kind.folder}/": by_kind[kind] for kind in Kind},
        **{browse_path(kind): by_kind[kind] for kind in BROWSED},
        **{SECTIONS[name]: newest for name in (HOME, DATA)},
        **dict.fromkeys((SECTIONS[TIMELINE], SIDE_BY_SIDE), by_kind[Kind.EVENT]),
        **{part.path: _newest_of(edition, part.events) for part in timeline_parts(edition.chronicle)},
        COLOPHON["corrections"]: _last_correction(edition.chronicle),
        **{address(key): day for key, day in edition.changed.items()},
    }
    for path, parts in list_part_paths(edition.chronicle).items():
        pages |= dict.fromkeys(parts, pages[path])  # where an entry stands changes with those before it
    return {path: day for path, day in pages.items() if day is not None}


def changed_view(edition: Edition, day: datetime.date | None) -> ChangedView | None:
    """A day as the line at the end of a page."""
    if day is None:
        return None
    return ChangedView(edition.date(parse_date(day.isoformat())), day.isoformat())


def _newest(edition: Edition, kind: Kind) -> datetime.date | None:
    return _newest_of(edition, (key for key in edition.changed if key.kind is kind))


def _newest_of(edition: Edition, keys: Iterable[Key]) -> datetime.date | None:
    return max(filter(None, map(edition.changed.get, keys)), default=None)


def _last_correction(chronicle: Chronicle) -> datetime.date | None:
    entries: Iterable[Entry] = (record.entry for record in chronicle.records.values())
    days = (corrected_on(correction) for entry in entries for correction in entry.corrections)
    return max(filter(None, days), default=None)
