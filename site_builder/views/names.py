"""The names by which texts are linked: which entries bear them, and which of these a text may mean."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from site_builder.graph import Key
from site_builder.localise import NameMatcher
from site_builder.schema import KIND_OF_FOLDER, Entry, Kind

# Kinds whose names stand in running text; those of events, images and sources are titles.
_IN_TEXT = frozenset({Kind.UNIT, Kind.INDIVIDUAL, Kind.PLACE, Kind.MEASURE, Kind.DOCUMENT, Kind.CAMPAIGN})


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of all public entries in one script, and what finds these and all others in a text."""

    bearers: Mapping[str, tuple[Key, ...]]
    matcher: NameMatcher


def is_linked(key: Key, entry: Entry) -> bool:
    """Whether the names of an entry are linked without an editor asking for it."""
    return key.kind in _IN_TEXT and entry.autolink


def key_of(path: str, known: Container[Key]) -> Key | None:
    """The entry that ``units/id`` means, if it is one of ``known``."""
    folder, _, entry_id = path.partition("/")
    kind = KIND_OF_FOLDER.get(folder)
    key = Key(kind, entry_id) if kind else None
    return key if key is not None and key in known else None


def told_of(key: Key, entry: Entry) -> frozenset[str]:
    """The campaigns that an entry belongs to; a campaign belongs to itself."""
    own = (key.id,) if key.kind is Kind.CAMPAIGN else ()
    return frozenset((*map(str, entry.campaigns), *own))


def of_one_campaign(bearers: Iterable[tuple[Key, Entry]], owner: tuple[Key, Entry]) -> tuple[Key, ...]:
    """Those of ``bearers`` that share a campaign with ``owner``, or belong to none.

    市委 is another body in every campaign, so that a name is never linked across them by itself.
    """
    here = told_of(*owner)
    found = []
    for key, entry in bearers:
        theirs = told_of(key, entry)
        if not theirs or not here or theirs & here:
            found.append(key)
    return tuple(found)
