"""The files of the data page: which there are, what each is, and the text that goes with them."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.views.edition import Edition
from site_builder.views.event_table import event_table
from site_builder.views.figure_table import figure_table
from site_builder.views.sections import DATA, SECTIONS
from site_builder.views.shapes import Download, Link
from site_builder.views.structured import absolute
from site_builder.views.table_parts import Table

README = "README.txt"
_FORMATS = {
    ".csv": ("CSV", "text/csv"),
    ".schema.json": ("JSON Schema", "application/schema+json"),
    ".json": ("JSON", "application/json"),
    ".txt": ("TXT", "text/plain"),
}
_KILOBYTE = 1024


def tables(edition: Edition) -> tuple[Table, ...]:
    """The tables to take away."""
    return (figure_table(edition), event_table(edition))


def readme(edition: Edition, made: tuple[Table, ...]) -> str:
    """What the files are, how they are written, when what they tell took place, how to use and cite them."""
    settings = edition.settings
    name = edition.text(settings.name)
    site = absolute(edition, "")
    publisher = edition.text(settings.publisher)
    of = ". ".join(filter(None, (publisher, f"{name}[DB/OL]", absolute(edition, SECTIONS[DATA]))))
    counts = {table.name: len(table.rows) for table in made}
    return edition.label("download.readme").format(
        name=name,
        summary=edition.text(settings.summary),
        site=site or edition.label("download.no_site"),
        bounds=_bounds(edition),
        licence=edition.text(settings.licence) or edition.label("download.no_licence"),
        citation=f"{of}.",
        **counts,
    )


def downloads(edition: Edition, sizes: Mapping[str, int]) -> tuple[Download, ...]:
    """The files as the page lists them, from their ``sizes`` in bytes by name."""
    return tuple(_download(edition, name, size) for name, size in sizes.items())


def distribution(edition: Edition) -> list[dict[str, str]]:
    """The files as structured data; none when the site's address is not known."""
    return [
        {
            "@type": "DataDownload",
            "name": download.link.text,
            "encodingFormat": download.media_type,
            "contentUrl": absolute(edition, download.link.href),
        }
        for download in edition.downloads
        if edition.settings.url
    ]


def _download(edition: Edition, name: str, size: int) -> Download:
    ending = next(ending for ending in _FORMATS if name.endswith(ending))
    form, media_type = _FORMATS[ending]
    label = "download.readme_name" if name == README else f"download.{name}"
    link = Link(edition.label(label), f"{SECTIONS[DATA]}{name}", name)
    return Download(link, form, _readable(size), media_type)


def _readable(size: int) -> str:
    """A size as people read it; nothing is smaller than a kilobyte."""
    if size < _KILOBYTE**2:
        return f"{max(1, round(size / _KILOBYTE))} KB"
    return f"{size / _KILOBYTE**2:.1f} MB"


def _bounds(edition: Edition) -> str:
    """The first and the last day of what happened, as far as dates are known."""
    events = (edition.entry(key) for key in edition.chronicle.timeline)
    dates = [date.edtf.parsed for event in events if (date := getattr(event, "date", None)) is not None]
    first = min((date.earliest for date in dates if date.earliest), default=None)
    last = max((day for date in dates if (day := date.latest or date.earliest)), default=None)
    if first is None or last is None:
        return edition.label("date_unknown")
    return edition.label("download.bounds").format(first=first.isoformat(), last=last.isoformat())
