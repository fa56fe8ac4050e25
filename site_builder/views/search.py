"""What the search knows of an entry: its names, and everything a reader reads on its page about it.

It is taken from finished pages, so it holds nothing that they do not show. Texts of related entries, their
timelines and the sources' list are left to those entries' own pages. A campaign's dispatches are those of the
page for all of them, where it has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.dates import ChronicleDate
from site_builder.graph import Key
from site_builder.schema import KIND_OF_FOLDER, Entry, Event, Kind, Unit
from site_builder.schema.kinds import TERRITORIAL
from site_builder.schema.values import When
from site_builder.views.edition import Edition
from site_builder.views.limits import dispatches_path
from site_builder.views.order import campaign_order, name_order
from site_builder.views.page_shapes import EntryView, Page
from site_builder.views.plain import plain_lines
from site_builder.views.shapes import (
    Block,
    CorrectionView,
    DispatchRow,
    FactRow,
    FigureView,
    Item,
    Link,
    LinkGroup,
    NoteView,
    Paraphrase,
    PartView,
)
from site_builder.views.when import date_text

FACETS = ("kind", "campaign", "place", "year")
_NAMED = frozenset({"related-documents", "related-measures", "related-people", "related-members"})
_YEARS = 100  # of an interval; a longer one is open


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """An entry as the search finds and shows it, in the script of its edition.

    ``names`` are its title and all others; the first of ``passages`` is its summary, empty where it has none;
    ``order`` sorts by time; ``facets`` holds the values by which results are chosen.
    """

    url: str
    kind: Kind
    names: tuple[str, ...]
    scope: str
    date: str
    order: tuple[int, ...]
    passages: tuple[str, ...]
    facets: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class SearchEdition:
    """All records of an edition, and the values of its facets in their order with their names."""

    script: str
    records: tuple[SearchRecord, ...]
    labels: Mapping[str, Mapping[str, str]]


def search_edition(edition: Edition, pages: Iterable[Page]) -> SearchEdition:
    """The records of those of ``pages`` that are pages of entries."""
    every = tuple(pages)
    dispatches = {page.path: page for page in every if page.kind == "dispatches"}
    records = tuple(
        _record(edition, key, page, dispatches.get(dispatches_path(key)))
        for page in every
        if (key := _key(edition, page)) is not None
    )
    return SearchEdition(edition.script.value, records, _labels(edition, records))


def _key(edition: Edition, page: Page) -> Key | None:
    folder, _, entry_id = page.path.rstrip("/").partition("/")
    kind = KIND_OF_FOLDER.get(folder)
    key = Key(kind, entry_id) if kind is not None else None
    return key if key in edition.chronicle.records else None


def _record(edition: Edition, key: Key, page: Page, dispatches: Page | None) -> SearchRecord:
    view = _view(page)
    told = (*_passages(view), *(_own_dispatches(_view(dispatches)) if dispatches is not None else ()))
    entry = edition.entry(key)
    when = getattr(entry, "date", None)
    return SearchRecord(
        url=page.path,
        kind=key.kind,
        names=_names(edition, entry, view.heading),
        scope=_scope(edition, key, page),
        date=_date(edition, entry, when),
        order=_order(edition, key, when),
        passages=(_one_line(view.lead), *dict.fromkeys(filter(None, map(_one_line, told)))),
        facets={
            "kind": (key.kind.value,),
            "campaign": tuple(found.id for found in _campaigns(edition, key, entry)),
            "place": _places(edition, key, entry),
            "year": _years(when),
        },
    )


def _view(page: Page) -> EntryView:
    if not isinstance(page.content, EntryView):
        raise TypeError(f"{page.path} is not the page of an entry")
    return page.content


def _names(edition: Edition, entry: Entry, title: str) -> tuple[str, ...]:
    others = (edition.text(alias.name, entry) for alias in entry.aliases)
    return tuple(dict.fromkeys(map(_one_line, (title, *others))))


def _scope(edition: Edition, key: Key, page: Page) -> str:
    """Where an entry belongs, in words: what stands above it, or its area, and its first campaign."""
    above = [link.text for link in page.crumbs[1:-1]]
    area = edition.chronicle.scope.get(key)
    above = above or ([edition.name(area)] if area is not None else [])
    campaigns = _campaigns(edition, key, edition.entry(key))
    told = [edition.name(found) for found in campaigns[:1] if found != key]
    return " · ".join(dict.fromkeys(map(_one_line, (*above, *told))))


def _date(edition: Edition, entry: Entry, when: When | None) -> str:
    if isinstance(entry, Event):
        return date_text(edition, entry)
    return edition.date(when.edtf.parsed) if when is not None else ""


def _order(edition: Edition, key: Key, when: When | None) -> tuple[int, ...]:
    """Dated entries by time, then events without a date in the order of the timeline, then all others."""
    if when is not None:
        return (0, *when.edtf.parsed.sort_key[:4])
    rank = edition.chronicle.rank.get(key)
    return (1, rank) if rank is not None else (2,)


def _campaigns(edition: Edition, key: Key, entry: Entry) -> tuple[Key, ...]:
    if key.kind is Kind.CAMPAIGN:
        return (key,)
    return tuple(found for ref in entry.campaigns if (found := edition.chronicle.find(ref)) is not None)


def _places(edition: Edition, key: Key, entry: Entry) -> tuple[str, ...]:
    """The places and territories in which an entry stands, and those above them."""
    chronicle = edition.chronicle
    refs = getattr(entry, "place", ())
    todo = [key, *(found for ref in refs if (found := chronicle.find(ref)) is not None)]
    seen: dict[Key, None] = {}
    while todo:
        here = todo.pop()
        if here not in seen:
            seen[here] = None
            todo += [link.key for link in chronicle.parents.get(here, ())]
    return tuple(sorted(found.id for found in seen if _is_place(edition, found)))


def _is_place(edition: Edition, key: Key) -> bool:
    entry = edition.entry(key)
    return key.kind is Kind.PLACE or (isinstance(entry, Unit) and entry.category in TERRITORIAL)


def _years(when: When | None) -> tuple[str, ...]:
    if when is None:
        return ()
    parsed: ChronicleDate = when.edtf.parsed
    first = parsed.earliest or parsed.latest
    last = parsed.latest or parsed.earliest
    if first is None or last is None or last.year - first.year > _YEARS:
        return ()
    return tuple(str(year) for year in range(first.year, last.year + 1))


def _labels(edition: Edition, records: Iterable[SearchRecord]) -> dict[str, dict[str, str]]:
    """The values of every facet that occur, in the order in which a reader looks for them, with names."""
    found: dict[str, set[str]] = {facet: set() for facet in FACETS}
    for record in records:
        for facet in FACETS:
            found[facet].update(record.facets[facet])
    campaigns = (key for key in campaign_order(edition) if key.id in found["campaign"])
    keys = (key for key in edition.chronicle.records if key.id in found["place"])
    places = (key for key in keys if _is_place(edition, key))
    return {
        "kind": {kind.value: edition.label(f"kind.{kind.value}") for kind in Kind},
        "campaign": {key.id: edition.name(key) for key in campaigns},
        "place": {
            key.id: edition.scoped_name(key)
            for key in sorted(places, key=lambda key: name_order(edition, key))
        },
        "year": {year: year for year in sorted(found["year"])},
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _passages(view: EntryView) -> Iterator[str]:
    """What the page tells below its summary, sentences first: the first that fits best is shown."""
    for block in view.blocks:
        yield from _of_block(block)
    yield from (_told_fact(row) for row in view.facts)


def _own_dispatches(view: EntryView) -> Iterator[str]:
    """Of the page with all dispatches those that no other entry tells, in whose record they would be."""
    rows = (item for block in view.blocks for item in block.items if isinstance(item, DispatchRow))
    yield from (_told_dispatch(row) for row in rows if row.owner is None)


def _of_block(block: Block) -> Iterator[str]:
    if block.kind in {"prose", "figures", "dispatches", "quotes", "remarks", "notes", "parts", "corrections"}:
        for item in block.items:
            yield from _of_item(item)
    elif block.kind == "links":
        for item in block.items:
            if isinstance(item, LinkGroup) and item.anchor in _NAMED:
                yield "、".join(line.link.text for line in item.items)


def _of_item(item: Item) -> Iterator[str]:
    match item:
        case str():
            yield from plain_lines(item)
        case FigureView():
            yield _told_figure(item)
        case DispatchRow():
            yield _told_dispatch(item)
        case Paraphrase(text=text, speakers=speakers):
            yield _joined("：", "、".join(map(_told, speakers)), text)
        case NoteView(text=text, as_printed=as_printed, reading=reading):
            yield _joined("；", text, as_printed, reading)
        case PartView(name=name, text=text, figures=figures):
            yield _joined("：", name, _joined("；", text, *map(_told_figure, figures)))
        case CorrectionView(date=date, text=text, reason=reason):
            yield _joined("；", date, text, reason)


def _told_fact(row: FactRow) -> str:
    return f"{row.label}：{'、'.join(map(_told, row.values))}"


def _told(link: Link) -> str:
    return f"{link.text}（{link.note}）" if link.note else link.text


def _told_figure(figure: FigureView) -> str:
    number = f"{figure.before}{figure.value}{figure.after}{figure.unit}"
    scope = "、".join(link.text for link in figure.scope)
    return _joined("；", _joined("：", figure.label, number), *figure.details, scope)


def _told_dispatch(row: DispatchRow) -> str:
    ways = " → ".join(
        filter(
            None,
            (
                "、".join(link.text for link in row.senders),
                "、".join(filter(None, (*(link.text for link in row.receivers), row.receivers_text))),
            ),
        )
    )
    people = "、".join(link.text for link in row.people)
    counts = map(_told_figure, (*row.headcount, *row.targets, *row.goods))
    return _joined("；", ways, people, *counts, row.date, row.duty, row.note)


def _joined(sign: str, *parts: str) -> str:
    return sign.join(part for part in parts if part)
