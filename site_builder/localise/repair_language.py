"""How likely a stretch of text is as Chinese: the measure by which repair prefers one reading to another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from math import inf, log

from site_builder.localise.convert import convert_characters, convert_script
from site_builder.localise.segment import Segmenter
from site_builder.text import Script

# The number of words in the texts behind the dictionary of jieba.
_WORDS = 60_000_000
_LONGEST_WORD = 6
_HAN = re.compile("[\u3400-\u9fff]")

# One sign in so many characters of running text; the half-width ones are as common in such pages.
_SIGNS = {
    **dict.fromkeys("，,", 15.0),
    "。": 20.0,
    "、": 40.0,
    **dict.fromkeys("“”", 150.0),
    **dict.fromkeys("《》；;：:()（）", 300.0),
    **dict.fromkeys("！!？?", 300.0),
    **dict.fromkeys("‘’…", 500.0),
    "—": 2000.0,
    **dict.fromkeys("0123456789", 50.0),
    " ": 100.0,
    "·": 3000.0,
}
# Two signs side by side: common, or hardly ever. A mark opens a quotation behind a pause and closes it there.
_PAUSES = "，,。、；;：:？?！!"
_TOGETHER = {
    **{(pause, mark): 10.0 for pause in _PAUSES for mark in "“”"},
    **dict.fromkeys([("?", "!"), ("!", "?"), ("!", "!"), ("?", "?"), ("…", "…"), ("—", "—")], 10.0),
    **dict.fromkeys([("”", "，"), ("”", ","), ("”", "。"), ("”", "、"), ("”", "“")], 10.0),
}
_APART = 50.0
_CAPITAL = log(5_000)
_SMALL_LETTER = log(50_000)
_STRANGE = log(1e9)
_UNKNOWN = -log(2 * _WORDS)
# What an unmatched quotation mark costs.
_UNMATCHED = log(200)
# A character of the other script in a text of one script.
_FOREIGN = log(400)
# Conjunction, preposition, auxiliary, adverb, locality, particle: words that are no clause by themselves.
_BOUND = ("c", "p", "u", "d", "f", "y", "zg", "k", "h")
_ALONE = log(100)
_PAUSE = re.compile("[，,。、；;：:？?！!“”‘’…—\n]")
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』"}


class Language:
    """Judges readings of one text, whose script it knows. Likelihoods are natural logarithms, of no absolute
    meaning: only those of two readings of one place compare."""

    def __init__(self, text: str) -> None:
        self._script = _script(text)

    def likelihoods(self, readings: Sequence[str]) -> list[float]:
        """How likely each of the one-line ``readings`` is."""
        simplified = convert_script("\n".join(readings), Script.HANS).split("\n")
        return [
            _of_words(plain) - self._foreign(reading)
            for reading, plain in zip(readings, simplified, strict=True)
        ]

    def _foreign(self, reading: str) -> float:
        if self._script is None:
            return 0.0
        return _FOREIGN * sum(_other_script(character, self._script) for character in reading)


def unmatched(text: str) -> float:
    """What the quotation marks of ``text`` without their partner cost."""
    open_marks: list[str] = []
    lone = 0
    for character in text:
        if character in _PAIRS:
            open_marks.append(_PAIRS[character])
        elif open_marks and character == open_marks[-1]:
            open_marks.pop()
        elif character in _PAIRS.values():
            lone += 1
    return _UNMATCHED * (lone + len(open_marks))


@cache
def frequent(character: str) -> bool:
    """Whether ``character`` is a sign of running text, or common enough by itself to be expected anywhere."""
    if not _HAN.match(character):
        return character in _SIGNS
    return _frequency(convert_script(character, Script.HANS)) >= 1_000  # noqa: PLR2004


def _of_words(text: str) -> float:
    """The likelihood of Simplified ``text`` by its likeliest division into words (Viterbi)."""
    best = [0.0] + [-inf] * len(text)
    for end in range(1, len(text) + 1):
        best[end] = best[end - 1] + _single(text, end - 1)
        for start in range(max(0, end - _LONGEST_WORD), end - 1):
            best[end] = max(best[end], best[start] + _of_word(text[start:end]))
    return best[-1]


@lru_cache(maxsize=1 << 18)
def _of_word(word: str) -> float:
    frequency = _frequency(word)
    return log(frequency / _WORDS) if frequency else -inf


def _single(text: str, place: int) -> float:
    character = text[place]
    if character in _SIGNS:
        before = text[place - 1] if place else ""
        if before not in _SIGNS or before.isdigit() or character.isdigit():
            return -log(_SIGNS[character])
        return -log(_TOGETHER.get((before, character)) or _SIGNS[character] * _APART)
    if not _HAN.match(character):
        return -_latin(character)
    likelihood = max(_of_word(character), _UNKNOWN)
    alone = _PAUSE.match(text[place - 1 : place] or "\n") and _PAUSE.match(
        text[place + 1 : place + 2] or "\n"
    )
    return likelihood - _ALONE if alone and _bound(character) else likelihood


def _latin(character: str) -> float:
    if not (character.isascii() and character.isalpha()):
        return _STRANGE
    return _CAPITAL if character.isupper() else _SMALL_LETTER


def _script(text: str) -> Script | None:
    """The script of most characters that only one script has; None when there are as many of both."""
    foreign = {
        script: sum(one != other for one, other in zip(text, convert_characters(text, script), strict=True))
        for script in Script
    }
    if foreign[Script.HANS] == foreign[Script.HANT]:
        return None
    return min(foreign, key=foreign.__getitem__)


@cache
def _other_script(character: str, script: Script) -> bool:
    return bool(_HAN.match(character)) and convert_characters(character, script) != character


@cache
def _bound(word: str) -> bool:
    return _segmenter().part_of_speech(word).startswith(_BOUND)


def _frequency(word: str) -> int:
    return _segmenter().frequency(word) if _HAN.match(word) else 0


@cache
def _segmenter() -> Segmenter:
    return Segmenter()
