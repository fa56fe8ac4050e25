"""The page of a person with a public role (人物)."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import Individual, Kind
from site_builder.schema.kinds import Basis, PersonPrivacy
from site_builder.schema.parts import Post
from site_builder.views.blocks import entry_blocks, mentions, related_block
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import entry_page, fact, known, linked
from site_builder.views.limits import first_events
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import Link
from site_builder.views.when import dated


def individual_page(edition: Edition, key: Key) -> Page:
    """Posts, the person's own timeline, what links here."""
    person = edition.chronicle.entry(key, Individual)
    referring = edition.chronicle.referring
    events, images = referring(key, Kind.EVENT), referring(key, Kind.IMAGE)
    others = mentions(edition, key, {*events, *images})
    related = related_block(edition, (("images", images), ("mentions", others)))
    posts = tuple(_post(edition, post, person) for post in person.posts)
    citations = cite(edition, key, first_events(edition, key, events))
    return entry_page(
        edition,
        key,
        kicker=(
            *(Link(post.text) for post in posts[:1]),
            *(Link(edition.name(campaign)) for campaign in known(edition, person.campaigns)),
        ),
        facts=(
            fact(edition, "held_posts", posts),
            fact(edition, "privacy", (_role(edition, person),)),
            fact(edition, "campaigns", linked(edition, person.campaigns)),
        ),
        blocks=entry_blocks(edition, key, citations, images=images, events=events, last=related),
        data={},  # the posts are those of the time of the report, and JSON-LD cannot say so
    )


def _role(edition: Edition, person: Individual) -> str:
    is_public = person.privacy is PersonPrivacy.PUBLIC_ROLE
    return "" if is_public else edition.label(f"privacy.{person.privacy.value}")


def _post(edition: Edition, post: Post, person: Individual) -> Link:
    """A post: the unit leads to its page, the title stands before the person's name as in the source."""
    title = edition.text(post.title, person)
    when = dated(edition, post.date, person)
    inferred = edition.label("inferred") if post.basis is Basis.INFERRED else ""
    told = (when.text, when.note or inferred, edition.text(post.note, person))
    note = "，".join(filter(None, told)).removesuffix("。")  # it stands in brackets
    unit = edition.chronicle.find(post.unit) if post.unit else None
    if unit is None:
        return Link(title, note=note)
    link = edition.link(unit)
    return Link(_joined(link.text, title), link.href, note)


def _joined(unit: str, title: str) -> str:
    """Unit and title as one phrase, words that both hold said once: 机关党委 + 机关党委副书记."""
    overlap = next((n for n in range(len(title), 1, -1) if unit.endswith(title[:n])), 0)
    return f"{unit}{title[overlap:]}"
