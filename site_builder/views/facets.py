"""Filters: their choices with counts, in the order in which a reader looks for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from site_builder.graph import Key
from site_builder.schema import Kind, Place, Unit
from site_builder.views.edition import Edition
from site_builder.views.order import campaign_order, name_order
from site_builder.views.shapes import Choice, Facet

Answers = Iterable[Iterable[str]]
_MANY = 20  # choices in a row without headings


def facet(
    edition: Edition, name: str, answers: Answers, label: Callable[[str], str], place: Callable[[str], Any]
) -> tuple[Facet, ...]:
    """The filter ``name`` over entries that give ``answers`` each; none when there is nothing to choose."""
    counts = Counter(value for values in answers for value in dict.fromkeys(values))
    choices = tuple(Choice(value, label(value), counts[value]) for value in sorted(counts, key=place))
    return (Facet(name, edition.label(f"facet.{name}"), choices),) if len(choices) > 1 else ()


def campaign_facet(edition: Edition, answers: Answers) -> tuple[Facet, ...]:
    """The filter by campaign, in the order of the home page."""
    ordered = [key.id for key in campaign_order(edition)]
    return facet(
        edition, "campaign", answers, lambda id_: edition.name(Key(Kind.CAMPAIGN, id_)), ordered.index
    )


def entry_facet(edition: Edition, name: str, answers: Answers, kinds: Iterable[Kind]) -> tuple[Facet, ...]:
    """A filter by entries of ``kinds``, in the order of pinyin; many stand under their categories."""
    records = edition.chronicle.records

    def key_of(entry_id: str) -> Key:
        return next(key for kind in kinds if (key := Key(kind, entry_id)) in records)

    def label(entry_id: str) -> str:
        return edition.scoped_name(key_of(entry_id))

    found = facet(edition, name, answers, label, lambda entry_id: name_order(edition, key_of(entry_id)))
    return tuple(_grouped(edition, each, key_of) if len(each.choices) > _MANY else each for each in found)


def _grouped(edition: Edition, found: Facet, key_of: Callable[[str], Key]) -> Facet:
    """``found`` with its choices by kind and category, in the order of the vocabularies."""

    def group(choice: Choice) -> tuple[int, int, str]:
        return _category(edition, key_of(choice.value))

    choices = sorted(found.choices, key=group)
    return replace(found, choices=tuple(replace(choice, group=group(choice)[2]) for choice in choices))


def _category(edition: Edition, key: Key) -> tuple[int, int, str]:
    """Where the category of an entry stands, and its name: units come before places."""
    entry = edition.entry(key)
    if isinstance(entry, Unit | Place):
        words = list(type(entry.category))
        return (
            isinstance(entry, Place),
            words.index(entry.category),
            edition.label(f"{key.kind.value}.{entry.category.value}"),
        )
    return (0, 0, "")


def vocabulary_facet(
    edition: Edition, name: str, answers: Answers, prefix: str, vocabulary: Iterable[str]
) -> tuple[Facet, ...]:
    """A filter by the words of a vocabulary, in its order; ``prefix`` is that of their labels."""
    ordered = [str(word) for word in vocabulary]
    return facet(edition, name, answers, lambda word: edition.label(f"{prefix}.{word}"), ordered.index)
