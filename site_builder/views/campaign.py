"""The page of a campaign (行动): its overview, figures, timeline and everything in it."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.graph import Key, named_figure
from site_builder.schema import Campaign, Kind
from site_builder.schema.parts import Figure
from site_builder.views.blocks import entry_blocks, related_block
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import date_facts, entry_page, fact, linked
from site_builder.views.limits import first_events
from site_builder.views.order import campaign_order
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import Link
from site_builder.views.structured import named
from site_builder.views.timelines import campaign_dates, campaign_events
from site_builder.views.when import machine_dates

__all__ = ["campaign_counts", "campaign_order", "campaign_page"]

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
    elsewhere = key_figures(edition, key)
    citations = cite(edition, key, first_events(edition, key, events), elsewhere)
    places = linked(edition, campaign.place)
    start, end = machine_dates(campaign.date)
    last = related_block(edition, _members(edition, key), page=key)
    return entry_page(
        edition,
        key,
        kicker=(Link(edition.label("kind.campaign")), Link(campaign_dates(edition, campaign))),
        facts=(
            *date_facts(edition, campaign.date, campaign, unknown="date_unknown"),
            fact(edition, "place", places),
            fact(edition, "lead_units", linked(edition, campaign.lead_units)),
            fact(edition, "counts", campaign_counts(edition, key)),
        ),
        blocks=entry_blocks(edition, key, citations, figures=elsewhere, events=events, last=last),
        data={"startDate": start, "endDate": end, "location": named("Place", places)},
    )


def key_figures(edition: Edition, key: Key) -> tuple[tuple[Key, Figure], ...]:
    """The figures of other entries that a campaign shows as its own, with their entries."""
    refs = edition.chronicle.entry(key, Campaign).key_figures
    return tuple(found for ref in refs if (found := named_figure(edition.chronicle, ref, key)))


def campaign_counts(edition: Edition, key: Key) -> tuple[str, ...]:
    """How many events, units, people and measures a campaign has: 事件 23."""
    kinds = (Kind.EVENT, Kind.UNIT, Kind.INDIVIDUAL, Kind.MEASURE)
    counts = ((kind, len(edition.chronicle.referring(key, kind, "campaigns"))) for kind in kinds)
    return tuple(f"{edition.label(f'kind.{kind.value}')} {count}" for kind, count in counts if count)


def _members(edition: Edition, key: Key) -> Iterable[tuple[str, tuple[Key, ...]]]:
    return ((name, edition.chronicle.referring(key, kind, "campaigns")) for name, kind in _GROUPS)
