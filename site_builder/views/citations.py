"""Source marks: the sources of a page numbered in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.graph import Key, facts
from site_builder.schema import Entry, Measure, Source
from site_builder.schema.parts import Dispatch, Fact, SourceCitation
from site_builder.views.edition import Edition
from site_builder.views.shapes import Mark, SourceRow


@dataclass(frozen=True, slots=True, eq=False)
class Citations:
    """The sources one page cites, and the marks that lead to them."""

    edition: Edition
    numbers: dict[Key, int]
    locators: dict[Key, tuple[str, ...]]

    def marks(self, cited: Iterable[SourceCitation], owner: Entry) -> tuple[Mark, ...]:
        """Marks for the citations of a fact; those of its entry when it has none of its own."""
        found: dict[int, list[str]] = {}
        for key, locator in _cited(self.edition, tuple(cited) or owner.sources, owner):
            if key in self.numbers:
                found.setdefault(self.numbers[key], []).append(locator)
        return tuple(Mark(number, "；".join(filter(None, texts))) for number, texts in found.items())

    def rows(self) -> tuple[SourceRow, ...]:
        """The page's list of sources."""
        return tuple(
            SourceRow(number, self.edition.link(key), imprint(self.edition, key), self.locators[key])
            for key, number in self.numbers.items()
        )


def cite(edition: Edition, entries: Iterable[Entry]) -> Citations:
    """Number the sources that ``entries`` and the facts in them cite."""
    numbers: dict[Key, int] = {}
    locators: dict[Key, dict[str, None]] = {}
    for entry in entries:
        for cited in (entry.sources, *(fact.sources for fact in _all_facts(entry)), *_note_sources(entry)):
            for key, locator in _cited(edition, cited, entry):
                numbers.setdefault(key, len(numbers) + 1)
                places = locators.setdefault(key, {})
                if locator:
                    places[locator] = None
    return Citations(edition, numbers, {key: tuple(places) for key, places in locators.items()})


def imprint(edition: Edition, key: Key) -> str:
    """Authors, outlets and date of a source in one line."""
    source = edition.chronicle.entry(key, Source)
    outlets = "、".join(edition.text(outlet, source) for outlet in source.outlets)
    people = "、".join(edition.text(person.name, source) for person in source.contributors[:3])
    if len(source.contributors) > 3:  # noqa: PLR2004 - GB/T 7714 names three authors, then 等
        people += edition.label("et_al")
    date = edition.date(source.date.edtf.parsed) if source.date else edition.label("date_unknown")
    return "，".join(filter(None, (people, outlets, date)))


def _cited(edition: Edition, cited: Iterable[SourceCitation], owner: Entry) -> Iterator[tuple[Key, str]]:
    for citation in cited:
        key = edition.chronicle.find(citation.source)
        if key is not None:
            yield key, edition.text(citation.locator, owner)


def _all_facts(entry: Entry) -> Iterator[Fact]:
    for _, fact in facts(entry):
        yield fact
        if isinstance(fact, Dispatch):
            yield from (*fact.headcount, *fact.targets, *fact.goods)
    if isinstance(entry, Measure):
        for part in entry.parts:
            yield from part.figures


def _note_sources(entry: Entry) -> Iterator[tuple[SourceCitation, ...]]:
    for note in entry.notes:
        yield note.sources
