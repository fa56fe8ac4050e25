"""Timelines: events with the precision of their dates, honest groups for undated ones, and filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from site_builder.graph import Chronicle, Key
from site_builder.schema import Campaign, Event, Kind
from site_builder.schema.kinds import Basis
from site_builder.schema.values import Ref
from site_builder.views.citations import Citations, cite
from site_builder.views.edition import Edition, address
from site_builder.views.shapes import Choice, Facet, Link, TimelineGroup, TimelineItem

_FACETS = ("campaign", "unit", "person", "place", "category")


def timeline_items(
    edition: Edition, events: Sequence[Key], citations: Citations | None = None
) -> tuple[TimelineItem, ...]:
    """Events in the order of the timeline; source marks only where the page has ``citations``."""
    return tuple(_item(edition, key, citations) for key in edition.chronicle.in_time(tuple(events)))


def timeline_groups(edition: Edition, events: Sequence[Key]) -> tuple[TimelineGroup, ...]:
    """Dated events by month, then the undated ones of each campaign."""
    groups: dict[tuple[str, str, str], list[TimelineItem]] = {}
    for key in edition.chronicle.in_time(tuple(events)):
        groups.setdefault(_heading(edition, key), []).append(_item(edition, key, None))
    return tuple(TimelineGroup(*heading, tuple(items)) for heading, items in groups.items())


def timeline_facets(edition: Edition, groups: Iterable[TimelineGroup]) -> tuple[Facet, ...]:
    """The filters over ``groups`` with their counts, choices in the order of their names or the catalogue."""
    items = [item for group in groups for item in group.items]
    facets = []
    for name in _FACETS:
        counts = Counter(value for item in items for value in item.facets[name])
        choices = tuple(
            Choice(value, _choice_label(edition, name, value), count)
            for value, count in sorted(counts.items())
        )
        if len(choices) > 1:
            facets.append(Facet(name, edition.label(f"facet.{name}"), choices))
    return tuple(facets)


def _choice_label(edition: Edition, facet: str, value: str) -> str:
    if facet == "category":
        return edition.label(f"event.{value}")
    kinds = {"campaign": [Kind.CAMPAIGN], "unit": [Kind.UNIT], "person": [Kind.INDIVIDUAL]}
    for kind in kinds.get(facet, [Kind.PLACE, Kind.UNIT]):
        if (key := Key(kind, value)) in edition.chronicle.records:
            return edition.scoped_name(key)
    return value


def _heading(edition: Edition, key: Key) -> tuple[str, str, str]:
    """Anchor, label and remark of the group an event belongs to."""
    event = edition.chronicle.entry(key, Event)
    date = event.date.edtf.parsed if event.date else None
    if date is not None and (first := date.earliest or date.latest) is not None:
        months = edition.simplified(f"{first.year}年{first.month}月")
        if date.precision.value in {"day", "month"} or date.is_interval:
            return f"t{first:%Y-%m}", months, ""
        return f"t{first:%Y}", edition.simplified(f"{first.year}年"), edition.label("timeline.month_unknown")
    campaign = _first_campaign(edition.chronicle, event)
    name = edition.name(campaign) if campaign else edition.label("timeline.no_campaign")
    anchor = f"undated-{campaign.id if campaign else 'other'}"
    return (
        anchor,
        edition.label("timeline.undated_of").format(campaign=name),
        edition.label("timeline.undated_note"),
    )


def _first_campaign(chronicle: Chronicle, event: Event) -> Key | None:
    return next((key for ref in event.campaigns if (key := chronicle.find(ref))), None)


def _item(edition: Edition, key: Key, citations: Citations | None) -> TimelineItem:
    event = edition.chronicle.entry(key, Event)
    cited = citations if citations is not None else cite(edition, ())
    units = tuple(ref.unit for ref in event.units)
    people = tuple(ref.person for ref in event.people)
    return TimelineItem(
        anchor=key.id,
        date=date_text(edition, event),
        date_note="，".join(date_notes(edition, event)),
        machine_date=machine_date(event),
        certainty=_certainty(event),
        link=Link(edition.name(key), address(key)),
        summary=edition.text(event.summary, event),
        category=edition.label(f"event.{event.category.value}"),
        people=links(edition, people),
        units=links(edition, units),
        places=links(edition, event.place),
        campaigns=links(edition, event.campaigns),
        marks=cited.marks((), event),
        facets={
            "campaign": _ids(edition, event.campaigns),
            "unit": _with_ancestors(edition, units, Kind.UNIT),
            "person": _ids(edition, people),
            "place": _with_ancestors(edition, event.place, None),
            "category": (event.category.value,),
        },
    )


def links(edition: Edition, refs: Iterable[Ref]) -> tuple[Link, ...]:
    """Links to the entries that ``refs`` mean; absent ones are left out."""
    keys = (edition.chronicle.find(ref) for ref in refs)
    return tuple(edition.link(key) for key in keys if key is not None)


def _ids(edition: Edition, refs: Iterable[Ref]) -> tuple[str, ...]:
    return tuple(key.id for ref in refs if (key := edition.chronicle.find(ref)) is not None)


def _with_ancestors(edition: Edition, refs: Iterable[Ref], only: Kind | None) -> tuple[str, ...]:
    """The ids of ``refs`` and of all above them."""
    todo = [key for ref in refs if (key := edition.chronicle.find(ref)) is not None]
    found: dict[Key, None] = {}
    while todo:
        key = todo.pop(0)
        if key not in found:
            found[key] = None
            todo += [link.key for link in edition.chronicle.parents.get(key, ())]
    return tuple(key.id for key in found if only is None or key.kind is only)


def date_text(edition: Edition, event: Event) -> str:
    """When an event happened, as far as is known: its date, or an honest phrase."""
    if event.date is not None:
        return edition.date(event.date.edtf.parsed)
    if event.undated is None:
        return edition.label("date_unknown")
    phrase = edition.label(f"undated.{event.undated.value}")
    other = edition.chronicle.find(event.relative_to) if event.relative_to else None
    return phrase.format(event=edition.name(other) if other else edition.label("undated.that_event"))


def date_notes(edition: Edition, event: Event) -> Iterator[str]:
    """The time of day, the printed form and the basis of the date."""
    if event.time is not None:
        yield edition.time(event.time)
    if event.recurs is not None:
        yield edition.text(event.recurs, event)
    if event.date is None:
        return
    if event.date.as_printed is not None:
        yield edition.label("as_printed").format(text=edition.text(event.date.as_printed, event))
    if event.date.basis is Basis.INFERRED:
        yield edition.label("inferred")


def machine_date(event: Event) -> str:
    """The value of ``<time datetime>``: only for a single day, month or year that is not doubtful."""
    if event.date is None:
        return ""
    text = str(event.date.edtf).rstrip("~?%")
    return text if text.replace("-", "").isdigit() else ""


def _certainty(event: Event) -> str:
    if event.date is None:
        return "undated"
    parsed = event.date.edtf.parsed
    doubtful = parsed.approximate or parsed.uncertain or event.date.basis is Basis.INFERRED
    return "about" if doubtful or parsed.precision.value != "day" else "exact"


def campaign_events(chronicle: Chronicle, campaign: Key) -> tuple[Key, ...]:
    """The events of a campaign in the order of time."""
    return chronicle.in_time(chronicle.referring(campaign, Kind.EVENT, "campaigns"))


def campaign_dates(edition: Edition, campaign: Campaign) -> str:
    """When a campaign took place."""
    return edition.date(campaign.date.edtf.parsed) if campaign.date else edition.label("date_unknown")
