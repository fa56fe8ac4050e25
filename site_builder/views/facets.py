"""Filters: their choices with counts, in the order in which a reader looks for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from site_builder.graph import Key
from site_builder.schema import Kind
from site_builder.views.edition import Edition
from site_builder.views.order import campaign_order, name_order
from site_builder.views.shapes import Choice, Facet

Answers = Iterable[Iterable[str]]


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
    """A filter by entries of ``kinds``, in the order of pinyin."""
    records = edition.chronicle.records

    def key_of(entry_id: str) -> Key:
        return next(key for kind in kinds if (key := Key(kind, entry_id)) in records)

    def label(entry_id: str) -> str:
        return edition.scoped_name(key_of(entry_id))

    return facet(edition, name, answers, label, lambda entry_id: name_order(edition, key_of(entry_id)))


def vocabulary_facet(
    edition: Edition, name: str, answers: Answers, prefix: str, vocabulary: Iterable[str]
) -> tuple[Facet, ...]:
    """A filter by the words of a vocabulary, in its order; ``prefix`` is that of their labels."""
    ordered = [str(word) for word in vocabulary]
    return facet(edition, name, answers, lambda word: edition.label(f"{prefix}.{word}"), ordered.index)
