"""The page of a document (文件)."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import DocumentEntry, Kind
from site_builder.schema.kinds import Basis
from site_builder.views.blocks import entry_blocks, mentions, related_block
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import date_facts, entry_page, fact, known, linked
from site_builder.views.limits import first_events
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import FactRow, Link
from site_builder.views.structured import named
from site_builder.views.when import machine_date


def document_page(edition: Edition, key: Key) -> Page:
    """Issuer, addressees, date, the measures it lays down and the events around it."""
    document = edition.chronicle.entry(key, DocumentEntry)
    referring = edition.chronicle.referring
    events, images = referring(key, Kind.EVENT), referring(key, Kind.IMAGE)
    measures = (*known(edition, document.measures), *referring(key, Kind.MEASURE))
    others = mentions(edition, key, {*events, *images, *measures})
    issuers = linked(edition, document.issuers)
    related = related_block(edition, (("measures", measures), ("images", images), ("mentions", others)))
    citations = cite(edition, key, first_events(edition, key, events))
    return entry_page(
        edition,
        key,
        kicker=(
            Link(edition.label(f"document.{document.category.value}")),
            *(Link(unit.text) for unit in issuers),
        ),
        facts=_facts(edition, document),
        blocks=entry_blocks(edition, key, citations, images=images, events=events, last=related),
        data={
            "author": named("Organization", issuers) + named("Person", linked(edition, document.authors)),
            "datePublished": machine_date(document.date),
        },
    )


def _facts(edition: Edition, document: DocumentEntry) -> tuple[FactRow, ...]:
    by_editor = document.name_basis is Basis.INFERRED
    addressees = (
        *linked(edition, document.addressees),
        Link(edition.text(document.addressees_text, document)),
    )
    return (
        fact(edition, "category", (edition.label(f"document.{document.category.value}"),)),
        fact(edition, "name_basis", (edition.label("name_by_editor"),) if by_editor else ()),
        fact(edition, "number", (edition.text(document.number, document),)),
        fact(edition, "issuers", linked(edition, (*document.issuers, *document.authors))),
        fact(edition, "addressees", addressees),
        *date_facts(edition, document.date, document, unknown="date_unknown"),
        fact(edition, "campaigns", linked(edition, document.campaigns)),
    )
