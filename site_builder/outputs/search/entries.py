"""What is indexed of an entry: its names and its text, folded, once for all editions.

After folding, editions read the same but for words that a region or an editor writes otherwise; the passages
and names with such words are indexed in the forms of all editions, and shown with what they mean there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from site_builder.outputs.search.fold import fold
from site_builder.outputs.search.units import LETTER, SINGLE
from site_builder.views.search import SearchEdition, SearchRecord

Alternate = tuple[int, int, str]  # from and to in the folded text, in UTF-16, and how it reads elsewhere

_DATE = re.compile(
    r"(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日(?:至(?:(?:([0-9]{4})年)?([0-9]{1,2})月)?([0-9]{1,2})日)?"
)
_JOINERS = frozenset("+.#-\n")


@dataclass(frozen=True, slots=True)
class Folded:
    """A record's names, scope and passages, folded and with every sign that is no part of a unit blank."""

    names: tuple[str, ...]
    scope: str
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexedEntry:
    """What is indexed of an entry; ``text`` has a line for every passage."""

    names: tuple[str, ...]
    text: str


def in_order(edition: SearchEdition, order: Sequence[str]) -> list[SearchRecord]:
    """The records of an edition in the order of ``order``, their addresses."""
    by_url = {record.url: record for record in edition.records}
    return [by_url[url] for url in order]


def entry_order(edition: SearchEdition) -> list[str]:
    """The addresses of entries by time, those without any after them."""
    return [record.url for record in sorted(edition.records, key=lambda found: (found.order, found.url))]


def folded(records: Sequence[SearchRecord]) -> list[Folded]:
    """The texts of records folded, all at once."""
    lines = [line for each in records for line in (*each.names, each.scope, *each.passages)]
    text = fold("\n".join(lines))
    others = (sign for sign in set(text) - _JOINERS if not (SINGLE.match(sign) or LETTER.match(sign)))
    blank = {ord(sign): " " for sign in others}
    parts = iter(text.translate(blank).split("\n"))

    def take(count: int) -> tuple[str, ...]:
        return tuple(next(parts) for _ in range(count))

    return [Folded(take(len(each.names)), next(parts), take(len(each.passages))) for each in records]


def indexed(editions: Sequence[Folded]) -> IndexedEntry:
    """One entry from its forms in all editions."""
    first = editions[0]
    names = dict.fromkeys(name for each in editions for name in each.names)
    lines = list(first.passages)
    for other in editions[1:]:
        if other.passages != first.passages:
            lines += [line for line in other.passages if line not in set(first.passages)]
    told = "\n".join(lines)
    scopes = dict.fromkeys(part for each in editions for part in each.scope.split("   "))
    lines += [part for part in scopes if part and part not in told]
    lines.append(" ".join(dates(told)))
    return IndexedEntry(tuple(names), "\n".join(lines))


def dates(text: str) -> list[str]:
    """The days told in a folded text as they are typed: 2020-02-05, and 02-05 for those of any year."""
    found: dict[str, None] = {}
    for match in _DATE.finditer(text):
        year, month, day, last_year, last_month, last_day = match.groups()
        for days in ((year, month, day), (last_year or year, last_month or month, last_day)):
            if days[2]:
                short = f"{int(days[1]):02}-{int(days[2]):02}"
                found[short] = None
                if days[0]:
                    found[f"{days[0]}-{short}"] = None
    return list(found)


def alternates(own: str, others: Iterable[str]) -> list[Alternate]:
    """Where the folded text ``own`` reads otherwise in the same place of other editions."""
    found: dict[Alternate, None] = {}
    for other in others:
        if other != own:
            compared = SequenceMatcher(None, own, other, autojunk=False)
            for kind, start, end, first, last in compared.get_opcodes():
                if kind == "replace":
                    found[_utf16(own[:start]), _utf16(own[:end]), other[first:last]] = None
    return list(found)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
