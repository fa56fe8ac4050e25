"""What the chronicle holds, told from settings and entries: scripts, counts, first and last date."""

from __future__ import annotations

from site_builder.schema import Event, Kind
from site_builder.text import Script
from site_builder.views.edition import Edition
from site_builder.views.when import date_text


def scope_text(edition: Edition) -> str:
    """The scope as a Markdown list."""
    lines = (_scripts(edition), _counts(edition), _dates(edition))
    return "\n".join(f"- {line}" for line in lines if line)


def _scripts(edition: Edition) -> str:
    settings = edition.settings
    first = settings.default_script
    names = {
        Script.HANS: edition.label("script.zh-Hans"),
        Script.HANT: edition.label(f"scope.region.{settings.traditional.region.value}"),
    }
    return edition.label("scope.scripts").format(first=names[first], second=names[first.other])


def _counts(edition: Edition) -> str:
    counts = {kind: sum(key.kind is kind for key in edition.chronicle.records) for kind in Kind}
    told = "、".join(
        f"{edition.label(f'kind.{kind.value}')} {count}" for kind, count in counts.items() if count
    )
    return edition.label("scope.counts").format(counts=told) if told else ""


def _dates(edition: Edition) -> str:
    found = []
    for _, event in edition.chronicle.entries(Kind.EVENT, Event):
        date = event.date.edtf.parsed if event.date else None
        if date is not None and date.earliest is not None:
            found.append((date.earliest, date_text(edition, event)))
    if not found:
        return ""
    first, last = min(found), max(found)
    return edition.label("scope.dates").format(first=first[1], last=last[1])
