"""The page of a unit (单位)."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.graph import Key, ParentLink
from site_builder.schema import Individual, Kind, Unit
from site_builder.schema.kinds import Basis, ParentRole
from site_builder.views.blocks import block, entry_blocks, mentions, related_block
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import date_facts, entry_page, fact, known, linked
from site_builder.views.limits import first_events
from site_builder.views.page_shapes import Page
from site_builder.views.relations import chain, relation_picture
from site_builder.views.shapes import FactRow, Link
from site_builder.views.structured import named
from site_builder.views.when import dated


def unit_page(edition: Edition, key: Key) -> Page:
    """Facts, posts, dispatches both ways, its own timeline, everything that belongs to it."""
    unit = edition.chronicle.entry(key, Unit)
    referring = edition.chronicle.referring
    events = tuple(
        dict.fromkeys((*referring(key, Kind.EVENT, "units", "place"), *_dispatch_events(edition, key)))
    )
    images = referring(key, Kind.IMAGE)
    groups = _groups(edition, key, unit)
    shown = {*events, *(found for _, keys in groups for found in keys)}
    shown |= {link.key for link in edition.chronicle.parents.get(key, ())}
    citations = cite(edition, key, first_events(edition, key, events))
    last = related_block(
        edition, (*groups, ("images", images), ("mentions", mentions(edition, key, {*shown, *images})))
    )
    return entry_page(
        edition,
        key,
        kicker=_kicker(edition, key, unit),
        facts=_facts(edition, key, unit),
        above=chain(edition, key),
        blocks=entry_blocks(
            edition,
            key,
            citations,
            special=block(edition, "diagram", "relations", relation_picture(edition, key)),
            images=images,
            events=events,
            last=last,
        ),
        data={"parentOrganization": named("Organization", _answers_to(edition, key))},
    )


def _answers_to(edition: Edition, key: Key) -> tuple[Link, ...]:
    roles = (ParentRole.SUPERIOR, ParentRole.WHOLE)
    return tuple(link for role in roles for link in _parent_links(edition, key, role))


def _groups(edition: Edition, key: Key, unit: Unit) -> tuple[tuple[str, tuple[Key, ...]], ...]:
    referring = edition.chronicle.referring
    children = edition.chronicle.children.get(key, ())
    within = (child.key for child in children if child.key.kind is Kind.PLACE)
    own = (place for place in known(edition, unit.place) if place.kind is Kind.PLACE)
    below = tuple(child for child in children if child.key.kind is Kind.UNIT)
    return (
        ("members", known(edition, unit.members)),
        *((f"below.{role.value}", tuple(c.key for c in below if c.role is role)) for role in ParentRole),
        ("people", referring(key, Kind.INDIVIDUAL, "posts")),
        ("measures", referring(key, Kind.MEASURE)),
        ("documents", referring(key, Kind.DOCUMENT)),
        ("places", tuple(dict.fromkeys((*own, *referring(key, Kind.PLACE), *within)))),
    )


def _dispatch_events(edition: Edition, key: Key) -> tuple[Key, ...]:
    chronicle = edition.chronicle
    links = (*chronicle.sent.get(key, ()), *chronicle.hosted.get(key, ()))
    return tuple(link.owner for link in links if link.owner.kind is Kind.EVENT)


def _kicker(edition: Edition, key: Key, unit: Unit) -> tuple[Link, ...]:
    campaigns = (Link(edition.name(campaign)) for campaign in known(edition, unit.campaigns))
    scope = edition.chronicle.scope.get(key)
    return (
        Link(edition.label(f"unit.{unit.category.value}")),
        Link(edition.name(scope) if scope else ""),
        Link(_life_span(edition, unit)),
        *campaigns,
    )


def _life_span(edition: Edition, unit: Unit) -> str:
    """How long a temporary unit existed: 存续 2022年1月5日起."""
    span = dated(edition, unit.date, unit).text
    return (
        edition.label("figure.named").format(label=edition.label("fact.life_span"), number=span)
        if span
        else ""
    )


def _facts(edition: Edition, key: Key, unit: Unit) -> tuple[FactRow, ...]:
    return (
        fact(edition, "category", (edition.label(f"unit.{unit.category.value}"),)),
        fact(edition, "level", (edition.label(f"level.{unit.level.value}"),) if unit.level else ()),
        *(fact(edition, f"parent.{role.value}", _parent_links(edition, key, role)) for role in ParentRole),
        fact(edition, "place", linked(edition, unit.place)),
        *date_facts(edition, unit.date, unit, name="life_span"),
        fact(edition, "member_count", (str(unit.member_count),) if unit.member_count else ()),
        fact(edition, "posts", _posts(edition, unit)),
        fact(edition, "holders", _holders(edition, key)),
        fact(edition, "campaigns", linked(edition, unit.campaigns)),
    )


def _parent_links(edition: Edition, key: Key, role: ParentRole) -> tuple[Link, ...]:
    links: Iterable[ParentLink] = edition.chronicle.parents.get(key, ())
    unit = edition.chronicle.entry(key, Unit)
    notes = {
        edition.chronicle.find(parent.unit): edition.text(parent.note, unit)
        for parent in unit.parents
        if parent.role is role
    }
    inferred = edition.label("inferred")
    return tuple(
        edition.link(link.key, _aside(inferred if link.inferred else "", notes.get(link.key, "")))
        for link in links
        if link.role is role
    )


def _posts(edition: Edition, unit: Unit) -> tuple[Link, ...]:
    """The posts of a unit: their holders where they have a page, else how many there are."""
    shown = []
    for post in unit.posts:
        title = edition.text(post.title, unit)
        count = edition.label("post.count").format(count=post.count) if post.count else ""
        inferred = edition.label("inferred") if post.basis is Basis.INFERRED else ""
        note = _aside(inferred, edition.text(post.note, unit))
        holder = edition.chronicle.find(post.holder) if post.holder else None
        link = edition.link(holder, _aside(title, note)) if holder else Link(title, note=_aside(count, note))
        shown.append(link)
    return tuple(shown)


def _aside(*parts: str) -> str:
    """What stands in brackets after a name; a full stop has no place before the closing one."""
    return "；".join(filter(None, parts)).removesuffix("。")


def _holders(edition: Edition, key: Key) -> tuple[Link, ...]:
    """People whose own entry names a post in this unit, with the post."""
    shown = []
    for person_key in edition.chronicle.referring(key, Kind.INDIVIDUAL, "posts"):
        person = edition.chronicle.entry(person_key, Individual)
        titles = [edition.text(post.title, person) for post in person.posts if post.unit == key.id]
        shown.append(edition.link(person_key, "、".join(titles)))
    return tuple(shown)
