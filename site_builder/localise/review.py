"""What an editor has to decide: names whose form nobody confirmed, characters that nothing settles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.localise.characters import AMBIGUOUS
from site_builder.localise.convert import convert_characters, convert_script
from site_builder.localise.direction import Direction
from site_builder.localise.localiser import Localiser
from site_builder.localise.names import GivenName, Name
from site_builder.problems import Location
from site_builder.schema import Entry, Record
from site_builder.schema.kinds import EntryScript
from site_builder.schema.references import found_in
from site_builder.schema.values import Text
from site_builder.text import Script

# As words by themselves these have one reading in general text; the others (干 系 冲 面 …) have several.
_PLAIN = frozenset(
    "万个了于云仑价仿伙你俱借党具出划别千升占厂历发只台叶同后向吃合回团家它广当念愿才据板果极枪杯核梁几并向里"
    "种私秋确症药获苏荐虫证豆象针链铲须闲雇愈恶挂背暗采尽征志勋吊针累致迹适佛幸拿修俊勋坐娘弦扇旋昆绷艳酸鉴雕凌凄厘咨噪堤岩巨熏玩焰涌毁叹"
)
# In a word that the dictionary lacks these may belong to another one: 理|了发.
_PLAIN_WITHIN = _PLAIN - frozenset("发里后同向当")
_NUMBER = re.compile("[0-9０-９一二三四五六七八九十百千万]$")
_CLAUSE = re.compile(r"[^。！？；\n]*[。！？；]?")
_AROUND = 12


@dataclass(frozen=True, slots=True)
class OpenName:
    """A person's name with the form it takes so far, and where it is given first."""

    name: str
    proposed: str
    location: Location


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word with doubtful characters, the form it takes so far, its places with what surrounds each."""

    word: str
    proposed: str
    characters: str
    places: tuple[tuple[Location, str], ...]


def open_names(glossary: Iterable[Name], given: Sequence[GivenName]) -> tuple[OpenName, ...]:
    """Persons whose Traditional form is only proposed although there are several."""
    first: dict[str, Location] = {}
    for name in sorted(given, key=lambda name: name.location, reverse=True):
        first[name.explicit(Script.HANS) or name.text] = name.location
    return tuple(
        OpenName(name.hans, name.hant, first[name.hans])
        for name in glossary
        if name.is_person and not name.is_confirmed and name.hans in first
    )


def find_doubts(
    records: Iterable[Record[Entry]], default: EntryScript, localiser: Localiser
) -> tuple[Doubt, ...]:
    """Words with characters of several Traditional forms that no phrase, name or dictionary settles.

    Each word once, the most frequent first. Half-converted entries are read as they become Simplified.
    """
    direction = localiser.directions[Script.HANS]
    places: defaultdict[str, list[tuple[Location, str]]] = defaultdict(list)
    for record in records:
        declared = record.entry.script or default
        for path, text in found_in(record.entry, Text):
            if text.text is None or text.hant is not None or declared is EntryScript.HANT:
                continue
            plain = text.text
            if declared is EntryScript.MIXED:
                plain = localiser.convert(plain, source=Script.HANT, target=Script.HANS)
            for start, word in doubtful_words(plain, direction):
                at = record.document.locate_in(path, text.text, start)
                places[word].append((at, plain[max(0, start - _AROUND) : start + len(word) + _AROUND]))
    found = [
        Doubt(word, direction.table[word], "".join(c for c in word if c in AMBIGUOUS), tuple(all_places))
        for word, all_places in places.items()
    ]
    return tuple(sorted(found, key=lambda doubt: (-len(doubt.places), doubt.word)))


def doubtful_words(text: str, direction: Direction) -> Iterator[tuple[int, str]]:
    """Place and word of everything in a Simplified text that an editor should look at."""
    if AMBIGUOUS.isdisjoint(text):
        return
    words = direction.words(text)
    spans = direction.settled(text, words)
    start = 0
    for word in words:
        end = start + len(word)
        is_open = not AMBIGUOUS.isdisjoint(word) and not _is_settled(word, text[:start], direction)
        if is_open and not any(span.start < end and start < span.end for span in spans):
            yield start, word
        start = end


def clause_around(text: str, word: str) -> str:
    """The clause of ``text`` that holds ``word``; empty when none does."""
    return next((found[0].strip() for found in _CLAUSE.finditer(text) if word in found[0]), "")


def _is_settled(word: str, before: str, direction: Direction) -> bool:
    if word in direction.table.given or word in _PLAIN:
        return True
    if word[0] == "余" and _NUMBER.search(before):
        word = word[1:]
    if len(word) > 1:
        if direction.knows(word) or convert_script(word, Script.HANT) != convert_characters(
            word, Script.HANT
        ):
            return True
        return all(character in _PLAIN_WITHIN for character in word if character in AMBIGUOUS)
    return AMBIGUOUS.isdisjoint(word)
