"""Pinyin glosses that a page put behind characters, 區(qū): which are noise and which belong to the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.localise.convert import convert_characters
from site_builder.localise.pinyin import readings
from site_builder.localise.repair_bytes import encoded
from site_builder.localise.repair_windows import SYLLABLE
from site_builder.text import Script

_GLOSSES = re.compile(rf"(?:\({SYLLABLE}\))+")
# A character and its glosses: usually one, sometimes the same one again.
_GLOSSED = re.compile(rf"(?P<character>[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]){_GLOSSES.pattern}")
_SYLLABLE = re.compile(SYLLABLE)
# GB 2312 keeps the 3,755 commonest characters in these rows.
_COMMON = range(0xB0, 0xD8)
_GB_2312 = 0xA1


@dataclass(frozen=True, slots=True)
class Gloss:
    """A glossed ``character``, ``start``–``end`` in the text; ``fits`` when the gloss is a reading of it,
    ``noise`` when the gloss is to be removed."""

    start: int
    end: int
    character: str
    fits: bool
    noise: bool


def without_glosses(text: str) -> str:
    """``text`` without anything that looks like a gloss."""
    return _GLOSSES.sub("", text)


def find_glosses(text: str) -> Sequence[Gloss]:
    """The glosses of ``text`` in order.

    Noise sits on common characters, an author's own gloss explains a rare one. So a gloss on a rare
    character is noise only in a text that has glosses on common ones too.
    """
    found = [(*match.span(), match["character"], _fits(match)) for match in _GLOSSED.finditer(text)]
    noisy = any(fits and _is_common(character) for _, _, character, fits in found)
    return [Gloss(*one, noise=one[-1] and noisy) for one in found]


def _fits(match: re.Match[str]) -> bool:
    return readings(match["character"]).issuperset(_SYLLABLE.findall(match[0]))


def _is_common(character: str) -> bool:
    code = encoded(convert_characters(character, Script.HANS))
    return bool(code) and code[0] in _COMMON and code[1] >= _GB_2312
