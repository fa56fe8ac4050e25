"""The page of a person with a public role (人物)."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import Individual, Kind
from site_builder.schema.kinds import PersonPrivacy
from site_builder.schema.parts import Post
from site_builder.views.blocks import (
    closing_blocks,
    dispatch_blocks,
    figure_block,
    mentions,
    picture_block,
    prose_block,
    related_block,
    timeline_block,
    words_blocks,
)
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import entry_page, fact, linked
from site_builder.views.shapes import Link, Page


def individual_page(edition: Edition, key: Key) -> Page:
    """Posts, the person's own timeline, what links here."""
    person = edition.chronicle.entry(key, Individual)
    referring = edition.chronicle.referring
    events = referring(key, Kind.EVENT)
    citations = cite(edition, (person, *(edition.entry(event) for event in events)))
    images = referring(key, Kind.IMAGE)
    others = mentions(edition, key, {*events, *images})
    posts = tuple(_post(edition, post, person) for post in person.posts)
    return entry_page(
        edition,
        key,
        kicker=(
            *(Link(post.text) for post in posts[:1]),
            *(Link(edition.name(c)) for c in _campaigns(edition, person)),
        ),
        facts=(
            fact(edition, "posts", posts),
            fact(edition, "privacy", (_role(edition, person),)),
            fact(edition, "campaigns", linked(edition, person.campaigns)),
        ),
        blocks=(
            *prose_block(edition, person),
            *figure_block(edition, key, citations),
            *dispatch_blocks(edition, key, citations),
            *picture_block(edition, images),
            *timeline_block(edition, events, citations),
            *words_blocks(edition, person, citations),
            *related_block(edition, (("images", images), ("mentions", others))),
            *closing_blocks(edition, key, citations),
        ),
        data={"jobTitle": [edition.text(post.title, person) for post in person.posts]},
    )


def _campaigns(edition: Edition, person: Individual) -> tuple[Key, ...]:
    return tuple(key for ref in person.campaigns if (key := edition.chronicle.find(ref)) is not None)


def _role(edition: Edition, person: Individual) -> str:
    is_public = person.privacy is PersonPrivacy.PUBLIC_ROLE
    return "" if is_public else edition.label(f"privacy.{person.privacy.value}")


def _post(edition: Edition, post: Post, person: Individual) -> Link:
    """A post: the unit leads to its page, the title stands before the person's name as in the source."""
    title = edition.text(post.title, person)
    unit = edition.chronicle.find(post.unit) if post.unit else None
    when = edition.date(post.date.edtf.parsed) if post.date else ""
    if unit is None:
        return Link(title, note=when)
    link = edition.link(unit)
    return Link(f"{link.text}{title}", link.href, when)
