"""The blocks that pages of all kinds are made of: figures, quotes, notes, related entries, sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.graph import Key
from site_builder.schema import Entry, Image, Kind, Source
from site_builder.schema.parts import Quote
from site_builder.schema.values import Ref
from site_builder.views.citations import Citations
from site_builder.views.dispatches import dispatch_rows
from site_builder.views.edition import Edition, address
from site_builder.views.figures import figure_views
from site_builder.views.shapes import (
    Block,
    CorrectionView,
    Item,
    Link,
    LinkGroup,
    LinkItem,
    NoteView,
    Paraphrase,
    PictureView,
)
from site_builder.views.structured import absolute
from site_builder.views.timelines import timeline_items


def block(edition: Edition, kind: str, anchor: str, items: Sequence[Item]) -> tuple[Block, ...]:
    """The block under the label ``block.<anchor>``; none when there is nothing to show."""
    return (Block(kind, anchor, edition.label(f"block.{anchor}"), tuple(items)),) if items else ()


def prose_block(edition: Edition, entry: Entry) -> tuple[Block, ...]:
    """The body of an entry."""
    body = edition.text(entry.body, entry)
    return block(edition, "prose", "record", (body,) if body else ())


def figure_block(edition: Edition, key: Key, citations: Citations) -> tuple[Block, ...]:
    """The entry's own figures."""
    figures = edition.entry(key).figures
    return block(edition, "figures", "figures", figure_views(edition, figures, key, citations))


def dispatch_blocks(edition: Edition, key: Key, citations: Citations) -> tuple[Block, ...]:
    """Where a unit sent people, whom it hosted, and what is told in this entry of others."""
    chronicle = edition.chronicle
    sent, hosted = chronicle.sent.get(key, ()), chronicle.hosted.get(key, ())
    shown = {id(link) for link in (*sent, *hosted)}
    told = [link for link in chronicle.dispatches if link.owner == key and id(link) not in shown]
    return (
        *block(edition, "dispatches", "sent", dispatch_rows(edition, sent, citations)),
        *block(edition, "dispatches", "hosted", dispatch_rows(edition, hosted, citations)),
        *block(edition, "dispatches", "dispatches", dispatch_rows(edition, told, citations)),
    )


def timeline_block(edition: Edition, events: Iterable[Key], citations: Citations) -> tuple[Block, ...]:
    """The entry's own timeline."""
    return block(edition, "timeline", "timeline", timeline_items(edition, tuple(events), citations))


def words_blocks(edition: Edition, entry: Entry, citations: Citations) -> tuple[Block, ...]:
    """Quotes, remarks and editors' notes."""
    quotes = tuple(_quote(edition, entry, quote, citations) for quote in entry.quotes)
    remarks = tuple(
        Paraphrase(edition.text(remark.text, entry), (), citations.marks(remark.sources, entry))
        for remark in entry.remarks
    )
    notes = tuple(
        NoteView(
            kind=edition.label(f"note.{note.kind.value}"),
            text=edition.text(note.text, entry),
            as_printed=edition.text(note.as_printed, entry),
            reading=edition.text(note.reading, entry),
            marks=citations.marks(note.sources, entry),
        )
        for note in entry.notes
    )
    return (
        *block(edition, "quotes", "quotes", quotes),
        *block(edition, "remarks", "remarks", remarks),
        *block(edition, "notes", "notes", notes),
    )


def _quote(edition: Edition, entry: Entry, quote: Quote, citations: Citations) -> Paraphrase:
    speakers = (*_known(edition, (quote.speaker,)), *_known(edition, (quote.speaker_unit,)))
    if quote.attribution is not None:
        speakers = (*speakers, Link(edition.text(quote.attribution, entry)))
    return Paraphrase(edition.text(quote.gist, entry), speakers, citations.marks(quote.sources, entry))


def _known(edition: Edition, refs: Iterable[Ref | None]) -> tuple[Link, ...]:
    keys = (edition.chronicle.find(ref) for ref in refs if ref is not None)
    return tuple(edition.link(key) for key in keys if key is not None)


def closing_blocks(edition: Edition, key: Key, citations: Citations) -> tuple[Block, ...]:
    """Sources, corrections and how to cite the page."""
    rows = () if isinstance(edition.entry(key), Source) else citations.rows()
    return (
        *block(edition, "sources", "sources", rows),
        *block(edition, "corrections", "corrections", corrections(edition, key)),
        *block(edition, "cite", "cite", (citation_text(edition, key),)),
    )


def corrections(edition: Edition, key: Key) -> tuple[CorrectionView, ...]:
    """The corrections of an entry."""
    entry = edition.entry(key)
    return tuple(
        CorrectionView(
            date=edition.date(correction.date.parsed),
            machine_date=str(correction.date),
            text=edition.text(correction.text, entry),
            reason=edition.text(correction.reason, entry),
            owner=edition.link(key),
        )
        for correction in entry.corrections
    )


def citation_text(edition: Edition, key: Key) -> str:
    """How to cite the page (GB/T 7714: responsible body. title [type/medium]. address)."""
    settings = edition.settings
    publisher = edition.text(settings.publisher) or edition.text(settings.name)
    title = f"{edition.scoped_name(key)} · {edition.text(settings.name)}"
    parts = (publisher, f"{title}[EB/OL]", absolute(edition, address(key)))
    return "．".join(part for part in parts if part)


def link_items(edition: Edition, keys: Iterable[Key]) -> tuple[LinkItem, ...]:
    """Entries as list lines with their summaries."""
    return tuple(
        LinkItem(
            link=edition.link(key),
            kind=edition.label(f"kind.{key.kind.value}"),
            summary=edition.text(edition.entry(key).summary, edition.entry(key)),
        )
        for key in keys
    )


def related_block(edition: Edition, groups: Iterable[tuple[str, Iterable[Key]]]) -> tuple[Block, ...]:
    """Related entries under headings ``related.<name>``; empty groups are left out."""
    shown = []
    for name, keys in groups:
        items = link_items(edition, tuple(dict.fromkeys(keys)))
        if items:
            shown.append(LinkGroup(f"related-{name}", edition.label(f"related.{name}"), items))
    return block(edition, "links", "related", tuple(shown))


def mentions(edition: Edition, key: Key, known: Iterable[Key]) -> tuple[Key, ...]:
    """Entries that refer to ``key`` and are not shown elsewhere on its page (what links here)."""
    shown = set(known)
    origins = dict.fromkeys(link.origin for link in edition.chronicle.backlinks.get(key, ()))
    return tuple(origin for origin in origins if origin not in shown)


def source_items(edition: Edition, source: Key, kind: Kind) -> tuple[LinkItem, ...]:
    """Entries of ``kind`` that cite ``source``, with the places in it."""
    items = []
    for key in edition.chronicle.referring(source, kind, "sources"):
        entry = edition.entry(key)
        places = [
            edition.text(citation.locator, entry)
            for citation in entry.sources
            if citation.source == source.id
        ]
        items.append(
            LinkItem(edition.link(key), edition.label(f"kind.{kind.value}"), "；".join(filter(None, places)))
        )
    return tuple(items)


def picture_block(edition: Edition, images: Iterable[Key]) -> tuple[Block, ...]:
    """Those of ``images`` whose file we have."""
    shown = []
    for key in images:
        picture = edition.pictures.get(key)
        if picture is not None:
            image = edition.chronicle.entry(key, Image)
            credit = edition.text(image.credit, image)
            shown.append(PictureView(picture, edition.name(key), credit, edition.link(key)))
    return block(edition, "pictures", "pictures", tuple(shown))
