"""What is indexed of an entry: its names and its text, folded, once for all editions.

After folding, editions read the same but for words that a region or an editor writes otherwise; the passages
and names with such words are indexed in the forms of all editions, and shown with what they mean there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from site_builder.outputs.search.cutting import fold_all
from site_builder.views.search import SearchEdition, SearchRecord

Alternate = tuple[int, int, str]  # from and to in the folded text, in UTF-16, and how it reads elsewhere

# From the month on: it is searched for fastest by a sign that is rare; what stands before is looked at then.
_DAY = re.compile("月([0-9]{1,2})日(?:至(?:(?:([0-9]{4})年)?([0-9]{1,2})月)?([0-9]{1,2})日)?")
_MONTH = re.compile("(?:([0-9]{4})年)?([0-9]{1,2})$")
_LONGEST = len("2020年12")


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
    parts = fold_all("\n".join(lines)).split("\n")
    found = []
    at = 0
    for each in records:
        scope = at + len(each.names)
        end = scope + 1 + len(each.passages)
        found.append(Folded(tuple(parts[at:scope]), parts[scope], tuple(parts[scope + 1 : end])))
        at = end
    return found


def indexed(editions: Sequence[Folded]) -> IndexedEntry:
    """One entry from its forms in all editions."""
    first = editions[0]
    names = dict.fromkeys(name for each in editions for name in each.names)
    lines = list(first.passages)
    known = frozenset(lines)
    for other in editions[1:]:
        if other.passages != first.passages:
            lines += [line for line in other.passages if line not in known]
    told = "\n".join(lines)
    scopes = dict.fromkeys(part for each in editions for part in each.scope.split("   "))
    lines += [part for part in scopes if part and part not in told]
    lines.append(" ".join(dates(told)))
    return IndexedEntry(tuple(names), "\n".join(lines))


def dates(text: str) -> list[str]:
    """The days told in a folded text as they are typed: 2020-02-05, and 02-05 for those of any year."""
    found: dict[str, None] = {}
    for match in _DAY.finditer(text):
        begin = _MONTH.search(text[max(0, match.start() - _LONGEST) : match.start()])
        if begin is not None:
            day, last_year, last_month, last_day = match.groups()
            found |= dict.fromkeys(_typed(begin[1], begin[2], day))
            if last_day:
                found |= dict.fromkeys(_typed(last_year or begin[1], last_month or begin[2], last_day))
    return list(found)


def _typed(year: str | None, month: str, day: str) -> Iterator[str]:
    short = f"{month:0>2}-{day:0>2}"
    yield short
    if year:
        yield f"{year}-{short}"


def alternates(own: str, others: Iterable[str]) -> list[Alternate]:
    """Where the folded text ``own`` reads otherwise in the same place of other editions."""
    found = [each for other in others if other != own for each in _differences(own, other)]
    return [(_utf16(own[:start]), _utf16(own[:end]), text) for start, end, text in dict.fromkeys(found)]


def _differences(own: str, other: str) -> list[Alternate]:
    found: list[Alternate] = []
    for kind, start, end, first, last in SequenceMatcher(None, own, other, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end, found[-1][2] + other[first:last])
            continue
        # what is added is told with what stands before it, or after it at the start
        back, on = int(start == end > 0), int(start == end == 0)
        found.append((start - back, end + on, other[first - back : last + on]))
    return found


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
