"""Source marks: the sources of a page numbered in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.graph import Chronicle, DispatchLink, Key, facts
from site_builder.schema import Entry, Kind, Source
from site_builder.schema.kinds import ContributorRole
from site_builder.schema.parts import Contributor, Figure, SourceCitation
from site_builder.views.edition import Edition, address
from site_builder.views.shapes import Link, Mark, SourceRow
from site_builder.views.when import dated

Cited = tuple[Key, Sequence[SourceCitation]]
_AUTHORS = 3  # GB/T 7714 names three, then 等


@dataclass(frozen=True, slots=True, eq=False)
class Citations:
    """The sources one page cites, and the marks that lead to them."""

    edition: Edition
    numbers: dict[Key, int]
    locators: dict[Key, tuple[str, ...]]

    def marks(self, cited: Iterable[SourceCitation], owner: Entry) -> tuple[Mark, ...]:
        """Marks for the citations of a fact; those of its entry when it has none of its own."""
        found: dict[int, dict[str, None]] = {}
        for key, locator in _sources(self.edition, tuple(cited) or owner.sources, owner):
            if key in self.numbers:
                found.setdefault(self.numbers[key], {})[locator] = None
        return tuple(Mark(number, "；".join(filter(None, texts))) for number, texts in found.items())

    def rows(self) -> tuple[SourceRow, ...]:
        """The page's list of sources."""
        return tuple(
            SourceRow(number, self.edition.link(key), imprint(self.edition, key), self.locators[key])
            for key, number in self.numbers.items()
        )


def cite(
    edition: Edition,
    key: Key | None = None,
    events: Iterable[Key] = (),
    figures: Iterable[tuple[Key, Figure]] = (),
) -> Citations:
    """Number what the page of ``key`` cites: the entry, its facts, dispatches told elsewhere, ``events``.

    ``figures`` are those of other entries that the page shows.
    With neither ``key`` nor ``events`` nothing is numbered, and no fact on the page carries a mark.
    """
    numbers: dict[Key, int] = {}
    locators: dict[Key, dict[str, None]] = {}
    shown = ((owner, cited_by(f, edition.entry(owner))) for owner, f in figures)
    for owner, cited in (*_of_page(edition.chronicle, key, events), *shown):
        for source, locator in _sources(edition, cited, edition.entry(owner)):
            numbers.setdefault(source, len(numbers) + 1)
            places = locators.setdefault(source, {})
            if locator:
                places[locator] = None
    return Citations(edition, numbers, {source: tuple(places) for source, places in locators.items()})


def cited_by(figure: Figure, owner: Entry) -> Sequence[SourceCitation]:
    """What a figure of ``owner`` is taken from: its own sources, its dispatch's, or those of the entry."""
    if figure.sources:
        return figure.sources
    around = (
        dispatch.sources
        for dispatch in owner.dispatches
        if any(each is figure for each in (*dispatch.headcount, *dispatch.targets, *dispatch.goods))
    )
    return next(around, ()) or owner.sources


def places_cited(edition: Edition, source: Key, owner: Key) -> tuple[str, ...]:
    """The places in ``source`` that the entry ``owner`` or a fact in it names, each once."""
    entry = edition.entry(owner)
    cited = (found for citations in _of_entry(entry) for found in _sources(edition, citations, entry))
    return tuple(dict.fromkeys(locator for key, locator in cited if key == source and locator))


def source_links(edition: Edition, cited: Iterable[SourceCitation], owner: Key) -> tuple[Link, ...]:
    """The sources of a fact of ``owner`` by the place in them, for tables that stand without a list."""
    entry = edition.entry(owner)
    found = _sources(edition, tuple(cited) or entry.sources, entry)
    return tuple(
        dict.fromkeys(
            Link(locator or edition.name(key), address(key), edition.name(key)) for key, locator in found
        )
    )


def imprint(edition: Edition, key: Key) -> str:
    """Authors, outlets and date of a source in one line."""
    source = edition.chronicle.entry(key, Source)
    outlets = "、".join(edition.text(outlet, source) for outlet in source.outlets)
    names = [edition.text(person.name, source) for person in authors(source)]
    people = "、".join(names[:_AUTHORS]) + (edition.label("et_al") if len(names) > _AUTHORS else "")
    date = dated(edition, source.date, source, unknown="date_unknown").text
    return "，".join(filter(None, (people, outlets, date)))


def authors(source: Source) -> tuple[Contributor, ...]:
    """Who wrote or photographed a source; its editors (责编) did not."""
    return tuple(person for person in source.contributors if person.role is not ContributorRole.EDITOR)


def _of_page(chronicle: Chronicle, key: Key | None, events: Iterable[Key]) -> Iterator[Cited]:
    if key is not None:
        for cited in _of_entry(chronicle.records[key].entry):
            yield key, cited
        of_campaign = chronicle.dispatched(key) if key.kind is Kind.CAMPAIGN else ()
        for link in (*chronicle.sent.get(key, ()), *chronicle.hosted.get(key, ()), *of_campaign):
            yield from _of_dispatch(chronicle, link)
    for event in chronicle.in_time(tuple(events)):
        yield event, chronicle.records[event].entry.sources


def _of_dispatch(chronicle: Chronicle, link: DispatchLink) -> Iterator[Cited]:
    dispatch = link.dispatch
    yield link.owner, dispatch.sources or chronicle.records[link.owner].entry.sources
    for figure in (*dispatch.headcount, *dispatch.targets, *dispatch.goods):
        yield link.owner, figure.sources


def _of_entry(entry: Entry) -> Iterator[Sequence[SourceCitation]]:
    yield entry.sources
    yield from (fact.sources for _, fact in facts(entry))
    yield from (note.sources for note in entry.notes)


def _sources(edition: Edition, cited: Iterable[SourceCitation], owner: Entry) -> Iterator[tuple[Key, str]]:
    for citation in cited:
        key = edition.chronicle.find(citation.source)
        if key is not None:
            yield key, edition.text(citation.locator, owner)
