"""The page of a campaign (行动): its overview, figures, timeline and everything in it."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.graph import Chronicle, Key
from site_builder.schema import Campaign, Kind
from site_builder.views.blocks import (
    closing_blocks,
    dispatch_blocks,
    figure_block,
    prose_block,
    related_block,
    timeline_block,
    words_blocks,
)
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import entry_page, fact, linked
from site_builder.views.shapes import Link, Page
from site_builder.views.structured import named
from site_builder.views.timelines import campaign_dates, campaign_events

_GROUPS = (
    ("units", Kind.UNIT),
    ("people", Kind.INDIVIDUAL),
    ("measures", Kind.MEASURE),
    ("documents", Kind.DOCUMENT),
    ("places", Kind.PLACE),
    ("images", Kind.IMAGE),
)


def campaign_page(edition: Edition, key: Key) -> Page:
    """Overview first, then the campaign's own timeline and its entries by kind."""
    campaign = edition.chronicle.entry(key, Campaign)
    events = campaign_events(edition.chronicle, key)
    citations = cite(edition, (campaign, *(edition.entry(event) for event in events)))
    places = linked(edition, campaign.place)
    return entry_page(
        edition,
        key,
        kicker=(Link(edition.label("kind.campaign")), Link(campaign_dates(edition, campaign))),
        facts=(
            fact(edition, "date", (_when(edition, campaign),)),
            fact(edition, "place", places),
            fact(edition, "lead_units", linked(edition, campaign.lead_units)),
            fact(edition, "counts", campaign_counts(edition, key)),
        ),
        blocks=(
            *prose_block(edition, campaign),
            *figure_block(edition, key, citations),
            *dispatch_blocks(edition, key, citations),
            *timeline_block(edition, events, citations),
            *words_blocks(edition, campaign, citations),
            *related_block(edition, _members(edition, key)),
            *closing_blocks(edition, key, citations),
        ),
        data={"startDate": _start(campaign), "location": named("Place", places)},
    )


def campaign_counts(edition: Edition, key: Key) -> tuple[str, ...]:
    """How many events, units, people and measures a campaign has: 事件 23."""
    kinds = (Kind.EVENT, Kind.UNIT, Kind.INDIVIDUAL, Kind.MEASURE)
    counts = ((kind, len(edition.chronicle.referring(key, kind, "campaigns"))) for kind in kinds)
    return tuple(f"{edition.label(f'kind.{kind.value}')} {count}" for kind, count in counts if count)


def _members(edition: Edition, key: Key) -> Iterable[tuple[str, tuple[Key, ...]]]:
    return ((name, edition.chronicle.referring(key, kind, "campaigns")) for name, kind in _GROUPS)


def _when(edition: Edition, campaign: Campaign) -> Link:
    if campaign.date is None:
        return Link(edition.label("date_unknown"))
    inferred = campaign.date.basis.value == "inferred"
    return Link(campaign_dates(edition, campaign), note=edition.label("inferred") if inferred else "")


def _start(campaign: Campaign) -> str:
    earliest = campaign.date.edtf.parsed.earliest if campaign.date else None
    return earliest.isoformat() if earliest else ""


def campaign_order(edition: Edition) -> tuple[Key, ...]:
    """Campaigns as the settings order them, the others after them by their beginning."""
    chronicle = edition.chronicle
    first = [key for ref in edition.settings.campaigns if (key := chronicle.find(ref))]
    others = [key for key in chronicle.records if key.kind is Kind.CAMPAIGN and key not in first]
    return (*first, *sorted(others, key=lambda key: (_beginning(chronicle, key), key.id)))


def _beginning(chronicle: Chronicle, key: Key) -> str:
    date = chronicle.entry(key, Campaign).date
    earliest = date.edtf.parsed.earliest if date else None
    return earliest.isoformat() if earliest else "9999"
