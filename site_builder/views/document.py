"""The page of a document (文件)."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import DocumentEntry, Kind
from site_builder.schema.kinds import Basis
from site_builder.views.blocks import (
    closing_blocks,
    dispatch_blocks,
    figure_block,
    mentions,
    prose_block,
    related_block,
    timeline_block,
    words_blocks,
)
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import entry_page, fact, known, linked
from site_builder.views.shapes import Link, Page
from site_builder.views.structured import named


def document_page(edition: Edition, key: Key) -> Page:
    """Issuer, addressees, date, the measures it lays down and the events around it."""
    document = edition.chronicle.entry(key, DocumentEntry)
    events = edition.chronicle.referring(key, Kind.EVENT)
    citations = cite(edition, (document, *(edition.entry(event) for event in events)))
    measures = (*known(edition, document.measures), *edition.chronicle.referring(key, Kind.MEASURE))
    others = mentions(edition, key, {*events, *measures})
    issuers, authors = linked(edition, document.issuers), linked(edition, document.authors)
    date = edition.date(document.date.edtf.parsed) if document.date else edition.label("date_unknown")
    inferred = document.date is not None and document.date.basis is Basis.INFERRED
    addressees = (
        *linked(edition, document.addressees),
        Link(edition.text(document.addressees_text, document)),
    )
    return entry_page(
        edition,
        key,
        kicker=(
            Link(edition.label(f"document.{document.category.value}")),
            *(Link(unit.text) for unit in issuers),
        ),
        facts=(
            fact(edition, "category", (edition.label(f"document.{document.category.value}"),)),
            fact(edition, "name_basis", (_name_basis(edition, document),)),
            fact(edition, "number", (edition.text(document.number, document),)),
            fact(edition, "issuers", (*issuers, *authors)),
            fact(edition, "addressees", addressees),
            fact(edition, "date", (Link(date, note=edition.label("inferred") if inferred else ""),)),
            fact(edition, "campaigns", linked(edition, document.campaigns)),
        ),
        blocks=(
            *prose_block(edition, document),
            *figure_block(edition, key, citations),
            *dispatch_blocks(edition, key, citations),
            *timeline_block(edition, events, citations),
            *words_blocks(edition, document, citations),
            *related_block(edition, (("measures", measures), ("mentions", others))),
            *closing_blocks(edition, key, citations),
        ),
        data={
            "author": named("Organization", issuers) + named("Person", authors),
            "datePublished": str(document.date.edtf) if document.date else "",
        },
    )


def _name_basis(edition: Edition, document: DocumentEntry) -> str:
    return edition.label("name_by_editor") if document.name_basis is Basis.INFERRED else ""
