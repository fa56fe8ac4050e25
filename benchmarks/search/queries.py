"""Queries as readers type them, of twelve kinds, and the entries that answer each, found by reading all."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from site_builder.localise.convert import convert_script
from site_builder.localise.pinyin import slug
from site_builder.outputs.search.cutting import fold_all
from site_builder.schema import Kind
from site_builder.text import Script
from site_builder.views.search import SearchRecord

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_DAY = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
_NUMBER = re.compile(r"(?<![0-9.])[0-9]{4,5}(?![0-9年.])")
_LATIN = re.compile(r"1\+n|qr3码|[a-z]{2,3}岗|n95|gps|app|led|pdf")


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, of which kind, and the addresses of the entries that answer it."""

    kind: str
    text: str
    answers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Read:
    """An entry as read for its answers: folded names and text."""

    url: str
    kind: Kind
    title: str
    names: tuple[str, ...]
    text: str


def read(records: Sequence[SearchRecord]) -> list[Read]:
    return [
        Read(
            record.url,
            record.kind,
            fold_all(record.names[0]),
            tuple(map(fold_all, record.names)),
            fold_all("\n".join((*record.names, *record.passages))),
        )
        for record in records
    ]


def queries(records: Sequence[SearchRecord], *, each: int, seed: int = 1) -> list[Query]:
    """``each`` queries of every kind, the same for the same seed."""
    entries = read(records)
    chance = random.Random(seed)
    made = []
    for kind, make in _KINDS.items():
        known: set[str] = set()
        for _ in range(each * 20):
            query = make(entries, chance)
            if query is not None and query[0] not in known and len(known) < each:
                known.add(query[0])
                made.append(Query(kind, query[0], frozenset(query[1])))
    return made


_Made = tuple[str, Iterator[str]] | None
_Make = Callable[[list[Read], random.Random], _Made]


def _of(entries: list[Read], chance: random.Random, *kinds: Kind) -> Read:
    while True:
        entry = chance.choice(entries)
        if not kinds or entry.kind in kinds:
            return entry


def _titled(entries: list[Read], title: str) -> Iterator[str]:
    return (entry.url for entry in entries if title in entry.names)


def _title(*kinds: Kind, ending: str = "") -> _Make:
    def make(entries: list[Read], chance: random.Random) -> _Made:
        title = _of(entries, chance, *kinds).title
        if not title.endswith(ending) or not _HAN.fullmatch(title):
            return None
        return title, _titled(entries, title)

    return make


def _given_name(entries: list[Read], chance: random.Random) -> _Made:
    given = _of(entries, chance, Kind.INDIVIDUAL).title[1:]
    people = (entry.url for entry in entries if entry.kind is Kind.INDIVIDUAL and entry.title[1:] == given)
    return (given, people) if len(given) > 1 else None


def _middle(entries: list[Read], chance: random.Random) -> _Made:
    title = _of(entries, chance, Kind.UNIT).title
    size = chance.randint(3, 5)
    if len(title) < size + 2:
        return None
    start = chance.randint(1, len(title) - size - 1)
    part = title[start : start + size]
    return part, (entry.url for entry in entries if any(part in name for name in entry.names))


def _holding(entries: list[Read], *parts: str) -> Iterator[str]:
    return (entry.url for entry in entries if all(part in entry.text for part in parts))


def _piece(entry: Read, chance: random.Random, size: int) -> str:
    runs = [run for run in _HAN.findall(entry.text) if len(run) >= size]
    if not runs:
        return ""
    run = chance.choice(runs)
    start = chance.randint(0, len(run) - size)
    return str(run[start : start + size])


def _phrase(entries: list[Read], chance: random.Random) -> _Made:
    piece = _piece(chance.choice(entries), chance, chance.randint(4, 7))
    return (piece, _holding(entries, piece)) if piece else None


def _two_words(entries: list[Read], chance: random.Random) -> _Made:
    entry = chance.choice(entries)
    one, other = _piece(entry, chance, 3), _piece(entry, chance, 3)
    return (f"{one} {other}", _holding(entries, one, other)) if one and other else None


def _date(entries: list[Read], chance: random.Random) -> _Made:
    found = _DAY.search(chance.choice(entries).text)
    if found is None:
        return None
    year, month, day = found.groups()
    forms = (f"{year}-{month:0>2}-{day:0>2}", f"{year}/{month}/{day}", f"{year}年{month}月{day}日")
    told = re.compile(rf"{year}年{month}月{day}日|{year}年{month}月[0-9]{{1,2}}日至{day}日")
    apart = re.compile(rf"{year}年[0-9]{{1,2}}月[0-9]{{1,2}}日至{month}月{day}日")
    answers = (entry.url for entry in entries if told.search(entry.text) or apart.search(entry.text))
    return chance.choice(forms), answers


def _number(entries: list[Read], chance: random.Random) -> _Made:
    found = _NUMBER.findall(chance.choice(entries).text)
    if not found:
        return None
    number = chance.choice(found)
    whole = re.compile(rf"(?<![0-9a-z.]){number}(?![0-9a-z]|\.[0-9])")
    return number, (entry.url for entry in entries if whole.search(entry.text))


def _latin(entries: list[Read], chance: random.Random) -> _Made:
    found = _LATIN.search(chance.choice(entries).text)
    if found is None:
        return None
    whole = re.compile(rf"(?<![0-9a-z]){re.escape(found[0])}(?![0-9a-z])")
    return found[0], (entry.url for entry in entries if whole.search(entry.text))


def _other_script(entries: list[Read], chance: random.Random) -> _Made:
    title = _of(entries, chance, Kind.UNIT, Kind.PLACE, Kind.DOCUMENT).title
    return convert_script(title, Script.HANT), _titled(entries, title)


def _pinyin(entries: list[Read], chance: random.Random) -> _Made:
    title = _of(entries, chance, Kind.UNIT, Kind.PLACE).title
    if not _HAN.fullmatch(title):
        return None
    syllables = _syllables(title)
    if len(syllables) != len(title):
        return None
    if chance.random() < 0.5:
        return "".join(syllables), (entry.url for entry in entries if _syllables(entry.title) == syllables)
    initials = "".join(each[0] for each in syllables)
    return initials, (e.url for e in entries if "".join(s[:1] for s in _syllables(e.title)) == initials)


@cache
def _syllables(title: str) -> tuple[str, ...]:
    return tuple(slug(title, longest=200).split("-"))


_KINDS: dict[str, _Make] = {
    "names": _title(Kind.INDIVIDUAL),
    "given names": _given_name,
    "units": _title(Kind.UNIT),
    "middle of a unit": _middle,
    "communities": _title(Kind.UNIT, ending="社区"),
    "phrases": _phrase,
    "dates": _date,
    "numbers": _number,
    "Latin": _latin,
    "two words": _two_words,
    "other script": _other_script,
    "pinyin": _pinyin,
}
