"""The blocks that pages of all kinds are made of: figures, quotes, notes, related entries, sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from site_builder.graph import DispatchLink, Key
from site_builder.schema import Entry, Image, Source
from site_builder.schema.kinds import Basis
from site_builder.schema.parts import Fact, Figure, Quote
from site_builder.schema.values import Text
from site_builder.views.changes import changed_view
from site_builder.views.citations import Citations, places_cited
from site_builder.views.contact import report_link
from site_builder.views.dispatch_picture import dispatch_picture
from site_builder.views.dispatches import dispatch_rows
from site_builder.views.edition import Edition, address
from site_builder.views.figures import figure_view
from site_builder.views.inline import inline
from site_builder.views.limits import (
    dispatch_tables,
    first_dispatches,
    first_entries,
    first_events,
    has_dispatches_page,
    rest_of_dispatches,
    rest_of_entries,
    rest_of_events,
)
from site_builder.views.linked import Linked
from site_builder.views.shapes import (
    Block,
    ChangedView,
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
from site_builder.views.timelines import links, timeline_items


def block(edition: Edition, kind: str, anchor: str, items: Sequence[Item]) -> tuple[Block, ...]:
    """The block under the label ``block.<anchor>``; none when there is nothing to show."""
    return (Block(kind, anchor, edition.label(f"block.{anchor}"), tuple(items)),) if items else ()


def prose_block(edition: Edition, key: Key) -> tuple[Block, ...]:
    """The body of an entry."""
    body = inline(edition, edition.entry(key).body, key)
    return block(edition, "prose", "record", (body,) if body else ())


def figure_block(
    edition: Edition, key: Key, citations: Citations, elsewhere: Iterable[tuple[Key, Figure]] = ()
) -> tuple[Block, ...]:
    """The figures of the entry, after those ``elsewhere`` (or of its own) that it puts first; none twice."""
    own = ((key, figure) for figure in edition.entry(key).figures)
    every = {id(figure): (owner, figure) for owner, figure in (*elsewhere, *own)}.values()
    shown = tuple(figure_view(edition, figure, owner, citations, page=key) for owner, figure in every)
    return block(edition, "figures", "figures", shown)


def dispatch_blocks(edition: Edition, key: Key, citations: Citations) -> tuple[Block, ...]:
    """Where a unit sent people, whom it hosted, and what is told here of others; of all, a picture.

    Where there is not room for all, the first stand here, and a page has the tables with their picture.
    """
    tables = dispatch_tables(edition.chronicle, key)
    whole = not has_dispatches_page(edition.chronicle, key)
    every = tuple({id(link): link for _, links in tables for link in links}.values())
    return (
        *(picture_of_dispatches(edition, key, every, citations) if whole else ()),
        *(block for name, links in tables for block in _dispatches(edition, key, name, links, citations)),
    )


def _dispatches(
    edition: Edition, key: Key, name: str, links: Sequence[DispatchLink], citations: Citations
) -> tuple[Block, ...]:
    shown = first_dispatches(key, name, links)
    made = block(edition, "dispatches", name, dispatch_rows(edition, shown, citations, page=key))
    rest = rest_of_dispatches(edition, key, len(shown), len(links))
    return tuple(replace(each, rest=rest) for each in made)


def picture_of_dispatches(
    edition: Edition, key: Key, dispatches: Sequence[DispatchLink], citations: Citations
) -> tuple[Block, ...]:
    """The picture that stands above the tables of ``dispatches``, which list them all."""
    drawn = dispatch_picture(edition, key, dispatches, citations)
    return block(edition, "diagram", "ways", drawn)


def entry_blocks(
    edition: Edition,
    key: Key,
    citations: Citations,
    *,
    special: tuple[Block, ...] = (),
    figures: Iterable[tuple[Key, Figure]] = (),
    images: Iterable[Key] = (),
    events: Iterable[Key] = (),
    last: tuple[Block, ...] = (),
) -> tuple[Block, ...]:
    """The blocks of an entry's page in the order of all kinds.

    ``special`` are those of its kind, after the body; ``figures`` those of other entries;
    ``last`` those on related entries, before the sources.
    """
    return (
        *prose_block(edition, key),
        *special,
        *figure_block(edition, key, citations, figures),
        *dispatch_blocks(edition, key, citations),
        *picture_block(edition, images, page=key),
        *timeline_block(edition, key, events, citations),
        *words_blocks(edition, key, citations),
        *last,
        *closing_blocks(edition, key, citations),
    )


def timeline_block(
    edition: Edition, key: Key, events: Iterable[Key], citations: Citations
) -> tuple[Block, ...]:
    """The entry's own timeline, as far as there is room."""
    every = tuple(events)
    items = timeline_items(edition, first_events(edition, key, every), citations, page=key)
    made = block(edition, "timeline", "timeline", items)
    return tuple(replace(each, rest=rest_of_events(edition, key, every)) for each in made)


def words_blocks(edition: Edition, key: Key, citations: Citations) -> tuple[Block, ...]:
    """Quotes, remarks and editors' notes."""
    entry = edition.entry(key)
    quotes = tuple(
        _paraphrase(edition, key, quote, quote.gist, _speakers(edition, entry, quote), citations)
        for quote in entry.quotes
    )
    remarks = tuple(_paraphrase(edition, key, remark, remark.text, (), citations) for remark in entry.remarks)
    notes = tuple(
        NoteView(
            kind=edition.label(f"note.{note.kind.value}"),
            text=inline(edition, note.text, key),
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


def _paraphrase(
    edition: Edition, key: Key, fact: Fact, text: Text, speakers: tuple[Link, ...], citations: Citations
) -> Paraphrase:
    entry = edition.entry(key)
    inferred = edition.label("inferred") if fact.basis is Basis.INFERRED else ""
    aside = "；".join(filter(None, (inferred, edition.text(fact.note, entry))))
    told = inline(edition, text, key)
    told = Linked(f"{told}（{aside}）", told.links, told.foreign) if aside else told
    return Paraphrase(told, speakers, citations.marks(fact.sources, entry))


def _speakers(edition: Edition, entry: Entry, quote: Quote) -> tuple[Link, ...]:
    known = links(edition, (ref for ref in (quote.speaker, quote.speaker_unit) if ref is not None))
    attribution = edition.text(quote.attribution, entry)
    return (*known, Link(attribution)) if attribution else known


def closing_blocks(edition: Edition, key: Key, citations: Citations) -> tuple[Block, ...]:
    """Sources, corrections and how to cite the page."""
    rows = () if isinstance(edition.entry(key), Source) else citations.rows()
    return (
        *block(edition, "sources", "sources", rows),
        *block(edition, "corrections", "corrections", corrections(edition, key, page=key)),
        *block(
            edition,
            "cite",
            "cite",
            (citation_text(edition, key), *_report(edition, key), *_changed(edition, key)),
        ),
    )


def _report(edition: Edition, key: Key) -> tuple[Link, ...]:
    return report_link(edition, edition.scoped_name(key), address(key))


def _changed(edition: Edition, key: Key) -> tuple[ChangedView, ...]:
    view = changed_view(edition, edition.changed.get(key))
    return (view,) if view is not None else ()


def corrections(edition: Edition, key: Key, *, page: Key | None = None) -> tuple[CorrectionView, ...]:
    """The corrections of an entry; on another ``page`` each names it."""
    entry = edition.entry(key)
    return tuple(
        CorrectionView(
            date=edition.date(correction.date.parsed),
            machine_date=str(correction.date),
            text=edition.text(correction.text, entry),
            reason=edition.text(correction.reason, entry),
            owner=edition.link(key) if page != key else None,
        )
        for correction in entry.corrections
    )


def citation_text(edition: Edition, key: Key) -> str:
    """How to cite the page (GB/T 7714: responsible body. title [type/medium]. (updated). address.)."""
    settings = edition.settings
    publisher = edition.text(settings.publisher) or edition.text(settings.name)
    title = f"{edition.scoped_name(key)}[EB/OL]//{edition.text(settings.name)}"
    day = edition.changed.get(key)
    parts = (publisher, title, f"({day.isoformat()})" if day else "", absolute(edition, address(key)))
    return ". ".join(filter(None, parts)) + "."


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


def related_block(
    edition: Edition, groups: Iterable[tuple[str, Iterable[Key]]], *, page: Key | None = None
) -> tuple[Block, ...]:
    """Related entries under headings ``related.<name>``, as far as there is room; empty groups are none."""
    shown = []
    for name, keys in groups:
        every = tuple(dict.fromkeys(keys))
        items = link_items(edition, first_entries(page, every))
        if items:
            label = edition.label(f"related.{name}")
            shown.append(
                LinkGroup(f"related-{name}", label, items, len(every), rest_of_entries(edition, page, every))
            )
    return block(edition, "links", "related", tuple(shown))


def mentions(edition: Edition, key: Key, known: Iterable[Key]) -> tuple[Key, ...]:
    """Entries that refer to ``key`` and are not shown elsewhere on its page (what links here)."""
    shown = set(known)
    origins = dict.fromkeys(link.origin for link in edition.chronicle.backlinks.get(key, ()))
    return tuple(origin for origin in origins if origin not in shown)


def source_items(edition: Edition, source: Key, keys: Iterable[Key]) -> tuple[LinkItem, ...]:
    """Those of ``keys``, which cite ``source`` themselves or in a fact, with the places in it."""
    return tuple(
        LinkItem(
            edition.link(key),
            edition.label(f"kind.{key.kind.value}"),
            "；".join(places_cited(edition, source, key)),
        )
        for key in keys
    )


def picture_block(edition: Edition, images: Iterable[Key], *, page: Key) -> tuple[Block, ...]:
    """Those of ``images`` whose file we have; each leads to its own page."""
    shown = []
    for key in images:
        picture = edition.pictures.get(key)
        if picture is not None:
            image = edition.chronicle.entry(key, Image)
            credit = edition.text(image.credit, image)
            caption = edition.name(key)
            link = edition.link(key) if key != page else Link(caption)
            shown.append(PictureView(picture, caption, credit, link))
    return block(edition, "pictures", "pictures", tuple(shown))
