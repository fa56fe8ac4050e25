"""The feed of an edition: its corrections and the entries changed last, newest first.

A feed needs absolute addresses, for its ids too, so there is none without the site's address; nor is there
one where no day of a change is known.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.graph import Key
from site_builder.schema import Entry
from site_builder.views.changes import corrected_on
from site_builder.views.edition import Edition, address
from site_builder.views.structured import absolute

FEED = "feed.xml"
MOST = 50


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A change: its lasting id, the page it leads to, the day, what it is."""

    id: str
    href: str
    day: datetime.date
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
    """What subscribers of an edition get; every address is absolute."""

    title: str
    subtitle: str
    author: str
    language: str
    home: str
    address: str
    items: tuple[FeedItem, ...]


def has_feed(edition: Edition) -> bool:
    """Whether the edition has a feed."""
    return bool(edition.settings.url) and any(_items(edition))


def feed(edition: Edition) -> Feed | None:
    """The feed of the edition, if it has one."""
    if not has_feed(edition):
        return None
    settings = edition.settings
    name = edition.text(settings.name)
    items = sorted(_items(edition), key=lambda item: (-item.day.toordinal(), item.id))
    return Feed(
        title=edition.label("feed.title").format(name=name),
        subtitle=edition.text(settings.summary),
        author=edition.text(settings.publisher) or name,
        language=edition.language,
        home=absolute(edition, ""),
        address=absolute(edition, FEED),
        items=tuple(items[:MOST]),
    )


def _items(edition: Edition) -> Iterator[FeedItem]:
    for key, record in edition.chronicle.records.items():
        corrected = list(_corrections(edition, key, record.entry))
        yield from corrected
        day = edition.changed.get(key)
        if day is not None and all(item.day != day for item in corrected):
            href = absolute(edition, address(key))
            title = edition.label("feed.changed").format(name=edition.scoped_name(key))
            yield FeedItem(href, href, day, title, edition.text(record.entry.summary, record.entry))


def _corrections(edition: Edition, key: Key, entry: Entry) -> Iterator[FeedItem]:
    """The corrections of an entry; the number in an id counts those of one day as they were written."""
    href = absolute(edition, address(key))
    of_day: dict[datetime.date, int] = {}
    for correction in entry.corrections:
        day = corrected_on(correction)
        if day is not None:
            of_day[day] = number = of_day.get(day, 0) + 1
            title = edition.label("feed.corrected").format(name=edition.scoped_name(key))
            texts = (edition.text(correction.text, entry), edition.text(correction.reason, entry))
            yield FeedItem(
                id=f"{href}#correction-{day.isoformat()}-{number}",
                href=f"{href}#corrections",
                day=day,
                title=title,
                summary=edition.label("feed.reason").format(text=texts[0], reason=texts[1])
                if texts[1]
                else texts[0],
            )
