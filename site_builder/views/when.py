"""Dates of entries as pages show them: the words, how the date is known, and the form machines read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.schema import Campaign, Entry, Event, Source
from site_builder.schema.kinds import Basis, UndatedPlacement
from site_builder.schema.values import When
from site_builder.views.edition import Edition, inside_quotes
from site_builder.views.shapes import Link

# Seasons (2020-21) look like months in EDTF; HTML and schema.org know none.
_EXACT = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")


def dated(edition: Edition, when: When | None, owner: Entry, *, unknown: str = "") -> Link:
    """A date with its printed form and its basis beside it; without one the label ``unknown``, if any."""
    if when is None:
        return Link(edition.label(unknown) if unknown else "")
    return Link(edition.date(when.edtf.parsed), note="，".join(_how_known(edition, when, owner)))


def date_basis(edition: Edition, when: When | None, owner: Entry) -> str:
    """Why an editor took the date to be this one."""
    return edition.text(when.note, owner) if when is not None else ""


def date_text(edition: Edition, event: Event) -> str:
    """When an event happened, as far as is known: its date, or an honest phrase."""
    if event.date is not None:
        return edition.date(event.date.edtf.parsed)
    if event.undated is None:
        return edition.label("date_unknown")
    published = _published(edition, event) if event.undated is UndatedPlacement.UNTIL_PUBLICATION else ""
    if published:
        return edition.label("undated.until_published").format(date=published)
    phrase = edition.label(f"undated.{event.undated.value}")
    other = edition.chronicle.find(event.relative_to) if event.relative_to else None
    return phrase.format(
        event=inside_quotes(edition.name(other)) if other else edition.label("undated.that_event")
    )


def _published(edition: Edition, event: Event) -> str:
    """When the report that tells of ``event`` came out; empty where it does not say."""
    keys = (edition.chronicle.find(cited.source) for cited in event.sources)
    dates = (edition.chronicle.entry(key, Source).date for key in keys if key is not None)
    return next((edition.date(date.edtf.parsed) for date in dates if date is not None), "")


def date_notes(edition: Edition, event: Event) -> Iterator[str]:
    """The time of day, how often, the printed form and the basis of the date, or the campaign's year."""
    if event.date is None and (found := campaign_year(edition, event)) is not None:
        year, basis = found
        told = edition.simplified(f"{year}年")
        inferred = basis is Basis.INFERRED
        yield edition.label("undated.inferred_year").format(year=told) if inferred else told
    if event.time is not None:
        yield edition.time(event.time)
    if event.recurs is not None:
        yield edition.text(event.recurs, event)
    if event.date is not None:
        yield from _how_known(edition, event.date, event)


def campaign_year(edition: Edition, event: Event) -> tuple[int, Basis] | None:
    """The year in which the campaign of ``event`` began, and whether an editor inferred it."""
    key = edition.chronicle.find(event.campaigns[0]) if event.campaigns else None
    date = edition.chronicle.entry(key, Campaign).date if key is not None else None
    first = date.edtf.parsed.earliest if date is not None else None
    return (first.year, date.basis) if date is not None and first is not None else None


def machine_dates(when: When | None) -> tuple[str, str]:
    """First and last day, month or year of a date for machines; empty where it is open or doubtful."""
    if when is None:
        return "", ""
    first, _, last = str(when.edtf).partition("/")
    start, end = (side if _EXACT.fullmatch(side) else "" for side in (first, last))
    return start, end if when.edtf.parsed.is_interval else start


def machine_date(when: When | None) -> str:
    """The value of ``<time datetime>``: only for a single day, month or year that is not doubtful."""
    return "" if when is None or when.edtf.parsed.is_interval else machine_dates(when)[0]


def _how_known(edition: Edition, when: When, owner: Entry) -> Iterator[str]:
    if when.as_printed is not None:
        yield edition.label("as_printed").format(text=inside_quotes(edition.text(when.as_printed, owner)))
    if when.basis is Basis.INFERRED:
        yield edition.label("inferred")
